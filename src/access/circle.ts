import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import type { Deed } from './policy.ts'
import type { Reach } from './reach.ts'

/** A member of staff as the record names them; the guid is their key there. */
export type StaffFacts = { guid: string; name: string; jobTitle: string }

export type TeamSeat = { staffId: string; name: string; jobTitle: string; since: Date; confirmedAt: Date }

/**
 * Brings the seats of one member of staff in line with what the record said at an instant: a seat for each connected
 * person among these patients, confirmed as of then; the others, as far as they came from the record, end. Returns whose
 * seats ended. What the record said earlier never undoes what it said later.
 */
export function syncStaffSeats(db: Database, staff: StaffFacts, patientIds: readonly string[], takenAt: Date) {
  return db.transaction().execute(async tx => {
    const staffId = await keepStaff(tx, staff)
    const people = await connectedPeople(tx, patientIds)
    const pairs = people.map(personId => ({ personId, staffId }))
    await confirmSeats(tx, pairs, takenAt)
    await confirmReading(tx, staffId, patientIds, takenAt)
    return endOtherSeats(tx, { staffId }, people, takenAt)
  })
}

/**
 * The same from the person's side: their whole team as the record has it. Returns the staff whose seats ended; somebody
 * who has left the record in the meantime gets no team.
 */
export function syncTeamSeats(db: Database, personId: string, team: readonly StaffFacts[], takenAt: Date) {
  return db.transaction().execute(async tx => {
    if (!(await holdConnected(tx, [personId])).length) return []
    const staffIds: string[] = []
    for (const member of byGuid(team)) staffIds.push(await keepStaff(tx, member))
    const pairs = staffIds.map(staffId => ({ personId, staffId }))
    await confirmSeats(tx, pairs, takenAt)
    return endOtherSeats(tx, { personId }, staffIds, takenAt)
  })
}

/** After a person has left the record, no seat that came from it holds: who sat there may read the closed conversation. */
export const endRecordSeats = (db: Database, personId: string, now: Date) =>
  db
    .updateTable('seats')
    .set({ endedAt: now, readsOn: true })
    .where('personId', '=', personId)
    .where('source', '=', 'record')
    .where('endedAt', 'is', null)
    .execute()

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
  const found = sql<{ personId: string }>`select person_id from connected_people(${patientIds}) order by 1`
  return (await found.execute(db)).rows.map(row => row.personId)
}

/** Those of these people who are connected, and stay so until this transaction has ended. */
async function holdConnected(db: Database, people: readonly string[]): Promise<string[]> {
  const held = sql<{ personId: string }>`select person_id from hold_connected(${people})`
  return (await held.execute(db)).rows.map(row => row.personId)
}

type Pair = { personId: string; staffId: string }

/** Confirms the seats that hold, all in one statement, and adds those that are missing. */
async function confirmSeats(db: Database, pairs: readonly Pair[], takenAt: Date) {
  const [people, staff] = [pairs.map(({ personId }) => personId), pairs.map(({ staffId }) => staffId)]
  const wanted = sql`unnest(${people}::uuid[], ${staff}::uuid[]) as w (person_id, staff_id)`
  await sql`
    update seats s set confirmed_at = ${takenAt} from ${wanted}
    where s.person_id = w.person_id and s.staff_id = w.staff_id
      and s.source = 'record' and s.ended_at is null and s.confirmed_at < ${takenAt}`.execute(db)
  const { rows: missing } = await sql<Pair>`
    select w.person_id, w.staff_id from ${wanted} where not exists (
      select from seats s where s.person_id = w.person_id and s.staff_id = w.staff_id
        and (s.ended_at is null or s.ended_at > ${takenAt}))`.execute(db)
  if (missing.length) await addSeats(db, missing, takenAt)
}

/** Somebody may be leaving the record at this moment: their connection is held while a seat is added. */
async function addSeats(db: Database, pairs: readonly Pair[], takenAt: Date) {
  const held = new Set(await holdConnected(db, [...new Set(pairs.map(({ personId }) => personId))]))
  const seats = pairs.filter(({ personId }) => held.has(personId))
  if (!seats.length) return
  const fromRecord = { kind: 'clinician', source: 'record', startedAt: takenAt, confirmedAt: takenAt }
  await db
    .insertInto('seats')
    .values(seats.map(pair => ({ ...pair, ...fromRecord })))
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** Who is no longer on the team of somebody who left the record reads their closed conversation no longer. */
const confirmReading = (db: Database, staffId: string, patientIds: readonly string[], takenAt: Date) =>
  sql`
    update seats s set reads_on = s.person_id in (select person_id from once_connected(${patientIds})), confirmed_at = ${takenAt}
    where s.staff_id = ${staffId} and s.reads_on and s.confirmed_at <= ${takenAt}`.execute(db)

type Side = { staffId: string } | { personId: string }

/** Ends the live record seats of one side except those with these on the other side; returns the others' ids. */
async function endOtherSeats(db: Database, side: Side, keep: readonly string[], takenAt: Date): Promise<string[]> {
  const [mine, theirs] = 'staffId' in side ? (['staffId', 'personId'] as const) : (['personId', 'staffId'] as const)
  const ended = await db
    .updateTable('seats')
    .set({ endedAt: takenAt })
    .where(mine, '=', 'staffId' in side ? side.staffId : side.personId)
    .where('source', '=', 'record')
    .where('endedAt', 'is', null)
    .where('confirmedAt', '<=', takenAt)
    .where(sql<boolean>`not (${sql.ref(theirs)} = any(${keep}::uuid[]))`)
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
