import type { Day } from '../../core/clock.ts'
import { readDay, type TypedDay, typedDay, type WrongDay, wrongDay } from '../../core/day-fields.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import { oneLine } from '../trackers/tracker.ts'

/** Something that happened on a day, in the person's words. */
export interface Mark {
  id: string
  onDay: Day
  words: string
}

export interface TypedMark {
  words: string
  on: TypedDay
}

const longest = 80
/** More than anybody needs, so that the list never grows without end. */
export const mostMarks = 500

type WrongMark = { wrong: Wrong; wrongParts?: WrongDay['parts'] }

/** Reads the form; what has to be put right is given by the id of its field. */
export function readMark(form: unknown, today: Day): { mark: Omit<Mark, 'id'> } | WrongMark {
  const wrong: Wrong = {}
  const words = oneLine(textOf(form, 'words'))
  if (!words) wrong.words = 'Write what happened, in a few words'
  else if ([...words].length > longest) wrong.words = 'Make this 80 characters or fewer'
  const on = readOn(typedDay(form, 'on-day'), today)
  if ('wrong' in on) wrong[`on-day-${on.parts[0]}`] = on.wrong
  if ('wrong' in on || Object.keys(wrong).length) return { wrong, wrongParts: 'wrong' in on ? on.parts : undefined }
  return { mark: { onDay: on.day, words } }
}

function readOn(typed: TypedDay, today: Day): { day: Day } | WrongDay {
  const read = readDay(typed, '5 10 2026')
  if ('wrong' in read) return read
  if (!read.day) return wrongDay('Enter the day on which it happened')
  return read.day > today ? wrongDay('Enter today or a day before it') : { day: read.day }
}

export const typedMark = (form: unknown): TypedMark => ({
  words: rawTextOf(form, 'words'),
  on: typedDay(form, 'on-day'),
})
