import { sql } from 'kysely'
import type { Reach, ReachAll } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import type { Answer } from '../trackers/kinds.ts'
import type { Entry, SavedEntry } from './entry.ts'

const value = sql<number>`value::float8`.as('value')

/** The saved entries of all trackers from one day to another, both included, oldest first. */
export const entriesBetween = ({ db, personId }: Reach<'see tracking'>, from: Day, to: Day): Promise<SavedEntry[]> =>
  db
    .selectFrom('trackerEntries')
    .select(['trackerId', 'onDay', value, 'notes'])
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('onDay', '<=', to)
    .orderBy('onDay')
    .execute()

/** The entries of one tracker from a day on. */
export const entriesSince = ({ db, personId }: Reach<'track'>, trackerId: string, from: Day): Promise<SavedEntry[]> =>
  db
    .selectFrom('trackerEntries')
    .select(['trackerId', 'onDay', value, 'notes'])
    .where('personId', '=', personId)
    .where('trackerId', '=', trackerId)
    .where('onDay', '>=', from)
    .execute()

interface Place {
  trackerId: string
  onDay: Day
}

const entryAt = ({ db, personId }: Reach<'track'>, { trackerId, onDay }: Place) =>
  db
    .selectFrom('trackerEntries')
    .select([value, 'notes'])
    .where('personId', '=', personId)
    .where('trackerId', '=', trackerId)
    .where('onDay', '=', onDay)

export const entryOn = async (mine: Reach<'track'>, place: Place): Promise<Entry | null> =>
  (await entryAt(mine, place).executeTakeFirst()) ?? null

/** The saved entry, held until this request ends, so that two tabs cannot both believe they were first. */
export const entryToChange = async (mine: Reach<'track'>, place: Place): Promise<Entry | null> =>
  (await entryAt(mine, place).forUpdate().executeTakeFirst()) ?? null

interface NewEntry extends Place {
  answer: Answer
  entry: Entry
  zone: string
  at: Date
}

/** Adds an entry; false when somebody was faster. */
export async function addEntry({ db, personId }: Reach<'track'>, { at, entry, ...place }: NewEntry): Promise<boolean> {
  const added = await db
    .insertInto('trackerEntries')
    .values({ personId, ...place, value: String(entry.value), notes: entry.notes, enteredAt: at, changedAt: at })
    .onConflict(clash => clash.columns(['personId', 'onDay', 'trackerId']).doNothing())
    .returning('onDay')
    .executeTakeFirst()
  return added !== undefined
}

/** Changes an entry; it keeps the zone and the time at which it was first made. */
export const changeEntry = ({ db, personId }: Reach<'track'>, { trackerId, onDay, entry, at }: NewEntry) =>
  db
    .updateTable('trackerEntries')
    .set({ value: String(entry.value), notes: entry.notes, changedAt: at })
    .where('personId', '=', personId)
    .where('trackerId', '=', trackerId)
    .where('onDay', '=', onDay)
    .execute()

export const removeEntry = ({ db, personId }: Reach<'track'>, { trackerId, onDay }: Place) =>
  db
    .deleteFrom('trackerEntries')
    .where('personId', '=', personId)
    .where('trackerId', '=', trackerId)
    .where('onDay', '=', onDay)
    .execute()

/** What a list shows of somebody's problem: its scores by day, and when they entered something last, of any kind. */
export type ProblemInList = {
  personId: string
  name: string | null
  scoresByDay: Record<Day, number>
  lastEntryAt: Date | null
}

/**
 * The first problem that several people track now, with its newest scores; whoever tracks nothing is not in it. A day
 * can be filled in for two weeks, so the newest 16 days hold whatever was entered last.
 */
export async function newestProblemsOfAll({ db, personIds }: ReachAll<'see tracking'>): Promise<ProblemInList[]> {
  if (!personIds.length) return []
  const { rows } = await sql<Omit<ProblemInList, 'scoresByDay'> & { scores: string | null }>`
    select p.id as person_id, t.name, s.scores::text as scores, e.last_entry_at
    from unnest(${personIds}::uuid[]) as p (id)
    left join lateral (
      select id, name from trackers
      where person_id = p.id and kind = 'problem' and paused_at is null and archived_at is null
      order by added_at, id limit 1) as t on true
    left join lateral (
      select json_object_agg(n.on_day, n.value) as scores from (
        select on_day, value from tracker_entries
        where person_id = p.id and tracker_id = t.id order by on_day desc limit 8) as n) as s on true
    left join lateral (
      select max(n.changed_at) as last_entry_at from (
        select changed_at from tracker_entries
        where person_id = p.id
          and on_day >= (select max(on_day) - 16 from tracker_entries where person_id = p.id)) as n) as e on true
    where t.id is not null or e.last_entry_at is not null`.execute(db)
  return rows.map(({ scores, ...rest }) => ({ ...rest, scoresByDay: JSON.parse(scores ?? '{}') }))
}
