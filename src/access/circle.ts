import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import type { Deed } from './policy.ts'
import type { Reach } from './reach.ts'

/** A member of staff as the record names them; the guid is their key there. */
export type StaffFacts = { guid: string; name: string; jobTitle: string }

export type TeamSeat = { staffId: string; name: string; jobTitle: string; since: Date; confirmedAt: Date }

/**
 * Brings the seats of one member of staff in line with the record: a seat for each connected person among these
 * patients, confirmed as of now; the others, as far as they came from the record, end. Returns whose seats ended.
 */
export function syncStaffSeats(db: Database, staff: StaffFacts, patientIds: readonly string[], now: Date) {
  return db.transaction().execute(async tx => {
    const staffId = await keepStaff(tx, staff)
    const people = await connectedPeople(tx, patientIds)
    for (const personId of people) await confirmSeat(tx, personId, staffId, now)
    return endOtherSeats(tx, { staffId }, people, now)
  })
}

/** The same from the person's side: their whole team as the record has it. Returns the staff whose seats ended. */
export function syncTeamSeats(db: Database, personId: string, team: readonly StaffFacts[], now: Date) {
  return db.transaction().execute(async tx => {
    const staffIds: string[] = []
    for (const member of byGuid(team)) staffIds.push(await keepStaff(tx, member))
    for (const staffId of staffIds) await confirmSeat(tx, personId, staffId, now)
    return endOtherSeats(tx, { personId }, staffIds, now)
  })
}

/** After a person has left the record, no seat that came from it holds. */
export const endRecordSeats = (db: Database, personId: string, now: Date) => endOtherSeats(db, { personId }, [], now)

/** A team may name somebody twice; and taking rows in one order keeps two syncs from waiting for each other. */
const byGuid = (team: readonly StaffFacts[]) =>
  [...new Map(team.map(member => [member.guid, member])).values()].sort((a, b) => (a.guid < b.guid ? -1 : 1))

async function keepStaff(db: Database, { guid, name, jobTitle }: StaffFacts): Promise<string> {
  const kept = await db
    .insertInto('staff')
    .values({ guid, name, jobTitle })
    .onConflict(clash => clash.column('guid').doUpdateSet({ name, jobTitle }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}

async function connectedPeople(db: Database, patientIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    personId: string
  }>`select person_id from connected_people(${patientIds}) order by 1`.execute(db)
  return rows.map(row => row.personId)
}

const confirmSeat = (db: Database, personId: string, staffId: string, now: Date) =>
  db
    .insertInto('seats')
    .values({ personId, staffId, kind: 'clinician', source: 'record', startedAt: now, confirmedAt: now })
    .onConflict(clash =>
      clash
        .columns(['personId', 'staffId'])
        .where('endedAt', 'is', null)
        .where('staffId', 'is not', null)
        .doUpdateSet({ confirmedAt: now }),
    )
    .execute()

type Side = { staffId: string } | { personId: string }

/** Ends the live record seats of one side except those with these on the other side; returns the others' ids. */
async function endOtherSeats(db: Database, side: Side, keep: readonly string[], now: Date): Promise<string[]> {
  const [mine, theirs] = 'staffId' in side ? (['staffId', 'personId'] as const) : (['personId', 'staffId'] as const)
  const ended = await db
    .updateTable('seats')
    .set({ endedAt: now })
    .where(mine, '=', 'staffId' in side ? side.staffId : side.personId)
    .where('source', '=', 'record')
    .where('endedAt', 'is', null)
    .$if(keep.length > 0, query => query.where(theirs, 'not in', keep))
    .returning(theirs)
    .execute()
  return ended.flatMap(row => (row as Record<string, string | null>)[theirs] ?? [])
}

/** Who of the team sits in a person's circle now, by name. A seat that the record confirmed too long ago is closed. */
export async function liveTeamOf({ db, personId }: Reach<Deed>, now: Date, graceHours: number): Promise<TeamSeat[]> {
  return db
    .selectFrom('seats as c')
    .innerJoin('staff as s', 's.id', 'c.staffId')
    .select(['s.id as staffId', 's.name', 's.jobTitle', 'c.startedAt as since', 'c.confirmedAt'])
    .where('c.personId', '=', personId)
    .where('c.kind', '=', 'clinician')
    .where(live(now, graceHours))
    .orderBy('s.name')
    .execute()
}

const live = (now: Date, graceHours: number) =>
  sql<boolean>`c.started_at <= ${now} and (c.ended_at is null or c.ended_at > ${now})
    and (c.source <> 'record' or c.confirmed_at > ${new Date(now.getTime() - graceHours * 3_600_000)})`
