import type { FastifyRequest } from 'fastify'
import { addConsents } from '../../access/consents.ts'
import { ownAccount } from '../../access/own-account.ts'
import { own } from '../../access/reach.ts'
import { chooseSharing } from '../../access/sharing-choices.ts'
import { countTry, giveTryBack, limitedFor } from '../../core/throttle.ts'
import type { Organisation } from '../../organisation/profile.ts'
import type { GuardedRecord } from '../guarded-record.ts'
import { ifAwake, type Patient } from '../record-system.ts'
import type { Wish } from './form/request-form.ts'
import { type Facts, oneMatch } from './match.ts'
import { addRequest, connectionOf, isConnected } from './queries.ts'

type House = { record: GuardedRecord | null; organisation: Organisation }

export type Asked =
  | { became: 'kept' }
  | { became: 'asleep' }
  | { became: 'no match'; triesLeft: number }
  | { became: 'paused'; againAt: Date }

/**
 * Looks for the person in the record and keeps their wish until the team has answered it. None, several, and a record
 * that is connected to somebody else come to the same, so that nobody learns here who is in the record.
 */
export async function ask(request: FastifyRequest, { record, organisation }: House, wish: Wish): Promise<Asked> {
  const tries = await takeTry(request)
  if ('againAt' in tries) return { became: 'paused', againAt: tries.againAt }
  const candidates = await candidatesIn(record, request, wish.facts)
  if (!candidates) {
    await tries.giveBack()
    return { became: 'asleep' }
  }
  const mine = await own(request, 'change connection')
  const open = await connectionOf(mine)
  if (open && !open.endedAt) return { became: 'kept' }
  const match = oneMatch(candidates, wish.facts)
  const isTaken = await isConnected(mine, match)
  if (!match || isTaken) return { became: 'no match', triesLeft: tries.left }
  if (await addRequest(mine, match, request.now)) await keepAnswers(request, organisation, wish)
  return { became: 'kept' }
}

async function takeTry(request: FastifyRequest) {
  const { db, now, ip, viewer, server } = request
  const { account, network } = limitedFor(server.config.sessionSecret, 'connect', viewer!.accountId, ip)
  const ofAccount = await countTry(db, account, now)
  if ('againAt' in ofAccount) return ofAccount
  const ofNetwork = await countTry(db, network, now)
  if ('left' in ofNetwork)
    return { left: ofAccount.left, giveBack: () => Promise.all([giveTryBack(db, account), giveTryBack(db, network)]) }
  await giveTryBack(db, account)
  return ofNetwork
}

/** Null while the record sleeps, and where there is none. */
async function candidatesIn(
  record: GuardedRecord | null,
  { visit, method }: FastifyRequest,
  { bornOn, nhsNumber }: Facts,
): Promise<Patient[] | null> {
  return (await ifAwake(record?.candidates({ bornOn, nhsNumber }, { visit, method })))?.value ?? null
}

/** What may be shared counts at once, but without a seat, which only a confirmed wish brings, nobody can use it. */
async function keepAnswers(request: FastifyRequest, { researchContact }: Organisation, { deeds, research }: Wish) {
  await chooseSharing(await own(request, 'change sharing'), 'clinician', deeds, request.now)
  const answer = { wordingVersion: researchContact.version, answeredAt: request.now }
  await addConsents(await ownAccount(request), [{ subject: 'research-contact', given: research, ...answer }])
}
