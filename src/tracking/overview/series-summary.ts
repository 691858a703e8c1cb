import { type Day, weekday } from '../../core/clock.ts'
import type { SavedEntry } from '../entries/entry.ts'
import { inFigures, valueInWords } from '../entries/entry-words.ts'
import { daysInWords } from './averages.ts'
import type { Series } from './series.ts'

/** What a week of one thing shows, in sentences. It may notice, and never grades. */
export function seriesSummary({ tracker, byDay }: Series, week: readonly Day[], today: Day): string {
  const entries = week.flatMap(day => byDay.get(day) ?? [])
  const missing = week.filter(day => day < today && !byDay.has(day))
  if (entries.length === 0) return `There is nothing for ${quoted(tracker.name)}, and that is fine.`
  const range = tracker.answer === 'yes-no' ? yesAndNo(entries) : rangeOf(entries, tracker)
  const gaps = missing.length ? `There is nothing for it on ${named(missing)}, and that is fine.` : ''
  return [`${quoted(tracker.name)}: ${range}.`, gaps].filter(Boolean).join(' ')
}

const quoted = (name: string) => `“${name}”`

function yesAndNo(entries: readonly SavedEntry[]): string {
  const yes = entries.filter(({ value }) => value === 1).length
  const no = entries.length - yes
  return [yes && `yes on ${daysInWords(yes)}`, no && `no on ${daysInWords(no)}`].filter(Boolean).join(' and ')
}

function rangeOf(entries: readonly SavedEntry[], tracker: Series['tracker']): string {
  const values = entries.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (entries.length === 1) return `${valueInWords(most, tracker)} on ${weekday(entries[0]!.onDay)}`
  if (least === most) return `${valueInWords(most, tracker)} on each day that is here`
  const highest = entries.filter(({ value }) => value === most).map(({ onDay }) => onDay)
  const range = `between ${inFigures(least)} and ${valueInWords(most, tracker)}`
  return highest.length > 2 ? range : `${range}, and highest on ${named(highest)}`
}

/** 'Sunday', 'Sunday and Monday', '5 days' */
function named(days: readonly Day[]): string {
  if (days.length > 3) return daysInWords(days.length)
  const names = days.map(weekday)
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
