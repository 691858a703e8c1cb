import type { FastifyRequest } from 'fastify'
import { syncTeamSeats } from '../../../access/circle.ts'
import { reach } from '../../../access/reach.ts'
import { NotFound } from '../../../core/errors.ts'
import { isUuid } from '../../../core/ids.ts'
import { staffOf } from '../../circle-sync/queries.ts'
import type { GuardedRecord } from '../../guarded-record.ts'
import { RecordAsleep } from '../../record-system.ts'
import { keepAnswer, waitingRequests } from './queries.ts'

/** What an answer came to: somebody may have been faster, or the record is connected to another account already. */
export type Answered = { became: 'confirmed'; personId: string } | { became: 'declined' | 'gone' | 'taken' }

/** An older list is not enough to let somebody into a person's circle; the team itself is asked for at that moment. */
const recently = { notOlderThanSeconds: 600 }

/**
 * "This is my patient": the wish becomes a connection, and the whole team gets its seats. Only for somebody who is on the
 * patient's team in the record right now; throws RecordAsleep when it cannot be asked.
 */
export async function confirmRequest(
  request: FastifyRequest,
  record: GuardedRecord,
  requestId: string,
): Promise<Answered> {
  const { db, now, viewer } = request
  const { guid, patientId } = await waitingFor(request, record, requestId)
  if (!patientId) return { became: 'gone' }
  const team = await record.teamOf(patientId, { visit: request.visit, now, notOlderThanSeconds: 0 })
  if (team.isStale) throw new RecordAsleep()
  const members = team.value.filter(member => member.guid !== '')
  if (!members.some(member => member.guid === guid)) throw new NotFound()
  const answered = await keepAnswer(db, viewer!, { requestId, patientId, isTheirs: true, at: now })
  if (typeof answered === 'string') return { became: answered }
  // Should this fail, the connection stands, and the next sync brings the seats.
  await syncTeamSeats(db, answered.personId, members, team.takenAt)
  await reach(request, answered.personId, 'confirm connection')
  return { became: 'confirmed', personId: answered.personId }
}

/** "Not them": the wish ends, and the person is told kindly. Nothing was shared. */
export async function declineRequest(
  request: FastifyRequest,
  record: GuardedRecord,
  requestId: string,
): Promise<Answered> {
  const { db, now, viewer } = request
  const { patientId } = await waitingFor(request, record, requestId)
  if (!patientId) return { became: 'gone' }
  const answered = await keepAnswer(db, viewer!, { requestId, patientId, isTheirs: false, at: now })
  return { became: answered === 'gone' ? 'gone' : 'declined' }
}

/** The patient whom a wish is about, if it still waits and they are one of the viewer's own. */
async function waitingFor(request: FastifyRequest, record: GuardedRecord, requestId: string) {
  const { db, viewer, visit, now } = request
  const staff = viewer && isUuid(requestId) ? await staffOf(db, viewer) : undefined
  if (!viewer || !staff) throw new NotFound()
  const people = await record.peopleOf(staff.guid, { visit, now, ...recently })
  if (people.isStale) throw new RecordAsleep()
  const theirs = people.value.map(({ patientId }) => patientId)
  const waiting = (await waitingRequests(db, viewer, theirs)).find(({ id }) => id === requestId)
  return { guid: staff.guid, patientId: waiting?.patientId }
}
