import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { dayIn } from '../core/clock.ts'
import type { Database, Pool } from '../core/database.ts'
import { Forbidden, NotFound } from '../core/errors.ts'
import { hashOfToken, isUuid } from '../core/ids.ts'
import { Visit } from '../core/visit.ts'
import { allows, type Chair, chairOf, chairsOf } from './chairs.ts'
import { type Deed, isSharable, mayEver, partOf, type Seat, type SharableDeed } from './policy.ts'
import { sharedWith } from './sharing-choices.ts'
import { remember, rememberAgain, rememberList } from './trail.ts'
import type { Viewer } from './viewer.ts'

declare const proven: unique symbol

/** Leave to do one deed for one person, with a connection that can see nobody else's rows. */
export type Reach<D extends Deed> = {
  readonly personId: string
  readonly seat: Seat
  /** Throws when it is used after the request has ended. */
  readonly db: Database
  readonly [proven]: D
}

/** The same leave for a list of people at once. */
export type ReachAll<D extends Deed> = {
  readonly personIds: readonly string[]
  readonly db: Database
  readonly [proven]: D
}

/** The same leave for what is written in one transaction with others: it is narrowed when its turn comes. */
export type ReachInTurn<D extends Deed> = {
  readonly personId: string
  readonly seat: Seat
  readonly viewer: Viewer
  readonly at: Date
  readonly [proven]: D
}

/** The signed-in person's own data. */
export async function own<D extends Deed>(request: FastifyRequest, deed: D): Promise<Reach<D>> {
  const personId = request.viewer?.personId
  if (!personId) throw new Forbidden('This page is for people who use Healthlocker for themselves.')
  return reach(request, personId, deed)
}

/**
 * Checks the viewer's live seat, the policy and the person's own choice, writes the trail, and opens the request's
 * transaction for this one person. A stranger gets NotFound, a seat without the right gets Forbidden.
 */
export async function reach<D extends Deed>(request: FastifyRequest, personId: string, deed: D): Promise<Reach<D>> {
  const { viewer, chair } = await seated(request, personId, deed)
  return allows(chair, deed) ? enter(request, viewer, chair, deed) : refuse(request, viewer, personId, deed)
}

/** The same check for what waits for its turn. Whoever lets it have it writes the trail and narrows, in that transaction. */
export async function reachInTurn<D extends Deed>(
  request: FastifyRequest,
  personId: string,
  deed: D,
): Promise<ReachInTurn<D>> {
  const { viewer, chair } = await seated(request, personId, deed)
  if (!allows(chair, deed)) return refuse(request, viewer, personId, deed)
  return { personId, seat: chair.seat, viewer, at: request.now } as Omit<
    ReachInTurn<D>,
    typeof proven
  > as ReachInTurn<D>
}

/** The same for a page that has a word for what is not shared: null instead of a refusal. */
export async function reachIfShared<D extends SharableDeed>(
  request: FastifyRequest,
  personId: string,
  deed: D,
): Promise<Reach<D> | null> {
  const { viewer, chair } = await seated(request, personId, deed)
  if (!mayEver(chair.seat, deed)) return refuse(request, viewer, personId, deed)
  return allows(chair, deed) ? enter(request, viewer, chair, deed) : null
}

async function seated(request: FastifyRequest, personId: string, deed: Deed) {
  const { viewer } = request
  const chair = viewer && isUuid(personId) ? await chairOf(request, viewer, personId, deed) : undefined
  // A stranger must not learn that the person exists, so no chair is 404 and not 403.
  if (!viewer || !chair) throw new NotFound()
  return { viewer, chair }
}

async function enter<D extends Deed>(request: FastifyRequest, viewer: Viewer, { personId, seat }: Chair, deed: D) {
  const { visit, now } = request
  const db = await visit.narrowTo({ people: [personId], account: viewer.accountId, seat })
  if (seat !== 'self' && visit.isFirst(deed)) {
    const whole = partOf[deed]
    if (whole && visit.isFirst(whole)) await rememberAgain(db, personId, { viewer, seat, deed: whole, at: now })
    else if (!whole) await remember(db, personId, { viewer, seat, deed, at: now })
  }
  return { personId, seat, db } as Reach<D>
}

