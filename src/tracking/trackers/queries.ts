import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import type { Answer } from './kinds.ts'
import type { Naming, Tracker } from './tracker.ts'

const columns = ['id', 'kind', 'answer', 'name', 'unit', 'addedAt', 'pausedAt', 'archivedAt'] as const

/** Everything that the person keeps or kept track of, in the order in which it was added. */
export async function trackersOf({ db, personId }: Reach<'see tracking'> | Reach<'track'>): Promise<Tracker[]> {
  const rows = await db
    .selectFrom('trackers')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  return rows as Tracker[]
}

export async function trackerOf({ db, personId }: Reach<'track'>, id: string): Promise<Tracker | null> {
  const row = await db
    .selectFrom('trackers')
    .select(columns)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return (row as Tracker | undefined) ?? null
}

interface NewTracker extends Naming {
  id: string
  kind: string
  answer: Answer
  at: Date
}

/** Adds a tracker once, however often its form is sent. */
export const addTracker = ({ db, personId }: Reach<'track'>, { at, ...tracker }: NewTracker) =>
  db
    .insertInto('trackers')
    .values({ personId, ...tracker, addedAt: at })
    .onConflict(clash => clash.columns(['personId', 'id']).doNothing())
    .execute()

export const nameTracker = ({ db, personId }: Reach<'track'>, id: string, naming: Naming) =>
  db.updateTable('trackers').set(naming).where('personId', '=', personId).where('id', '=', id).execute()

/** Pauses or puts away, or the contrary; what was so already keeps its time. */
export const setTracker = (
  { db, personId }: Reach<'track'>,
  id: string,
  { state, at }: { state: 'pausedAt' | 'archivedAt'; at: Date | null },
) =>
  db
    .updateTable('trackers')
    .set({ [state]: at && sql`coalesce(${sql.ref(state)}, ${at})` })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .execute()
