import type { Day } from '../../core/clock.ts'
import type { SavedEntry } from '../entries/entry.ts'
import { isActive, type Tracker } from '../trackers/tracker.ts'

/** One thing that is tracked, with its entries of the time that is shown. */
export interface Series {
  tracker: Tracker
  byDay: ReadonlyMap<Day, SavedEntry>
}

/** What there is to show: everything that is not put away, and what is put away and has entries here. */
export function seriesOf(trackers: readonly Tracker[], entries: readonly SavedEntry[]): Series[] {
  const byTracker = Map.groupBy(entries, ({ trackerId }) => trackerId)
  return trackers
    .filter(({ id, archivedAt }) => !archivedAt || byTracker.has(id))
    .map(tracker => ({
      tracker,
      byDay: new Map((byTracker.get(tracker.id) ?? []).map(entry => [entry.onDay, entry])),
    }))
}

/** 'sleep' shows sleep alone, 'all' everything, an id that one beside sleep. */
export type Choice = string

/** Without a choice it is the first problem, or else the first thing that is tracked now. */
export function usualChoice(series: readonly Series[]): Choice {
  const active = series.filter(({ tracker }) => isActive(tracker))
  const first = active.find(({ tracker }) => tracker.kind === 'problem') ?? active[0]
  return first?.tracker.id ?? 'sleep'
}

/** The series of a choice; null for one that is not there. */
export function chosenIn(series: readonly Series[], choice: Choice): readonly Series[] | null {
  if (choice === 'sleep') return []
  if (choice === 'all') return series
  const one = series.find(({ tracker }) => tracker.id === choice)
  return one ? [one] : null
}

/** The choices as links, where there is more than one. */
export function choicesOf(series: readonly Series[]): { choice: Choice; words: string }[] {
  if (series.length === 0) return []
  const each = series.map(({ tracker }) => ({ choice: tracker.id, words: tracker.name }))
  return [...each, ...(each.length > 1 ? [{ choice: 'all', words: 'All of them' }] : []), sleepAlone]
}

const sleepAlone = { choice: 'sleep', words: 'Nothing else' }

/** The mean of the days that have an entry, and how many they are; null without any. */
export function meanOf(series: Pick<Series, 'byDay'>): { value: number; days: number } | null {
  const { size: days } = series.byDay
  if (days === 0) return null
  return { value: [...series.byDay.values()].reduce((sum, { value }) => sum + value, 0) / days, days }
}
