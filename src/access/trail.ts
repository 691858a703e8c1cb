import { sql } from 'kysely'
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

/** The same for what belongs to a page that is open: nothing more within an hour of the line for the page itself. */
export const rememberAgain = (db: Database, personId: string, { viewer, seat, deed, at }: Look) =>
  sql`insert into trail (person_id, account_id, viewer_name, viewer_role, seat, deed, at)
    select ${personId}::uuid, ${viewer.accountId}::uuid, ${viewer.name}, ${viewer.roleWords}, ${seat}, ${deed}, ${at}::timestamptz
    where not exists (select from trail t where t.person_id = ${personId} and t.account_id = ${viewer.accountId}
      and t.deed = ${deed} and t.at > ${at}::timestamptz - interval '1 hour')`.execute(db)
