import { addDays, type Day, dayIn, daysBetween } from '../../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'

/** What a person says about a night. */
export interface Night {
  /** A whole number of half hours, 0 to 1440. 0 is a night without sleep. */
  minutesAsleep: number
  /** 0 to 10, where 10 means ten or more; null was left empty. */
  timesWoken: number | null
  notes: string
}

/** A night that was saved, with the day on which it began. */
export interface SavedNight extends Night {
  nightOf: Day
}

/** A form's fields as they were typed. */
export interface TypedNight {
  hours: string
  woken: string
  notes: string
}

/** How many nights back a person may enter, change or remove. */
const nightsToFillIn = 14
const longestNotes = 4000

/** The night that ended on the person's today: it began the day before, also when it is past midnight now. */
export const lastNight = (zone: string, now: Date): Day => addDays(dayIn(zone, now), -1)

/** Whether a night may be filled in: one of the last 14, never tonight and never the future. */
export function canFillIn(nightOf: Day, today: Day): boolean {
  const nightsAgo = daysBetween(nightOf, today)
  return nightsAgo >= 1 && nightsAgo <= nightsToFillIn
}

/** The nights that may be filled in, last night first. */
export const nightsToChoose = (today: Day): Day[] =>
  Array.from({ length: nightsToFillIn }, (_, index) => addDays(today, -1 - index))

/** Every half hour from 0 to 24, as the form sends it: '0', '0.5', '1' ... '24'. */
export const halfHours = Array.from({ length: 49 }, (_, index) => String(index / 2))
/** '0' to '10', where '10' means ten or more. */
export const wakings = Array.from({ length: 11 }, (_, times) => String(times))

/** Reads the form; what has to be put right is given by the id of its field. */
export function readNight(form: unknown): { night: Night } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const hours = rawTextOf(form, 'hours')
  if (!halfHours.includes(hours)) wrong.hours = 'Choose about how many hours you slept'
  const woken = rawTextOf(form, 'woken')
  if (!isAbsent(form, 'woken') && !wakings.includes(woken))
    wrong.woken = 'Choose how many times you woke up, or leave it empty'
  // PostgreSQL keeps no NUL, and nobody types one.
  const notes = textOf(form, 'notes').replaceAll('\0', '')
  // Counted as the database counts, so that a smile is one character.
  if ([...notes].length > longestNotes) wrong.notes = 'Make your notes 4,000 characters or fewer'
  if (Array.isArray((form as Record<string, unknown> | null)?.notes)) wrong.notes = 'Write your notes in one box'
  if (Object.keys(wrong).length) return { wrong }
  return { night: { minutesAsleep: Number(hours) * 60, timesWoken: woken === '' ? null : Number(woken), notes } }
}

const isAbsent = (form: unknown, field: string) => {
  const value = (form as Record<string, unknown> | null)?.[field]
  return value === undefined || value === ''
}

export const typedOf = (form: unknown): TypedNight => ({
  hours: rawTextOf(form, 'hours'),
  woken: rawTextOf(form, 'woken'),
  notes: rawTextOf(form, 'notes').replaceAll('\r\n', '\n'),
})

export const asTyped = (night: Night | null): TypedNight => ({
  hours: night ? String(night.minutesAsleep / 60) : '',
  woken: night?.timesWoken == null ? '' : String(night.timesWoken),
  notes: night?.notes ?? '',
})

export const isSame = (one: Night, other: Night): boolean =>
  one.minutesAsleep === other.minutesAsleep && one.timesWoken === other.timesWoken && one.notes === other.notes
