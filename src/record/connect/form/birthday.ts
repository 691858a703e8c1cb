import { type Day, isDay } from '../../../core/clock.ts'
import { rawTextOf } from '../../../core/forms.tsx'
import type { DatePart } from '../../../design/form/date-input.tsx'

/** The three fields as they were typed. */
export type TypedDate = Record<DatePart, string>

export type ReadDate = { day: Day } | { wrong: string; parts: DatePart[] }

const parts = ['day', 'month', 'year'] as const
const example = 'for example 31 3 1980'

export const typedDate = (form: unknown): TypedDate => ({
  day: rawTextOf(form, 'born-day'),
  month: rawTextOf(form, 'born-month'),
  year: rawTextOf(form, 'born-year'),
})

/** Reads a date of birth; `parts` are the fields that have to be put right. */
export function readBirthday(typed: TypedDate, today: Day): ReadDate {
  const { day, month, year } = tidied(typed)
  const missing = parts.filter(part => !tidied(typed)[part])
  if (missing.length === 3) return { wrong: `Enter your date of birth, ${example}`, parts: [...parts] }
  if (missing.length) return { wrong: `Your date of birth must include a ${missing.join(' and a ')}`, parts: missing }
  if (/^\d{1,3}$/.test(year)) return { wrong: 'Enter all four digits of the year, for example 1980', parts: ['year'] }
  const born = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(born)) return { wrong: `Enter a real date of birth, ${example}`, parts: [...parts] }
  if (born > today) return { wrong: 'Your date of birth must be in the past', parts: [...parts] }
  return { day: born }
}

const tidied = (typed: TypedDate): TypedDate => ({
  day: tidy(typed.day),
  month: tidy(typed.month),
  year: tidy(typed.year),
})

/** Digits may come from any keyboard. */
const tidy = (text: string) => text.normalize('NFKC').trim()
