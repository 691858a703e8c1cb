import { type Day, dayAndMonth, longDay, yearOf } from '../../core/clock.ts'
import { inFigures, valueInWords } from '../entries/entry-words.ts'
import { daysInWords, fromDays, meanInWords } from '../overview/averages.ts'
import type { Series } from '../overview/series.ts'
import { averageInWords, averageOf } from '../overview/week.ts'
import type { SavedNight } from '../sleep/night.ts'
import { capital, hoursAsleep, nightName } from '../sleep/night-words.ts'
import type { Days } from './span.ts'

/** What a time shows of sleep. It notices, and never grades. */
export function sleepSentence(nights: readonly SavedNight[], days: Days): string {
  const average = averageOf(nights.map(night => ({ night })))
  if (!average) return 'There is nothing for sleep in this time, and that is fine.'
  const mean = `${averageInWords(average.minutes)} a night on average, from ${inNights(average.nights)}.`
  const minutes = nights.map(({ minutesAsleep }) => minutesAsleep)
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
  if (least === most) return mean
  const on = (wanted: number) => {
    const those = nights.filter(({ minutesAsleep }) => minutesAsleep === wanted).map(({ nightOf }) => nightOf)
    return `${hoursAsleep({ minutesAsleep: wanted })} on ${named(those, inNights, day => nightInWords(day, days))}`
  }
  return `${mean} Most: ${on(most)}. Least: ${on(least)}.`
}

/** The same for anything else that is tracked. */
export function seriesSentence(series: Series, days: Days): string {
  const { tracker, byDay } = series
  const mean = meanInWords(series)
  if (!mean) return 'There is nothing for this in this time, and that is fine.'
  const entries = [...byDay.values()]
  if (tracker.answer === 'yes-no') {
    const no = entries.filter(({ value }) => value === 0).length
    return no ? `${mean.value}, no on ${daysInWords(no)}.` : `${mean.value}.`
  }
  const sentence = `${mean.value} on average, ${fromDays(mean.days)}.`
  const values = entries.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least === most) return sentence
  const on = (wanted: number) => {
    const those = entries.filter(({ value }) => value === wanted).map(({ onDay }) => onDay)
    const figure = tracker.answer === 'scale' ? inFigures(wanted) : valueInWords(wanted, tracker)
    return `${figure} on ${named(those, daysInWords, day => dayWithYear(day, days, longDay))}`
  }
  return capital(`${sentence} Highest: ${on(most)}. Lowest: ${on(least)}.`)
}

const inNights = (count: number) => `${inFigures(count)} ${count === 1 ? 'night' : 'nights'}`

const named = (those: readonly Day[], count: (days: number) => string, name: (day: Day) => string) =>
  those.length > 2 ? count(those.length) : those.map(name).join(' and ')

export const dayWithYear = (day: Day, { to }: Days, inWords: (day: Day) => string = dayAndMonth): string =>
  yearOf(day) === yearOf(to) ? inWords(day) : `${inWords(day)} ${yearOf(day)}`

/** 'Monday night, 5 October' */
const nightInWords = (day: Day, days: Days) => `${nightName(day)}, ${dayWithYear(day, days)}`
