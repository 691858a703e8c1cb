import { sql } from 'kysely'
import type { Viewer } from '../../../access/viewer.ts'
import type { Database } from '../../../core/database.ts'

/** A wish that waits for the team of a patient. */
export type WaitingRequest = { id: string; patientId: string; askedAt: Date }

/** The wishes that wait for the viewer's team, oldest first: about these patients, whom the record says are theirs. */
export async function waitingRequests(db: Database, _: Viewer, patientIds: readonly string[]) {
  const found = sql<WaitingRequest>`select id, patient_id, asked_at from open_requests(${patientIds})`
  return (await found.execute(db)).rows
}

type Answer = { requestId: string; patientId: string; isTheirs: boolean; at: Date }

const uniqueViolation = '23505'

/** Answers a wish once: the person it is about, or why it could not be answered. */
export async function keepAnswer(
  db: Database,
  { accountId }: Viewer,
  { requestId, patientId, isTheirs, at }: Answer,
): Promise<{ personId: string } | 'gone' | 'taken'> {
  const answer = sql<{ personId: string }>`
    select person_id from answer_request(${requestId}, ${[patientId]}, ${accountId}, ${isTheirs}, ${at})`
  try {
    return (await answer.execute(db)).rows[0] ?? 'gone'
  } catch (clash) {
    if ((clash as { code?: string }).code === uniqueViolation) return 'taken'
    throw clash
  }
}
