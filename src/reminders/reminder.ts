import { addDays, type Day, dayIn, instantOf, wallTimeIn, weekdayOf } from '../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../core/forms.tsx'

/** How a notice can come. E-mail will be another one. */
export const channels = ['push'] as const

/** What a reminder is about: sleep, the diary, or one of the person's own trackers. */
export interface Subject {
  kind: 'sleep' | 'diary' | 'tracker'
  trackerId: string | null
  name: string
}

export interface When {
  /** Days of the week in the person's zone: 0 is Sunday. */
  days: readonly number[]
  /** '08:30' in the person's zone. */
  time: string
}

export interface Reminder extends When {
  id: string
  kind: Subject['kind']
  trackerId: string | null
  zone: string
  stoppedAt: Date | null
}

/** Where a subject stands in an address. */
export const keyOf = ({ kind, trackerId }: Pick<Subject, 'kind' | 'trackerId'>): string => trackerId ?? kind

const quietFrom = '22:00'
const quietUntil = '06:00'

const isQuietTime = (time: string) => time >= quietFrom || time < quietUntil

/** Whether it is between ten in the evening and six in the morning, when nobody is disturbed. */
export const isQuiet = (zone: string, instant: Date): boolean => isQuietTime(wallTimeIn(zone, instant))

/** How long it is until the evening's ten o'clock, for an instant by day. */
export const msUntilQuiet = (zone: string, instant: Date): number =>
  Math.max(0, (instantOf(zone, dayIn(zone, instant), quietFrom)?.getTime() ?? 0) - instant.getTime())

export interface Occasion {
  onDay: Day
  at: Date
}

/** The first time after an instant at which somebody wants to be reminded; at the most once a day of theirs. */
export function nextOccasion({ days, time }: When, zone: string, after: Date): Occasion | null {
  const today = dayIn(zone, after)
  // A day that a zone leaves out altogether may fall on the only day of the week that was chosen.
  for (let ahead = 0; ahead <= 14; ahead++) {
    const onDay = addDays(today, ahead)
    const at = days.includes(weekdayOf(onDay)) ? instantOf(zone, onDay, time) : null
    if (at && at > after) return { onDay, at }
  }
  return null
}

/** What the form holds, as it was typed. */
export interface TypedReminder {
  days: readonly string[]
  time: string
}

export const typedOf = (form: unknown): TypedReminder => {
  const days = (form as Record<string, unknown> | null)?.days
  return { days: [days].flat().filter(day => typeof day === 'string'), time: rawTextOf(form, 'time') }
}

export const shownOf = ({ days, time }: When): TypedReminder => ({ days: days.map(String), time: timeInWords(time) })

/** '8:30am' */
export function timeInWords(time: string): string {
  const [hour = 0, minute = ''] = [Number(time.slice(0, 2)), time.slice(3, 5)]
  return `${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`
}

/** Reads the form; what has to be put right is given by the id of its field. */
export function readReminder(form: unknown): { when: When } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const typed = [...new Set(typedOf(form).days)]
  if (!typed.length || !typed.every(day => /^[0-6]$/.test(day))) wrong.days = 'Choose one day or more'
  const time = readTime(textOf(form, 'time'))
  if (!time) wrong.time = 'Write a time, like 8:30am or 20:30'
  else if (isQuietTime(time)) wrong.time = 'Choose a time from 6am to 9:59pm. We never send anything at night'
  return Object.keys(wrong).length ? { wrong } : { when: { days: typed.map(Number).sort(), time: time! } }
}

/** '8:30am', '8pm', '20.30' and '08:30' are times; a bare 8 could be two of them. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?$/i.exec(text.trim())
  if (!found) return null
  const [, hours = '', minutes, half] = found
  if (!minutes && !half) return null
  const hour = half ? hourOfHalf(Number(hours), half.toLowerCase()) : Number(hours)
  if (hour < 0 || hour > 23 || Number(minutes ?? 0) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
}

const hourOfHalf = (hour: number, half: string) => (hour < 1 || hour > 12 ? -1 : (hour % 12) + (half === 'pm' ? 12 : 0))
