import type { FastifyRequest } from 'fastify'
import { type ReachAll, reachAll, sharedAmong } from '../../access/reach.ts'
import { addDays, type Day, dayIn } from '../../core/clock.ts'
import { waitingIn } from '../../messaging/queries.ts'
import { staffOf } from '../../record/circle-sync/queries.ts'
import { syncStaff } from '../../record/circle-sync/sync.ts'
import { waitingRequests } from '../../record/connect/answer/queries.ts'
import type { Aged, GuardedRecord } from '../../record/guarded-record.ts'
import { type Patient, RecordAsleep } from '../../record/record-system.ts'
import { newestProblemsOfAll, type ProblemInList } from '../../tracking/entries/queries.ts'
import { newestSleepOfAll, type SleepInList } from '../../tracking/sleep/queries.ts'
import { compareNames, type ListedPerson } from './choice/listed.ts'
import { closedConversations, connectedPatients, connectedPeople, lastConfirmed } from './queries.ts'

/** A patient of the record, by name only. */
export type NamedPatient = Pick<Patient, 'patientId' | 'surname' | 'forename' | 'nhsNumber'>
export type WaitingPatient = NamedPatient & { requestId: string; askedAt: Date }

/** What only the record knows. */
export interface FromRecord {
  waiting: WaitingPatient[]
  /** `conversationOf` is the person to open where a conversation was closed and is kept. */
  notConnected: (NamedPatient & { conversationOf?: string })[]
  /** Connected people whose page stays closed until the record confirms that the viewer is on their team. */
  outOfReach: number
}

export interface Caseload {
  people: ListedPerson[]
  /** Null while the record sleeps and nothing older is known. */
  fromRecord: FromRecord | null
  /** When the record last said who is on the caseload; null when it never has. */
  takenAt: Date | null
  isStale: boolean
}

/** All that the list shows. The record is asked before anybody's rows are opened. */
export async function caseloadOf(request: FastifyRequest, record: GuardedRecord | null): Promise<Caseload> {
  const { db } = request
  const viewer = request.viewer!
  const patients = await patientsOf(request, record)
  const ids = patients?.value.map(({ patientId }) => patientId) ?? []
  const requests = ids.length ? await waitingRequests(db, viewer, ids) : []
  const connected = ids.length ? await connectedPatients(db, viewer, ids) : new Set<string>()
  const closed = ids.length ? await closedConversations(db, viewer, ids) : new Map<string, string>()
  const takenAt = patients?.takenAt ?? (await lastConfirmed(db, viewer))
  const people = await peopleOf(request, await reachAll(request, 'see caseload'))
  const reached = new Set(people.map(({ patientId }) => patientId))
  return {
    people,
    takenAt,
    isStale: patients?.isStale ?? true,
    fromRecord: patients && {
      waiting: requests.flatMap(({ id, patientId, askedAt }) =>
        patients.value.filter(each => each.patientId === patientId).map(each => ({ ...each, requestId: id, askedAt })),
      ),
      notConnected: patients.value
        .filter(
          ({ patientId }) =>
            !reached.has(patientId) &&
            !connected.has(patientId) &&
            !requests.some(waiting => waiting.patientId === patientId),
        )
        .toSorted(compareNames)
        .map(patient => ({ ...patient, conversationOf: closed.get(patient.patientId) })),
      outOfReach: [...connected].filter(patientId => !reached.has(patientId)).length,
    },
  }
}

/** The viewer's patients in the record, and their seats in line with it. Null while the record sleeps. */
async function patientsOf(request: FastifyRequest, record: GuardedRecord | null): Promise<Aged<Patient[]> | null> {
  const { db, viewer, visit, method, now } = request
  const staff = await staffOf(db, viewer!)
  if (!staff || !record) return null
  try {
    return await syncStaff({ db, record }, staff, { visit, method, now })
  } catch (trouble) {
    if (trouble instanceof RecordAsleep) return null
    throw trouble
  }
}

async function peopleOf(request: FastifyRequest, proof: ReachAll<'see caseload'>): Promise<ListedPerson[]> {
  const sharing = await sharedAmong(request, proof, 'see tracking')
  const isSharing = new Set(sharing.personIds)
  const people = await connectedPeople(proof)
  const waiting = await waitingIn(proof)
  const slept = new Map((await newestSleepOfAll(sharing)).map(each => [each.personId, each]))
  const problems = new Map((await newestProblemsOfAll(sharing)).map(each => [each.personId, each]))
  const weekIn = weeksUpTo(request.now)
  return people.map(person => {
    const { personId, zone } = person
    const { unread = 0, oldestUnreadAt = null, lastMessageAt = null } = waiting.get(personId) ?? {}
    const problem = problems.get(personId)
    const sleep = isSharing.has(personId) ? sleepOf(slept.get(personId), problem, weekIn(zone)) : null
    const listed = { ...person, unread, waitingSince: oldestUnreadAt, lastMessageAt, sleep }
    return { ...listed, problem: problem ? problemOf(problem, weekIn(zone)) : null }
  })
}

/** The seven nights that end with last night, for people of one zone after the other. */
function weeksUpTo(now: Date): (zone: string) => readonly Day[] {
  const known = new Map<string, readonly Day[]>()
  return zone => {
    const today = dayIn(zone, now)
    const week = known.get(today) ?? Array.from({ length: 7 }, (_, index) => addDays(today, index - 7))
    known.set(today, week)
    return week
  }
}

function sleepOf(
  slept: SleepInList | undefined,
  problem: ProblemInList | undefined,
  week: readonly Day[],
): ListedPerson['sleep'] {
  const minutes = week.map(night => slept?.minutesByNight[night] ?? null)
  const [at = null, other = null] = [slept?.lastEntryAt, problem?.lastEntryAt]
  const lastEntryAt = at && other ? (at > other ? at : other) : (at ?? other)
  return { hours: minutes.map(each => each && each / 60), lastEntryAt }
}

/** Days end with today, nights with last night: a problem’s week is one day later. */
function problemOf({ name, scoresByDay }: ProblemInList, nights: readonly Day[]): ListedPerson['problem'] {
  const days = nights.map(night => addDays(night, 1))
  return name === null ? null : { name, scores: days.map(day => scoresByDay[day] ?? null), lastDay: days.at(-1)! }
}
