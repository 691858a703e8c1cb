import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import type { Deed, Seat } from './policy.ts'
import type { Viewer } from './viewer.ts'

type Look = { viewer: Viewer; seat: Seat; deed: Deed; at: Date }
type ListLook = Look & { listedOn: string }

/** Writes that somebody looked, in the transaction of the look itself: both are kept or neither. */
export const remember = (db: Database, personId: string, { viewer, seat, deed, at }: Look) =>
  sql`insert into trail (person_id, account_id, viewer_name, viewer_role, seat, deed, at)
    values (${personId}, ${viewer.accountId}, ${viewer.name}, ${viewer.roleWords}, ${seat}, ${deed}, ${at})`.execute(db)

/** The same for a list: one line for a person, viewer and day. */
export async function rememberList(
  db: Database,
  peopleIds: readonly string[],
  { viewer, seat, deed, at, listedOn }: ListLook,
) {
  if (!peopleIds.length) return
  const { accountId, name, roleWords } = viewer
  // Looking for the day's line first is cheaper than having 200 lines refused by the index, page after page.
  await sql`insert into trail (person_id, account_id, viewer_name, viewer_role, seat, deed, at, listed_on)
    select p.id, ${accountId}::uuid, ${name}, ${roleWords}, ${seat}, ${deed}, ${at}::timestamptz, ${listedOn}::date
    from unnest(${peopleIds}::uuid[]) as p (id)
    where not exists (select from trail t where t.person_id = p.id
      and t.account_id = ${accountId} and t.deed = ${deed} and t.listed_on = ${listedOn}::date)
    on conflict do nothing`.execute(db)
}

/** The same for what belongs to a page that is open: nothing more within an hour of the line for the page itself. */
export const rememberAgain = (db: Database, personId: string, { viewer, seat, deed, at }: Look) =>
  sql`insert into trail (person_id, account_id, viewer_name, viewer_role, seat, deed, at)
    select ${personId}::uuid, ${viewer.accountId}::uuid, ${viewer.name}, ${viewer.roleWords}, ${seat}, ${deed}, ${at}::timestamptz
    where not exists (select from trail t where t.person_id = ${personId} and t.account_id = ${viewer.accountId}
      and t.deed = ${deed} and t.at > ${at}::timestamptz - interval '1 hour')`.execute(db)
