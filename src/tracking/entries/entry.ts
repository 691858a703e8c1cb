import { addDays, type Day, daysBetween } from '../../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import type { Kind } from '../trackers/kinds.ts'

/** What a person says about a day: a score, an amount, or 1 for yes and 0 for no. */
export interface Entry {
  value: number
  notes: string
}

/** An entry that was saved, with its tracker and its day. */
export interface SavedEntry extends Entry {
  trackerId: string
  onDay: Day
}

/** A form's fields as they were typed. */
export interface TypedEntry {
  value: string
  notes: string
}

/** How many days back a person may still enter, change or remove. */
const daysToFillIn = 14
const longestNotes = 4000

/** Whether a day may be filled in: today or one of the last 14, never the future. */
export function canFillInDay(onDay: Day, today: Day): boolean {
  const ago = daysBetween(onDay, today)
  return ago >= 0 && ago <= daysToFillIn
}

/** The days that may be filled in, today first. */
export const daysToChoose = (today: Day): Day[] =>
  Array.from({ length: daysToFillIn + 1 }, (_, index) => addDays(today, -index))

export const scores = Array.from({ length: 11 }, (_, score) => String(score))

/** Reads the form; what has to be put right is given by the id of its field. No answer is never 0. */
export function readEntry(form: unknown, kind: Kind): { entry: Entry } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const value = valueIn(form, kind)
  if (typeof value === 'string') wrong.value = value
  // PostgreSQL keeps no NUL, and nobody types one.
  const notes = textOf(form, 'notes').replaceAll('\0', '')
  // Counted as the database counts, so that a smile is one character.
  if ([...notes].length > longestNotes) wrong.notes = 'Make your notes 4,000 characters or fewer'
  if (Array.isArray((form as Record<string, unknown> | null)?.notes)) wrong.notes = 'Write your notes in one box'
  return typeof value === 'string' || Object.keys(wrong).length ? { wrong } : { entry: { value, notes } }
}

/** The value, or words that say what to enter. */
function valueIn(form: unknown, { answer, most, decimals, unit }: Kind): number | string {
  const typed = rawTextOf(form, 'value').trim()
  if (answer === 'scale') return scores.includes(typed) ? Number(typed) : 'Choose a number from 0 to 10'
  if (answer === 'yes-no') return typed === 'yes' ? 1 : typed === 'no' ? 0 : 'Choose yes or no'
  const what = unit ? `the number of ${unit}` : 'a number'
  if (!typed) return `Enter ${what}`
  const pattern = decimals ? /^\d{1,6}([.,]\d{1,2})?$/ : /^\d{1,6}$/
  if (!pattern.test(typed)) return decimals ? 'Enter a number, such as 3 or 2.5' : 'Enter a whole number, such as 30'
  const value = Number(typed.replace(',', '.'))
  return value <= most ? value : `Enter ${what} up to ${most.toLocaleString('en-GB')}`
}

export const typedOf = (form: unknown): TypedEntry => ({
  value: rawTextOf(form, 'value'),
  notes: rawTextOf(form, 'notes').replaceAll('\r\n', '\n'),
})

export const asTyped = (entry: Entry | null, { answer }: Kind): TypedEntry => ({
  value: entry ? (answer === 'yes-no' ? (entry.value ? 'yes' : 'no') : String(entry.value)) : '',
  notes: entry?.notes ?? '',
})

export const isSame = (one: Entry, other: Entry): boolean => one.value === other.value && one.notes === other.notes
