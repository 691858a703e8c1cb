import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { dayIn } from '../core/clock.ts'
import type { Database } from '../core/database.ts'
import { Forbidden, NotFound } from '../core/errors.ts'
import { isUuid } from '../core/ids.ts'
import { type Deed, mayEver, type Seat } from './policy.ts'
import { remember } from './trail.ts'
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

type Chair = { personId: string; seat: Seat; shared: boolean }

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
  const { viewer, visit, now } = request
  if (!viewer || !isUuid(personId)) throw new NotFound()
  const chair = await chairOf(request, viewer, personId, deed)
  // A stranger must not learn that the person exists, so no chair is 404 and not 403.
  if (!chair) throw new NotFound()
  if (!allows(chair, deed)) return refuse(request, viewer, personId, deed)
  const db = await visit.narrowTo({ people: [personId], account: viewer.accountId })
  if (chair.seat !== 'self' && visit.isFirst(deed))
    await remember(db, [personId], { viewer, seat: chair.seat, deed, at: now })
  return { personId, seat: chair.seat, db } as Reach<D>
}

/** Everybody for whom the viewer may do the deed now: one seat query, one trail statement, one narrowing. */
export async function reachAll<D extends Deed>(request: FastifyRequest, deed: D): Promise<ReachAll<D>> {
  const { viewer, visit, now } = request
  if (!viewer) throw new NotFound()
  const chairs = (await chairsOf(request, viewer, null, deed)).filter(chair => allows(chair, deed))
  const personIds = [...new Set(chairs.map(chair => chair.personId))].sort()
  const db = await visit.narrowTo({ people: personIds, account: viewer.accountId })
  const listedOn = dayIn(viewer.zone, now)
  const seat = chairs[0]?.seat ?? 'clinician'
  if (visit.isFirst(deed)) await remember(db, personIds, { viewer, seat, deed, at: now, listedOn })
  const proof: Omit<ReachAll<D>, typeof proven> = { personIds, db }
  return proof as ReachAll<D>
}

/** The policy is the most a seat may ever have; the person's own choice can only narrow it. */
const allows = ({ seat, shared }: Chair, deed: Deed) => mayEver(seat, deed) && (seat === 'self' || shared)

async function chairOf(request: FastifyRequest, viewer: Viewer, personId: string, deed: Deed) {
  if (viewer.personId === personId) return { personId, seat: 'self', shared: true } satisfies Chair
  const chairs = await chairsOf(request, viewer, personId, deed)
  // Somebody may sit twice, say as a carer and as a clinician: the chair that allows more counts.
  return chairs.find(chair => allows(chair, deed)) ?? chairs[0]
}

async function chairsOf({ db, now }: FastifyRequest, viewer: Viewer, personId: string | null, deed: Deed) {
  const found = sql<Chair>`select * from chairs(${viewer.accountId}, ${personId}, ${deed}, ${now})`
  return (await found.execute(db)).rows
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
