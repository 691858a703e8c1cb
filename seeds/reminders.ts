import type pg from 'pg'
import { people } from '../src/demo/cast.ts'

/** Rowan wants to be reminded of last night. Nothing comes until a device is turned on. */
export async function addReminder(client: pg.Client, now: Date) {
  const { personId } = people.rowan
  const setAt = new Date(now.getTime() - 40 * 86_400_000)
  await client.query(
    `insert into reminders (person_id, subject, days, at_time, channels, changed_at)
     values ($1, 'sleep', '{0,1,2,3,4,5,6}', '09:30', '{push}', $2)`,
    [personId, setAt],
  )
  // When it comes next is worked out by whoever does the jobs.
  await client.query('set local role healthlocker_worker')
  await client.query(`select jobs.add_job('plan-reminders', $1, null, $2)`, [
    JSON.stringify({ personId }),
    `plan ${personId}`,
  ])
  await client.query('reset role')
}
