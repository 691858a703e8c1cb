import type { Day } from '../../../core/clock.ts'
import type { SavedNight } from '../../sleep/night.ts'
import type { Series } from '../series.ts'
import type { Part } from './period.ts'

/** What a day, a week or a month comes to, and from how many days; null without an entry, which is never 0. */
export type Mean = { value: number; days: number } | null

/** The mean of each part; of a yes or no over more than a day, on how many days it was yes. */
export function meansOf(parts: readonly Part[], values: ReadonlyMap<Day, number>, kind: 'mean' | 'count'): Mean[] {
  const days = [...values].sort(([one], [other]) => (one < other ? -1 : 1))
  let next = 0
  return parts.map(({ to }) => {
    let [sum, count] = [0, 0]
    for (; next < days.length && days[next]![0] <= to; next++) {
      sum += days[next]![1]
      count++
    }
    return count === 0 ? null : { value: kind === 'mean' ? sum / count : sum, days: count }
  })
}

export const valuesOf = ({ byDay }: Series): ReadonlyMap<Day, number> =>
  new Map([...byDay].map(([day, { value }]) => [day, value]))

export const hoursByDay = (nights: readonly SavedNight[]): ReadonlyMap<Day, number> =>
  new Map(nights.map(({ nightOf, minutesAsleep }) => [nightOf, minutesAsleep / 60]))
