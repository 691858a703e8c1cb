import { addDays, type Day, dayAndDate, dayAndMonth, daysBetween, isDay, monthOf, yearOf } from '../../core/clock.ts'
import { addMonths, monthOfDay, type Part, type Span } from '../overview/period/period.ts'

/** The days of a page, both included. */
export interface Days {
  from: Day
  to: Day
}

/** A page looks back two years at the most, so that it stays one sheet and is made at once. */
const longest = 731

/** Why a day cannot be the one of the last meeting; null where it can. */
function whyNotMetOn(day: Day, today: Day): string | null {
  if (day > today) return 'Choose today or a day before today'
  return daysBetween(day, today) > longest ? 'Choose a day in the last two years' : null
}

/** The days of a page: up to the next meeting when there is a page from that one, and otherwise up to now. */
export function daysOf({ metOn, nextMetOn }: { metOn: Day; nextMetOn: Day | null }, today: Day): Days {
  const ends = [today, addDays(metOn, longest), ...(nextMetOn ? [nextMetOn] : [])].sort()
  const [to = today] = ends
  // Somebody who has travelled west may have a today that is before the day on which they met.
  return { from: metOn, to: to < metOn ? metOn : to }
}

/** '28 September to 15 October 2026' */
export const daysInWords = ({ from, to }: Days): string =>
  from === to
    ? dayAndDate(to)
    : `${yearOf(from) === yearOf(to) ? dayAndMonth(from) : dayAndDate(from)} to ${dayAndDate(to)}`

const shortDay = (day: Day) => `${Number(day.slice(8))} ${monthOf(day).slice(0, 3)}`

/** The columns of a chart: days for a month, weeks for half a year, months for more. */
export function partsOf(days: Days): { span: Span; parts: Part[] } {
  const count = daysBetween(days.from, days.to) + 1
  if (count <= 31) return { span: 'month', parts: chunks(days, count, 1) }
  if (count <= 217) return { span: 'six-months', parts: chunks(days, count, 7) }
  return { span: 'year', parts: months(days) }
}

const chunks = ({ from, to }: Days, count: number, size: number): Part[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, index) => {
    const first = addDays(from, index * size)
    const end = addDays(first, size - 1)
    const last = end < to ? end : to
    return {
      from: first,
      to: last,
      title: size === 1 ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`,
      label: index % 7 === 0 ? shortDay(first) : undefined,
    }
  })

function months({ from, to }: Days): Part[] {
  const parts: Part[] = []
  for (let month = monthOfDay(from); month <= monthOfDay(to); month = addMonths(month, 1)) {
    const [first, last] = [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)]
    const title = `${monthOf(first)} ${yearOf(first)}`
    parts.push({
      from: first < from ? from : first,
      to: last > to ? to : last,
      title,
      label: monthOf(first).slice(0, 1),
    })
  }
  return parts
}

const fields = ['day', 'month', 'year'] as const
export type DateField = (typeof fields)[number]
/** The three fields of a day as they were typed. */
export type TypedDay = Record<DateField, string>

type ReadDay = { day: Day } | { wrong: string; fields: DateField[] }

/** Reads the day of the last meeting, on the person's today. Digits may come from any keyboard. */
export function readMetOn(typed: TypedDay, today: Day): ReadDay {
  const tidy = (field: DateField) => typed[field].normalize('NFKC').trim()
  const missing = fields.filter(field => !tidy(field))
  if (missing.length === 3) return { wrong: 'Enter the day on which you last met', fields: [...fields] }
  if (missing.length) return { wrong: `Add the ${missing.join(' and the ')}`, fields: [...missing] }
  if (!/^\d{4}$/.test(tidy('year'))) return { wrong: 'Enter all four digits of the year', fields: ['year'] }
  const day = [tidy('year'), tidy('month').padStart(2, '0'), tidy('day').padStart(2, '0')].join('-')
  // A year such as 0001 is in no diary of ours; it is said in the same words as one that is long ago.
  if (/^(0\d|1[0-8])\d\d-/.test(day)) return { wrong: 'Choose a day in the last two years', fields: ['year'] }
  if (!isDay(day)) return { wrong: 'Enter a real date, for example 28 9 2026', fields: [...fields] }
  const wrong = whyNotMetOn(day, today)
  return wrong ? { wrong, fields: [...fields] } : { day }
}

export const asTypedDay = (day: Day): TypedDay => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
