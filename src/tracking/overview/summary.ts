import { hoursInFigures } from '../../design/chart/figures.ts'
import type { SavedNight } from '../sleep/night.ts'
import { hoursAsleep, nightName } from '../sleep/night-words.ts'
import type { DayOfWeek } from './week.ts'

/** What the week shows, in sentences. It may notice, and never grades. */
export function summaryOf(week: readonly DayOfWeek[]): string {
  const nights = week.flatMap(({ night }) => night ?? [])
  if (nights.length === 0) return 'There is nothing for this week, and that is fine.'
  return [rangeOf(nights), withoutSleep(nights), missing(week), 'Each night is under the day on which it began.']
    .filter(Boolean)
    .join(' ')
}

function rangeOf(nights: readonly SavedNight[]): string {
  const slept = nights.filter(({ minutesAsleep }) => minutesAsleep > 0)
  const [only] = slept
  if (!only) return ''
  if (slept.length === 1) return `You slept ${hoursAsleep(only)} on ${nightName(only.nightOf)}.`
  const sorted = slept.toSorted((one, other) => one.minutesAsleep - other.minutesAsleep)
  const [least, most] = [sorted[0]!, sorted.at(-1)!]
  if (least.minutesAsleep === most.minutesAsleep) return `You slept ${hoursAsleep(most)} on each night that is here.`
  const shortest = slept.filter(({ minutesAsleep }) => minutesAsleep === least.minutesAsleep)
  const range = `You slept between ${hoursInFigures(least.minutesAsleep / 60)} and ${hoursAsleep(most)} a night`
  return shortest.length > 2 ? `${range}.` : `${range}, and least on ${named(shortest)}.`
}

function withoutSleep(nights: readonly SavedNight[]): string {
  const none = nights.filter(({ minutesAsleep }) => minutesAsleep === 0)
  return none.length === 0 ? '' : `You did not sleep on ${none.length > 3 ? `${none.length} nights` : named(none)}.`
}

function missing(week: readonly DayOfWeek[]): string {
  const gaps = week.filter(({ night, isTonight }) => !night && !isTonight).map(({ day }) => ({ nightOf: day }))
  if (gaps.length === 0) return ''
  return `There is nothing for ${gaps.length > 3 ? `${gaps.length} nights` : named(gaps)}, and that is fine.`
}

/** 'Sunday night', 'Sunday and Monday nights', 'Sunday, Monday and Friday nights' */
function named(nights: readonly Pick<SavedNight, 'nightOf'>[]): string {
  const names = nights.map(({ nightOf }) => nightName(nightOf).replace(/ night$/, ''))
  if (names.length === 1) return `${names[0]} night`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} nights`
}
