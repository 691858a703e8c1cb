import { longDay } from '../../core/clock.ts'
import { valueInWords } from '../entries/entry-words.ts'
import { hoursAsleep, nightAndDate, timesWokenUp } from '../sleep/night-words.ts'
import { isOfSleep, type Series } from './series.ts'
import type { Rule, TrueSign } from './sign.ts'

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const count = (many: number) => inWords[many] ?? String(many)

type Said = Rule & { series: Series }

/** 'You slept under 4 hours three nights running.', '“Worry” was at 8 or more on four of the last seven days.' */
export const sentenceOf = (sign: Said): string => `${whatOf(sign)} ${daysOf(sign)}.`

function whatOf({ series, comparison, value }: Said): string {
  const { name, measure } = series
  if (measure === 'yes-no') return `You answered ${comparison} to “${name}”`
  const isUnder = comparison === 'under'
  if (measure === 'hours') return isUnder ? `You slept under ${hours(value)}` : `You slept ${hours(value)} or more`
  if (measure === 'times') {
    const times = `${value} ${value === 1 ? 'time' : 'times'}`
    return isUnder ? `You woke up fewer than ${times}` : `You woke up ${times} or more`
  }
  const amount = [value?.toLocaleString('en-GB'), series.unit].filter(Boolean).join(' ')
  return isUnder ? `“${name}” was under ${amount}` : `“${name}” was at ${amount} or more`
}

const hours = (value: number | null) => hoursAsleep({ minutesAsleep: (value ?? 0) * 60 }).replace('no sleep', '0 hours')

function daysOf({ series, daysNeeded, daysLooked }: Said): string {
  const day = isOfSleep(series) ? 'night' : 'day'
  if (daysNeeded < daysLooked) return `on ${count(daysNeeded)} of the last ${count(daysLooked)} ${day}s`
  return daysNeeded === 1 ? `on one ${day}` : `${count(daysNeeded)} ${day}s running`
}

/** 'Monday night, 12 October: 3 hours', 'Tuesday 13 October: 8 out of 10': what was saved on a day that counts. */
export function dayInWords({ onDay, value }: TrueSign['days'][number], { measure, unit }: Series): string {
  if (measure === 'hours') return `${nightAndDate(onDay)}: ${hoursAsleep({ minutesAsleep: value * 60 })}`
  if (measure === 'times') return `${nightAndDate(onDay)}: ${timesWokenUp({ timesWoken: value })}`
  return `${longDay(onDay)}: ${valueInWords(value, { answer: measure, unit })}`
}
