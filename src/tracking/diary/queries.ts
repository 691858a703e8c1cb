import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import type { Entry } from './entry.ts'
import { foldedOf } from './search/fold.ts'

const columns = ['onDay', 'words', 'zone', 'enteredAt', 'changedAt'] as const

/** Entries from one day to another, oldest first; a day without one is not in the list. */
export const diaryBetween = ({ db, personId }: Reach<'see diary'>, from: Day, to: Day): Promise<Entry[]> =>
  db
    .selectFrom('diaryEntries')
    .select(columns)
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('onDay', '<=', to)
    .orderBy('onDay')
    .execute()

interface Wanted {
  limit: number
  offset: number
}

/** All entries, newest first. */
export const entriesOf = ({ db, personId }: Reach<'see diary'>, { limit, offset }: Wanted): Promise<Entry[]> =>
  db
    .selectFrom('diaryEntries')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('onDay', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

/** The entries in which every one of these folded terms stands, newest first. */
export const entriesWith = (
  { db, personId }: Reach<'see diary'>,
  terms: readonly string[],
  limit: number,
): Promise<Entry[]> =>
  db
    .selectFrom('diaryEntries')
    .select(columns)
    .where('personId', '=', personId)
    .where(({ and }) => and(terms.map(term => sql<boolean>`strpos(folded, ${term}) > 0`)))
    .orderBy('onDay', 'desc')
    .limit(limit)
    .execute()

const entryAt = ({ db, personId }: Reach<'see diary'> | Reach<'write diary'>, onDay: Day) =>
  db.selectFrom('diaryEntries').select(columns).where('personId', '=', personId).where('onDay', '=', onDay)

export const entryOn = async (mine: Reach<'see diary'> | Reach<'write diary'>, onDay: Day): Promise<Entry | null> =>
  (await entryAt(mine, onDay).executeTakeFirst()) ?? null

/** The saved entry, held until this request ends, so that two tabs cannot both believe they were first. */
export const entryToChange = async (mine: Reach<'write diary'>, onDay: Day): Promise<Entry | null> =>
  (await entryAt(mine, onDay).forUpdate().executeTakeFirst()) ?? null

export async function hasNoEntries({ db, personId }: Reach<'write diary'>): Promise<boolean> {
  const one = db.selectFrom('diaryEntries').select('onDay').where('personId', '=', personId).limit(1)
  return (await one.executeTakeFirst()) === undefined
}

interface Written {
  onDay: Day
  words: string
  zone: string
  /** Earlier than now when it was written without a connection. */
  enteredAt: Date
  at: Date
}

/** Adds an entry; false when somebody was faster. */
export async function addEntry(
  { db, personId }: Reach<'write diary'>,
  { onDay, words, zone, enteredAt, at }: Written,
): Promise<boolean> {
  const added = await db
    .insertInto('diaryEntries')
    .values({ personId, onDay, words, folded: foldedOf(words), zone, enteredAt, changedAt: at })
    .onConflict(clash => clash.columns(['personId', 'onDay']).doNothing())
    .returning('onDay')
    .executeTakeFirst()
  return added !== undefined
}

/** Changes an entry; it keeps the zone and the time of its first words. */
export const changeEntry = (
  { db, personId }: Reach<'write diary'>,
  { onDay, words, at }: Omit<Written, 'zone' | 'enteredAt'>,
) =>
  db
    .updateTable('diaryEntries')
    .set({ words, folded: foldedOf(words), changedAt: at })
    .where('personId', '=', personId)
    .where('onDay', '=', onDay)
    .execute()

export const removeEntry = ({ db, personId }: Reach<'write diary'>, onDay: Day) =>
  db.deleteFrom('diaryEntries').where('personId', '=', personId).where('onDay', '=', onDay).execute()
