import { type Day, isDay } from '../../core/clock.ts'
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
  day: string
  month: string
  year: string
}

const longest = 80
/** More than anybody needs, so that the list never grows without end. */
export const mostMarks = 500

/** Reads the form; what has to be put right is given by the id of its field. */
export function readMark(form: unknown, today: Day): { mark: Omit<Mark, 'id'> } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const words = oneLine(textOf(form, 'words'))
  if (!words) wrong.words = 'Write what happened, in a few words'
  else if ([...words].length > longest) wrong.words = 'Make this 80 characters or fewer'
  const onDay = dayTyped(typedMark(form))
  if (!onDay) wrong['on-day'] = 'Enter a day that is in the calendar, such as 5 10 2026'
  else if (onDay > today) wrong['on-day'] = 'Enter today or a day before it'
  return onDay && !Object.keys(wrong).length ? { mark: { onDay, words } } : { wrong }
}

function dayTyped({ day, month, year }: TypedMark): Day | null {
  if (![day, month].every(part => /^\d{1,2}$/.test(part.trim())) || !/^\d{4}$/.test(year.trim())) return null
  const text = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  return isDay(text) ? text : null
}

export const typedMark = (form: unknown): TypedMark => ({
  words: rawTextOf(form, 'words'),
  day: rawTextOf(form, 'on-day-day'),
  month: rawTextOf(form, 'on-day-month'),
  year: rawTextOf(form, 'on-day-year'),
})
