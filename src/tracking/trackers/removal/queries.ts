import { sql } from 'kysely'
import type { Reach } from '../../../access/reach.ts'
import type { Day } from '../../../core/clock.ts'

/** What goes with a tracker when it is removed. */
export interface Belongings {
  entries: number
  firstDay: Day | null
  lastDay: Day | null
  hasReminder: boolean
  /** On how many pages for an appointment it was chosen. */
  pages: number
}

export async function belongingsOf({ db, personId }: Reach<'track'>, trackerId: string): Promise<Belongings> {
  const { rows } = await sql<Belongings>`
    select count(*)::int as entries, min(on_day) as first_day, max(on_day) as last_day,
      exists (select from reminders where person_id = ${personId} and tracker_id = ${trackerId}::uuid) as has_reminder,
      (select count(*)::int from appointment_trackers
        where person_id = ${personId} and tracker_id = ${trackerId}::uuid) as pages
    from tracker_entries where person_id = ${personId} and tracker_id = ${trackerId}::uuid`.execute(db)
  return rows[0]!
}

/** Removes a tracker; the database lets everything that hangs on it go in the same moment. */
export async function removeTracker({ db, personId }: Reach<'track'>, id: string) {
  await db.deleteFrom('trackers').where('personId', '=', personId).where('id', '=', id).execute()
  // Half-written entries of it as well, which are kept by the address of their form.
  await db
    .deleteFrom('drafts')
    .where('personId', '=', personId)
    .where(sql<boolean>`starts_with(address, ${`/tracking/trackers/${id}/`})`)
    .execute()
}
