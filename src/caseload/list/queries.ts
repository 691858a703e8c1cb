import { sql } from 'kysely'
import type { ReachAll } from '../../access/reach.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Day } from '../../core/clock.ts'
import type { Database } from '../../core/database.ts'

export interface ConnectedPerson {
  personId: string
  patientId: string
  surname: string
  forename: string
  bornOn: Day
  nhsNumber: string
  connectedAt: Date
  zone: string
}

/** Everybody of the list with their facts as the record had them when they connected. */
export const connectedPeople = ({ db, personIds }: ReachAll<'see caseload'>): Promise<ConnectedPerson[]> =>
  db
    .selectFrom('connections as c')
    .innerJoin('people as p', 'p.id', 'c.personId')
    .select(['c.personId', 'c.patientId', 'c.surname', 'c.forename', 'c.bornOn', 'c.nhsNumber', 'p.zone'])
    .select(sql<Date>`c.confirmed_at`.as('connectedAt'))
    .where(sql<boolean>`c.person_id = any (${personIds}::uuid[])`)
    .where('c.endedAt', 'is', null)
    .where('c.confirmedAt', 'is not', null)
    .execute()

/** Which of the viewer's patients are connected, whether or not the viewer's seat with them still holds. */
export async function connectedPatients(db: Database, _: Viewer, patientIds: readonly string[]): Promise<Set<string>> {
  const found = sql<{ patientId: string }>`select patient_id from connected_people(${patientIds})`
  return new Set((await found.execute(db)).rows.map(({ patientId }) => patientId))
}

/** The closed conversations of the viewer with patients who have left the record: by patient, the person to open. */
export async function closedConversations(db: Database, { accountId }: Viewer, patientIds: readonly string[]) {
  const found = sql<{ patientId: string; personId: string }>`
    select patient_id, person_id from closed_conversations(${accountId}, ${patientIds})`
  return new Map((await found.execute(db)).rows.map(({ patientId, personId }) => [patientId, personId]))
}

/** When the record last confirmed who is on the viewer's caseload; null when it never has. */
export async function lastConfirmed(db: Database, { accountId }: Viewer): Promise<Date | null> {
  const last = await db
    .selectFrom('seats as c')
    .innerJoin('staff as s', 's.id', 'c.staffId')
    .select(({ fn }) => fn.max('c.confirmedAt').as('at'))
    .where('s.accountId', '=', accountId)
    .where('c.endedAt', 'is', null)
    .where('c.source', '=', 'record')
    .executeTakeFirst()
  return last?.at ?? null
}
