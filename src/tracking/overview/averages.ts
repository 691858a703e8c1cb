import { inFigures, valueInWords } from '../entries/entry-words.ts'
import { meanOf, type Series } from './series.ts'

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

/** '5.4 out of 10', '32 minutes', 'Yes on 4 days'; null without an entry. */
export function meanInWords(series: Series): { value: string; days: number } | null {
  const mean = meanOf(series)
  if (!mean) return null
  const { tracker } = series
  const { days } = mean
  if (tracker.answer === 'yes-no') return { value: `Yes on ${daysInWords(Math.round(mean.value * days))}`, days }
  return { value: valueInWords(rounded(mean.value, mean.value >= 20 ? 0 : 1), tracker), days }
}

/** 'from 5 days' */
export const fromDays = (days: number) => `from ${daysInWords(days)}`
export const daysInWords = (days: number) => `${inFigures(days)} ${days === 1 ? 'day' : 'days'}`

/** '5 out of 10, from 5 days' */
export function averageLine(series: Series): string {
  const mean = meanInWords(series)
  return mean ? `${mean.value}, ${fromDays(mean.days)}` : 'No entries'
}
