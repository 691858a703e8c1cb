import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import type { Organisation } from '../organisation/profile.ts'
import type { StaffFacts } from './circle.ts'

type Turn = { most: number; takenBefore: Date; limits: Organisation['sessions'] }

/**
 * Takes on so many clinicians who have a live session and whom no process has taken on since an instant, whoever has
 * waited longest first. Two processes never take on the same one.
 */
export async function takeClinicians(
  db: Database,
  { most, takenBefore, limits }: Turn,
  now: Date,
): Promise<StaffFacts[]> {
  const seenSince = new Date(now.getTime() - limits.idleMinutes.clinician * 60_000)
  const startedSince = new Date(now.getTime() - limits.absoluteHours * 3_600_000)
  const taken = sql<StaffFacts>`
    update staff set synced_at = ${now} where id in (
      select s.id from staff s
      where (s.synced_at is null or s.synced_at <= ${takenBefore}) and exists (
        select from sessions t where t.account_id = s.account_id and t.ended_at is null
          and t.seen_at >= ${seenSince} and t.started_at >= ${startedSince})
      order by s.synced_at nulls first limit ${most} for update skip locked)
    returning guid, name, job_title`
  return (await taken.execute(db)).rows
}

type ConnectedPatient = { personId: string; patientId: string }

/** Takes on so many connected people whose team no process has asked the record about since an instant. */
export async function takeTeams(
  db: Database,
  { most, takenBefore }: Omit<Turn, 'limits'>,
  now: Date,
): Promise<ConnectedPatient[]> {
  const taken = sql<ConnectedPatient>`select person_id, patient_id from take_teams(${takenBefore}, ${most}, ${now})`
  return (await taken.execute(db)).rows
}
