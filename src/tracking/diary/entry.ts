import { createHash } from 'node:crypto'
import { addDays, type Day, dayIn, daysBetween, longDay, timeIn } from '../../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'

/** What a person wrote for one of their days. */
export interface Entry {
  onDay: Day
  words: string
  /** Their zone when they first wrote it. */
  zone: string
  enteredAt: Date
  changedAt: Date
}

/** How many days back a person may begin an entry; what is written may be changed for as long as it is there. */
const daysToWrite = 14
export const longestEntry = 20_000

/** Whether an entry may be begun for a day: today or one of the last 14. */
export function canBegin(onDay: Day, today: Day): boolean {
  const daysAgo = daysBetween(onDay, today)
  return daysAgo >= 0 && daysAgo <= daysToWrite
}

/** The days for which an entry may be begun, today first. */
export const daysToChoose = (today: Day): Day[] =>
  Array.from({ length: daysToWrite + 1 }, (_, index) => addDays(today, -index))

/** Reads the form; what has to be put right is given by the id of its field. */
export function readEntry(form: unknown): { words: string } | { wrong: Wrong } {
  if (Array.isArray((form as Record<string, unknown> | null)?.entry))
    return { wrong: { entry: 'Write your entry in one box' } }
  // PostgreSQL keeps no NUL, and nobody types one.
  const words = textOf(form, 'entry').replaceAll('\0', '').trim()
  if (!words) return { wrong: { entry: 'Write a line or more' } }
  // Counted as the database counts, so that a smile is one character.
  const length = [...words].length
  if (length <= longestEntry) return { words }
  const counted = new Intl.NumberFormat('en-GB').format(length)
  return { wrong: { entry: `Make your entry 20,000 characters or fewer. It has ${counted} now` } }
}

/** What is saved and what was written elsewhere as one entry; null where it would be too long. */
export function joinedWords(saved: string, written: string): string | null {
  const joined = `${saved}\n\n${written.trim()}`
  return [...joined].length <= longestEntry ? joined : null
}

/** The words as they were typed, with one kind of line end. */
export const typedWords = (form: unknown): string => rawTextOf(form, 'entry').replaceAll('\r\n', '\n')

/**
 * The mark of what was saved when a form was opened; '' when nothing was. A form with another mark was opened before
 * the same person, in another tab, saved something else, and must not silently overwrite it.
 */
export const markOf = (saved: Pick<Entry, 'words'> | null): string =>
  saved ? createHash('sha256').update(saved.words).digest('base64url').slice(0, 16) : ''

/** When it was written, as the person's own clock showed it: '9:40pm', or for a late entry 'written on Friday 16 October'. */
export function whenWritten({ onDay, zone, enteredAt }: Pick<Entry, 'onDay' | 'zone' | 'enteredAt'>): string {
  const writtenOn = dayIn(zone, enteredAt)
  return writtenOn === onDay ? timeIn(zone, enteredAt) : `written on ${longDay(writtenOn)}`
}

/** 'Today, Thursday 15 October', 'Monday 12 October' */
export const dayInWords = (onDay: Day, today: Day): string =>
  onDay === today ? `Today, ${longDay(onDay)}` : longDay(onDay)
