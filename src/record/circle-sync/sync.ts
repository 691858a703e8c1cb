import { type StaffFacts, syncStaffSeats, syncTeamSeats } from '../../access/circle.ts'
import type { Database } from '../../core/database.ts'
import type { Aged, Asking, GuardedRecord } from '../guarded-record.ts'
import type { Patient } from '../record-system.ts'

type House = { db: Database; record: GuardedRecord }

/**
 * Asks the record for somebody's patients and brings their seats in line with its answer. What the record said some time
 * ago changes nothing: a seat then holds as long as it was last confirmed for. Throws RecordAsleep when nothing is known.
 */
export async function syncStaff(
  { db, record }: House,
  staff: StaffFacts,
  asking: Asking = {},
): Promise<Aged<Patient[]>> {
  const people = await record.peopleOf(staff.guid, asking)
  // An answer that is kept for some minutes brings the seats in line once, and not with every page.
  const facts = JSON.stringify(staff)
  if (!people.isStale && inLine.get(people.value) !== facts) {
    const theirs = people.value.map(({ patientId }) => patientId)
    await syncStaffSeats(db, staff, theirs, people.takenAt)
    inLine.set(people.value, facts)
  }
  return people
}

/** For which member of staff, as they were, an answer has been heard. */
const inLine = new WeakMap<Patient[], string>()

/** The same from the side of a connected person. */
export async function syncTeam(
  { db, record }: House,
  { personId, patientId }: { personId: string; patientId: string },
) {
  const team = await record.teamOf(patientId, { notOlderThanSeconds: 60 })
  if (!team.isStale) await syncTeamSeats(db, personId, team.value.filter(hasGuid), team.takenAt)
}

const hasGuid = ({ guid }: StaffFacts) => guid !== ''
