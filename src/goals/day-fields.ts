import { type Day, isDay } from '../core/clock.ts'
import { rawTextOf } from '../core/forms.tsx'

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]

/** The three fields of a day as they were typed. */
export type TypedDay = Record<Part, string>

/** Null was left empty; `parts` are the fields that have to be put right. */
export type ReadDay = { day: Day | null } | { wrong: string; parts: Part[] }

export const typedDay = (form: unknown, field: string): TypedDay => ({
  day: rawTextOf(form, `${field}-day`),
  month: rawTextOf(form, `${field}-month`),
  year: rawTextOf(form, `${field}-year`),
})

export const asTypedDay = (day: Day | null): TypedDay => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** Reads a day that may be left empty. */
export function readDay(typed: TypedDay): ReadDay {
  const { day, month, year } = { day: tidy(typed.day), month: tidy(typed.month), year: tidy(typed.year) }
  const missing = parts.filter(part => !tidy(typed[part]))
  if (missing.length === 3) return { day: null }
  if (missing.length)
    return { wrong: `Add the ${missing.join(' and the ')}, or leave the date empty`, parts: [...missing] }
  if (/^\d{1,3}$/.test(year)) return { wrong: 'Enter all four digits of the year', parts: ['year'] }
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(read) ? { day: read } : { wrong: 'Enter a real date, for example 27 3 2027', parts: [...parts] }
}

/** Digits may come from any keyboard. */
const tidy = (text: string) => text.normalize('NFKC').trim()
