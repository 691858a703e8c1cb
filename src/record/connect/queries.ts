import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import type { Patient } from '../record-system.ts'

/** A person's wish to be connected to their record, and what became of it. */
export type Connection = {
  id: string
  patientId: string
  askedAt: Date
  confirmedAt: Date | null
  endedAt: Date | null
  endedHow: string | null
  /** When the person was shown the answer. */
  toldAt: Date | null
}

type Mine = Reach<'see connection' | 'change connection'>

/** The newest of a person's wishes: the one that is open, or else what became of the last. */
export const connectionOf = ({ db, personId }: Reach<'see connection' | 'change connection' | 'see care plan'>) =>
  db
    .selectFrom('connections')
    .select(['id', 'patientId', 'askedAt', 'confirmedAt', 'endedAt', 'endedHow', 'toldAt'])
    .where('personId', '=', personId)
    .orderBy(sql`ended_at is null`, 'desc')
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Whether the record of this patient is connected to an account; asked also about nobody, so that it takes as long. */
export async function isConnected({ db }: Reach<'change connection'>, patient: Patient | null): Promise<boolean> {
  const asked = sql<{ isConnected: boolean }>`select is_patient_connected(${patient?.patientId ?? ''}) as is_connected`
  return (await asked.execute(db)).rows[0]?.isConnected ?? false
}

/** Keeps the wish; false when there is an open one already, say from a form that was sent twice. */
export async function addRequest(
  { db, personId }: Reach<'change connection'>,
  { patientId, title, forename, surname, bornOn, nhsNumber }: Patient,
  askedAt: Date,
): Promise<boolean> {
  const added = await db
    .insertInto('connections')
    .values({ personId, patientId, title, forename, surname, bornOn, nhsNumber, askedAt })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

const openOf = ({ db, personId }: Mine) =>
  db.updateTable('connections').where('personId', '=', personId).where('endedAt', 'is', null)

/** Takes the wish back; false when it no longer waits. */
export async function withdrawRequest(mine: Reach<'change connection'>, endedAt: Date): Promise<boolean> {
  const withdrawn = await openOf(mine)
    .set({ endedAt, endedHow: 'withdrawn' })
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return withdrawn.numUpdatedRows > 0n
}

/** Leaves the record; false when there is no confirmed connection to leave. */
export async function endConnection(mine: Reach<'change connection'>, endedAt: Date): Promise<boolean> {
  const ended = await openOf(mine)
    .set({ endedAt, endedHow: 'disconnected' })
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** From now on the person knows how their request went. */
export const keepTold = ({ db, personId }: Reach<'see connection'>, { id }: Connection, toldAt: Date) =>
  db
    .updateTable('connections')
    .set({ toldAt })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('toldAt', 'is', null)
    .execute()
