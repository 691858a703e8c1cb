import {
  addDays,
  type Day,
  dayAndDate,
  dayAndMonth,
  dayOfMonth,
  daysBetween,
  monthOf,
  yearOf,
} from '../../core/clock.ts'
import { readDay, type TypedDay, type WrongDay, wrongDay } from '../../core/day-fields.ts'
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

/** '28 September to 15 October 2026', '2 to 15 October 2026' */
export function daysInWords({ from, to }: Days): string {
  if (from === to) return dayAndDate(to)
  if (yearOf(from) !== yearOf(to)) return `${dayAndDate(from)} to ${dayAndDate(to)}`
  return `${monthOf(from) === monthOf(to) ? dayOfMonth(from) : dayAndMonth(from)} to ${dayAndDate(to)}`
}

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

/** Reads the day of the last meeting, on the person's today; `saved` stands there already and may be long ago by now. */
export function readMetOn(typed: TypedDay, today: Day, saved: Day | null = null): { day: Day } | WrongDay {
  const read = readDay(typed, '28 9 2026')
  if ('wrong' in read) return read
  if (!read.day) return wrongDay('Enter the day on which you last met')
  const wrong = read.day === saved ? null : whyNotMetOn(read.day, today)
  return wrong ? wrongDay(wrong) : { day: read.day }
}
