import { addDays, type Day, dayOfMonth, daysBetween, isDay, monthOf, yearOf } from '../../../core/clock.ts'

/** How much time a page shows, beside a week. */
export const spans = ['month', 'six-months', 'year'] as const
export type Span = (typeof spans)[number]

/** '2026-10' */
export type Month = string

export const spanNames: Record<Span, string> = { month: 'month', 'six-months': 'six months', year: 'year' }
const monthsIn: Record<Span, number> = { month: 1, 'six-months': 6, year: 12 }

/** Whole months, by the calendar. */
export interface Period {
  span: Span
  /** The last month. */
  month: Month
  first: Day
  last: Day
}

export const isMonth = (text: string): boolean => /^\d{4}-\d\d$/.test(text) && isDay(`${text}-01`)
export const monthOfDay = (day: Day): Month => day.slice(0, 7)

export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

const firstOf = (month: Month): Day => `${month}-01`
const lastOf = (month: Month): Day => addDays(firstOf(addMonths(month, 1)), -1)

export const periodEnding = (span: Span, month: Month): Period => ({
  span,
  month,
  first: firstOf(addMonths(month, 1 - monthsIn[span])),
  last: lastOf(month),
})

/** The periods beside this one, by their last month; never one that begins in the future. */
export function periodsBeside({ span, month }: Period, today: Day): { previous: Month | null; next: Month | null } {
  const now = monthOfDay(today)
  const [previous, next] = [addMonths(month, -monthsIn[span]), addMonths(month, monthsIn[span])]
  return {
    previous: isDay(periodEnding(span, previous).first) ? previous : null,
    next: month >= now ? null : next < now ? next : now,
  }
}

/** 'October 2026', 'May to October 2026', 'November 2025 to October 2026' */
export function periodInWords({ span, first, last }: Period): string {
  const end = `${monthOf(last)} ${yearOf(last)}`
  if (span === 'month') return end
  return `${monthOf(first)}${yearOf(first) === yearOf(last) ? '' : ` ${yearOf(first)}`} to ${end}`
}

/** A day, a week or a month of a period: one column of its chart and one row of its table. */
export interface Part {
  from: Day
  to: Day
  /** Below the chart, where there is room. */
  label?: string
  title: string
}

export function partsOf({ span, first, last }: Period): Part[] {
  if (span === 'month') return daysOf(first, last)
  return span === 'year' ? monthsOf(first, last) : weeksOf(first, last)
}

const shortMonth = (day: Day) => monthOf(day).slice(0, 3)
const dayAndShortMonth = (day: Day) => `${dayOfMonth(day)} ${shortMonth(day)}`

const daysOf = (first: Day, last: Day): Part[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
    const day = addDays(first, index)
    return { from: day, to: day, title: dayAndShortMonth(day), label: index % 7 === 0 ? String(index + 1) : undefined }
  })

/** Seven days each; the last one may have fewer. */
const weeksOf = (first: Day, last: Day): Part[] =>
  Array.from({ length: Math.ceil((daysBetween(first, last) + 1) / 7) }, (_, index) => {
    const from = addDays(first, index * 7)
    const end = addDays(from, 6)
    const to = end < last ? end : last
    const beginsMonth = index === 0 || monthOf(addDays(from, -1)) !== monthOf(to)
    const title = `${dayAndShortMonth(from)} to ${dayAndShortMonth(to)}`
    return { from, to, title, label: beginsMonth ? shortMonth(index === 0 ? from : to) : undefined }
  })

export const monthsOf = (first: Day, last: Day): Part[] => {
  const count = Math.round(daysBetween(first, last) / 30.4)
  return Array.from({ length: count }, (_, index) => {
    const month = addMonths(monthOfDay(first), index)
    const from = firstOf(month)
    return { from, to: lastOf(month), title: `${monthOf(from)} ${yearOf(from)}`, label: monthOf(from).slice(0, 1) }
  })
}
