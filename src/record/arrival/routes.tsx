import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type StaffFacts, syncStaffSeats } from '../../access/circle.ts'
import {
  admitStaff,
  countRefusal,
  type Outcome,
  settleAttempt,
  staffWithinGrace,
  takeToken,
} from '../../access/staff-arrivals.ts'
import { keyedHash } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { endSession, startSession } from '../../core/session.ts'
import type { Organisation } from '../../organisation/profile.ts'
import type { Aged, GuardedRecord } from '../guarded-record.ts'
import { RecordAsleep } from '../record-system.ts'
import { whereUserdataIsGiven } from './constraint.ts'
import { passphraseOf } from './passphrase.ts'
import { RefusedPage } from './refused-page.tsx'
import { lifeOf, openToken, type Token } from './token.ts'

type Tools = { record: GuardedRecord | null; organisation: Organisation }

/** Staff arrive from ePJS with a token in the address, and are led on at once to an address without it. */
export function arrival(app: FastifyInstance, { record, organisation }: Tools) {
  const { config } = app
  const { passphrase: secret, codePage, arrivalMinutes } = config.epjs
  const passphrase = secret && passphraseOf(secret, codePage)
  app.addConstraintStrategy(whereUserdataIsGiven)
  app.get(
    '/caseload',
    // Looking whether the address is there must not use a token up, hence no HEAD.
    { config: { door: 'arrival' }, constraints: { userdata: 'given' }, exposeHeadRoute: false },
    arrive,
  )

  async function arrive(request: FastifyRequest, reply: FastifyReply) {
    const { db, now } = request
    if (!passphrase) return refuse(request, reply, 'not-set-up')
    const token = openToken((request.query as { userdata?: unknown }).userdata, passphrase)
    if (!token) return refuse(request, reply, 'unreadable')
    const life = lifeOf(token, organisation.zone, now, arrivalMinutes)
    if (life === 'expired') return refuse(request, reply, life)
    // One that lives too long is taken as well: it must not become good by waiting.
    const attempt = await takeToken(db, hashOf(token), life === 'good' ? 'unknown' : life, now)
    if (!attempt) return refuse(request, reply, 'replayed')
    if (life !== 'good') return sendRefusal(reply)
    const staff = await staffOf(request, token)
    if (typeof staff === 'string') {
      await settleAttempt(db, attempt, staff)
      return sendRefusal(reply)
    }
    await letIn(request, reply, attempt, staff)
    return reply.header('cache-control', 'no-store').redirect('/caseload', 303)
  }

  /** By whom and until when, not by its bytes: a token can be changed a little and still mean the same. */
  const hashOf = ({ guid, expiry }: Token) => keyedHash(config.sessionSecret, `arrival ${guid} ${expiry}`)

  /** Who the record says they are; while it sleeps, who it said they were not long ago. */
  async function staffOf({ db, now, visit }: FastifyRequest, { guid }: Token): Promise<StaffFacts | Outcome> {
    const known = await unlessAsleep(record?.staffByGuid(guid, { visit }))
    if (known) return known.value ?? 'unknown'
    return (await staffWithinGrace(db, guid, now, organisation.record.graceHours)) ?? 'record-asleep'
  }

  async function letIn({ db, now, visit }: FastifyRequest, reply: FastifyReply, attempt: string, staff: StaffFacts) {
    const patients = await unlessAsleep(record?.peopleOf(staff.guid, { visit, now }))
    const accountId = await admitStaff(db, attempt, staff)
    const patientIds = patients?.value.map(({ patientId }) => patientId)
    if (patientIds) await syncStaffSeats(db, staff, patientIds, patients?.takenAt ?? now)
    // Whoever was signed in on this browser before is so no longer.
    await endSession(reply, db, config, now)
    await startSession(reply, db, config, accountId, now)
  }

  async function refuse(request: FastifyRequest, reply: FastifyReply, outcome: Outcome) {
    await countRefusal(request.db, outcome, request.now)
    return sendRefusal(reply)
  }

  const sendRefusal = (reply: FastifyReply) =>
    page(reply.code(403), {
      title: 'We could not let you in from ePJS',
      width: 'mid',
      content: (
        <RefusedPage
          organisation={organisation}
          isSignedIn={reply.request.viewer?.abilities.has('clinician') ?? false}
        />
      ),
    })
}

/** What the record says now; null when it is not there, or has nothing newer than what it said before. */
async function unlessAsleep<T>(asked: Promise<Aged<T>> | undefined): Promise<Aged<T> | null> {
  try {
    const answer = await asked
    return answer && !answer.isStale ? answer : null
  } catch (trouble) {
    if (trouble instanceof RecordAsleep) return null
    throw trouble
  }
}
