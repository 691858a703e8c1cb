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
export async function connectedPeople({ db, personIds }: ReachAll<'see caseload'>): Promise<ConnectedPerson[]> {
  const { rows } = await sql<ConnectedPerson>`
    select c.person_id, c.patient_id, c.surname, c.forename, c.born_on, c.nhs_number, c.confirmed_at as connected_at, p.zone
    from unnest(${personIds}::uuid[]) as n (id)
    join connections c on c.person_id = n.id and c.ended_at is null and c.confirmed_at is not null
    join people p on p.id = n.id`.execute(db)
  return rows
}

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
