import { type Answer, kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'

/** What a sentence can be about: the hours of sleep, the times woken, or something that the person tracks. */
export interface Series {
  /** Its name in an address: 'hours-asleep', 'times-woken', or the id of a tracker. */
  key: string
  name: string
  /** How a value is given: as hours of sleep, times woken, or as in an entry of the tracker. */
  measure: 'hours' | 'times' | Answer
  unit: string
  most: number
}

export const ofSleep: readonly Series[] = [
  { key: 'hours-asleep', name: 'Hours of sleep', measure: 'hours', unit: 'hours', most: 24 },
  { key: 'times-woken', name: 'Times you wake up', measure: 'times', unit: 'times', most: 10 },
]

export type Named = Pick<Tracker, 'id' | 'name' | 'unit' | 'kind' | 'answer'>

export const seriesOf = (tracker: Named): Series => ({
  key: tracker.id,
  name: tracker.name,
  measure: tracker.answer,
  unit: tracker.unit,
  most: kindOf(tracker).most,
})

export const isOfSleep = ({ measure }: Series): boolean => measure === 'hours' || measure === 'times'
