import type { Database } from '../core/database.ts'
import type { Deed, Seat } from './policy.ts'
import type { Viewer } from './viewer.ts'

type Look = { viewer: Viewer; seat: Seat; deed: Deed; at: Date; listedOn?: string }

/**
 * Writes that somebody looked, in the transaction of the look itself: both are kept or neither.
 * A list writes one line for a person, viewer and day.
 */
export async function remember(db: Database, peopleIds: readonly string[], { viewer, seat, deed, at, listedOn }: Look) {
  if (!peopleIds.length) return
  const line = {
    accountId: viewer.accountId,
    viewerName: viewer.name,
    viewerRole: viewer.roleWords,
    seat,
    deed,
    at,
    listedOn: listedOn ?? null,
  }
  await db
    .insertInto('trail')
    .values(peopleIds.map(personId => ({ personId, ...line })))
    .onConflict(clash => clash.doNothing())
    .execute()
}
