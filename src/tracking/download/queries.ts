import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import type { Mark } from '../marks/mark.ts'
import type { SavedNight } from '../sleep/night.ts'
import type { Answer } from '../trackers/kinds.ts'

export interface KeptNight extends SavedNight {
  zone: string
  changedAt: Date
}

export interface KeptEntry {
  trackerId: string
  kind: string
  answer: Answer
  name: string
  unit: string
  onDay: Day
  value: number
  notes: string
  zone: string
  changedAt: Date
}

/** Everything that a person has tracked, oldest first. */
export interface Kept {
  personId: string
  nights: KeptNight[]
  entries: KeptEntry[]
  marks: Mark[]
}

export async function everythingTracked({ db, personId }: Reach<'see tracking'>): Promise<Kept> {
  const nights = await db
    .selectFrom('sleepNights')
    .select(['nightOf', 'minutesAsleep', 'timesWoken', 'notes', 'zone', 'changedAt'])
    .where('personId', '=', personId)
    .orderBy('nightOf')
    .execute()
  const entries = await db
    .selectFrom('trackerEntries as e')
    .innerJoin('trackers as t', join => join.onRef('t.personId', '=', 'e.personId').onRef('t.id', '=', 'e.trackerId'))
    .select(['e.trackerId', 't.kind', 't.answer', 't.name', 't.unit', 'e.onDay', 'e.notes', 'e.zone', 'e.changedAt'])
    .select(sql<number>`e.value::float8`.as('value'))
    .where('e.personId', '=', personId)
    .orderBy('e.onDay')
    .orderBy('t.addedAt')
    .execute()
  const marks = await db
    .selectFrom('trackingMarks')
    .select(['id', 'onDay', 'words'])
    .where('personId', '=', personId)
    .orderBy('onDay')
    .execute()
  return { personId, nights, entries: entries as KeptEntry[], marks }
}
