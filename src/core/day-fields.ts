import { type Day, isDay } from './clock.ts'
import { rawTextOf } from './forms.tsx'

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]

/** The three fields of a day as they were typed. */
export type TypedDay = Record<Part, string>

/** `parts` are the fields that have to be put right. */
export type WrongDay = { wrong: string; parts: readonly Part[] }

/** The day is there, but it is not one of those that are meant. */
export const wrongDay = (wrong: string): WrongDay => ({ wrong, parts })

export const typedDay = (form: unknown, field: string): TypedDay => ({
  day: rawTextOf(form, `${field}-day`),
  month: rawTextOf(form, `${field}-month`),
  year: rawTextOf(form, `${field}-year`),
})

export const asTypedDay = (day: Day | null): TypedDay => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** Reads a day; null was left empty. `orElse` is what else may be done where a part is missing. */
export function readDay(typed: TypedDay, example: string, orElse = ''): { day: Day | null } | WrongDay {
  const { day, month, year } = { day: tidy(typed.day), month: tidy(typed.month), year: tidy(typed.year) }
  const missing = parts.filter(part => !tidy(typed[part]))
  if (missing.length === 3) return { day: null }
  if (missing.length) return { wrong: `Add the ${missing.join(' and the ')}${orElse}`, parts: missing }
  if (/^\d{1,3}$/.test(year)) return { wrong: 'Enter all four digits of the year', parts: ['year'] }
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(read) ? { day: read } : wrongDay(`Enter a real date, for example ${example}`)
}

/** Digits may come from any keyboard. */
const tidy = (text: string) => text.normalize('NFKC').trim()
