import { sql } from 'kysely'
import type { Reach, ReachAll } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import type { Night, SavedNight } from './night.ts'

const columns = ['nightOf', 'minutesAsleep', 'timesWoken', 'notes'] as const

/** The saved nights from one day to another, both included, oldest first. */
export const nightsBetween = ({ db, personId }: Reach<'see tracking'>, from: Day, to: Day): Promise<SavedNight[]> =>
  db
    .selectFrom('sleepNights')
    .select(columns)
    .where('personId', '=', personId)
    .where('nightOf', '>=', from)
    .where('nightOf', '<=', to)
    .orderBy('nightOf')
    .execute()

/** What a list shows of somebody's sleep: minutes by night, and when they entered something last. */
export type SleepInList = { personId: string; minutesByNight: Record<Day, number>; lastEntryAt: Date }

/**
 * The newest nights of several people; whoever has none is not in it. A night can be filled in for two weeks, so the
 * newest 15 of a person hold the last seven and also whatever they entered last.
 */
export async function newestSleepOfAll({ db, personIds }: ReachAll<'see tracking'>): Promise<SleepInList[]> {
  if (!personIds.length) return []
  const { rows } = await sql<{ personId: string; nights: string; lastEntryAt: Date }>`
    select n.person_id, json_object_agg(n.night_of, n.minutes_asleep)::text as nights, max(n.changed_at) as last_entry_at
    from unnest(${personIds}::uuid[]) as p (id)
    cross join lateral (
      select * from sleep_nights s where s.person_id = p.id order by s.night_of desc limit 15) as n
    group by n.person_id`.execute(db)
  return rows.map(({ nights, ...rest }) => ({ ...rest, minutesByNight: JSON.parse(nights) }))
}

const nightAt = ({ db, personId }: Reach<'track'>, nightOf: Day) =>
  db.selectFrom('sleepNights').select(columns).where('personId', '=', personId).where('nightOf', '=', nightOf)

/** The saved night and whether the person has never saved one. */
export async function sleepOn(mine: Reach<'track'>, nightOf: Day) {
  const saved = await nightAt(mine, nightOf).executeTakeFirst()
  return saved ? { saved, isFirst: false } : { saved: null, isFirst: await hasNoNights(mine) }
}

async function hasNoNights({ db, personId }: Reach<'track'>) {
  const one = db.selectFrom('sleepNights').select('nightOf').where('personId', '=', personId).limit(1)
  return (await one.executeTakeFirst()) === undefined
}

/** The saved night, held until this request ends, so that two tabs cannot both believe they were first. */
export const nightToChange = async (mine: Reach<'track'>, nightOf: Day): Promise<SavedNight | null> =>
  (await nightAt(mine, nightOf).forUpdate().executeTakeFirst()) ?? null

interface Entry {
  nightOf: Day
  night: Night
  zone: string
  at: Date
}

/** Adds a night; false when somebody was faster. */
export async function addNight(
  { db, personId }: Reach<'track'>,
  { nightOf, night, zone, at }: Entry,
): Promise<boolean> {
  const added = await db
    .insertInto('sleepNights')
    .values({ personId, nightOf, ...night, zone, enteredAt: at, changedAt: at })
    .onConflict(clash => clash.columns(['personId', 'nightOf']).doNothing())
    .returning('nightOf')
    .executeTakeFirst()
  return added !== undefined
}

/** Changes a night; it keeps the zone and the time of its first entry. */
export const changeNight = ({ db, personId }: Reach<'track'>, { nightOf, night, at }: Omit<Entry, 'zone'>) =>
  db
    .updateTable('sleepNights')
    .set({ ...night, changedAt: at })
    .where('personId', '=', personId)
    .where('nightOf', '=', nightOf)
    .execute()

export const removeNight = ({ db, personId }: Reach<'track'>, nightOf: Day) =>
  db.deleteFrom('sleepNights').where('personId', '=', personId).where('nightOf', '=', nightOf).execute()