/** Everybody for whom the viewer may do the deed now: one seat query, one trail statement, one narrowing. */
export async function reachAll<D extends Deed>(request: FastifyRequest, deed: D): Promise<ReachAll<D>> {
  const { viewer, visit, now } = request
  if (!viewer) throw new NotFound()
  const chairs = (await chairsOf(request, viewer, null, deed)).filter(chair => allows(chair, deed))
  const personIds = [...new Set(chairs.map(chair => chair.personId))].sort()
  const seat = chairs[0]?.seat ?? 'clinician'
  const db = await visit.narrowTo({ people: personIds, account: viewer.accountId, seat })
  const listedOn = dayIn(viewer.zone, now)
  if (visit.isFirst(deed)) await rememberList(db, personIds, { viewer, seat, deed, at: now, listedOn })
  const proof: Omit<ReachAll<D>, typeof proven> = { personIds, db }
  return proof as ReachAll<D>
}

/**
 * Those of a list who share one more thing with the viewer. The narrowing stays that of the list, whose own line in
 * the trail says that they were seen there.
 */
export async function sharedAmong<D extends SharableDeed>(
  request: FastifyRequest,
  { personIds, db }: ReachAll<'see caseload'>,
  deed: D,
): Promise<ReachAll<D>> {
  const chairs = (await chairsOf(request, request.viewer!, null, deed)).filter(chair => allows(chair, deed))
  const sharing = new Set(chairs.map(chair => chair.personId))
  const proof: Omit<ReachAll<D>, typeof proven> = { personIds: personIds.filter(id => sharing.has(id)), db }
  return proof as ReachAll<D>
}

/**
 * One's own data as another seat would see it: the same policy and the same choices, so that a preview cannot drift
 * from the truth. Null where that seat sees nothing. Nobody else looks, so there is no line in the trail.
 */
export async function ownAsSeenBy<D extends Deed>(
  { viewer, visit }: FastifyRequest,
  seat: Exclude<Seat, 'self'>,
  deed: D,
): Promise<Reach<D> | null> {
  const personId = viewer?.personId
  if (!personId) throw new Forbidden('This page is for people who use Healthlocker for themselves.')
  const db = await visit.narrowTo({ people: [personId], account: viewer.accountId, seat })
  const proof = { personId, seat, db } as Reach<D>
  const shared = isSharable(deed) && (await sharedWith(proof, deed)).includes(seat)
  return allows({ personId, seat, shared }, deed) ? proof : null
}

/**
 * Leave for this node to read, once for a room, what the open streams of these people's rooms are about to hear.
 * Each stream was let in by the gate, and whether it still holds is asked every second.
 */
export async function reachForStreams<T>(
  pool: Pool,
  personIds: readonly string[],
  hear: (proof: ReachAll<'follow room'>) => Promise<T>,
): Promise<T> {
  const visit = new Visit(pool)
  try {
    const proof: Omit<ReachAll<'follow room'>, typeof proven> = {
      personIds,
      db: await visit.narrowTo({ people: personIds }),
    }
    return await hear(proof as ReachAll<'follow room'>)
  } finally {
    await visit.rollback()
  }
}

/**
 * Leave for a job to do one deed for one person, in a transaction of its own. Nobody looks, so there is no line in the
 * trail; the policy says which deeds the house may do by itself.
 */
export async function reachForJob<D extends Deed, T>(
  pool: Pool,
  personId: string,
  { deed, work }: { deed: D; work: (proof: Reach<D>) => Promise<T> },
): Promise<T> {
  const visit = new Visit(pool)
  try {
    const answer = await work(await enterAsHouse(visit, personId, deed))
    await visit.commit()
    return answer
  } finally {
    await visit.rollback()
  }
}

/** The same for whoever presses a button of a notice: its token is good for this one person and deed, and no other. */
export async function reachByButton({ visit, db, now }: FastifyRequest, token: string) {
  const found = sql<{
    personId: string
    deed: 'snooze' | 'stop'
  }>`select * from notice_button(${hashOfToken(token)}, ${now})`
  const button = (await found.execute(db)).rows[0]
  return button && { mine: await enterAsHouse(visit, button.personId, 'answer notice'), deed: button.deed }
}

async function enterAsHouse<D extends Deed>(visit: Visit, personId: string, deed: D): Promise<Reach<D>> {
  if (!mayEver('house', deed)) throw new Forbidden('Nobody does this by themselves.')
  return { personId, seat: 'house', db: await visit.narrowTo({ people: [personId], seat: 'house' }) } as Reach<D>
}

/** A refusal is kept for the trust. It stands outside the request's transaction, which is about to roll back. */
async function refuse(
  { db, now }: FastifyRequest,
  { accountId }: Viewer,
  personId: string,
  deed: Deed,
): Promise<never> {
  await db.insertInto('refusals').values({ accountId, personId, deed, at: now }).execute()
  throw new Forbidden('This is not shared with you. The person themselves can change that.')
}
