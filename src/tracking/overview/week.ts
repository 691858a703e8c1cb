import { addDays, type Day, dayAndMonth, dayOfMonth, daysBetween, isDay, monthOf, yearOf } from '../../core/clock.ts'
import type { SavedNight } from '../sleep/night.ts'

/** One day of the week that is shown, with the night that began on it. */
export interface DayOfWeek {
  day: Day
  night: SavedNight | null
  isToday: boolean
  /** The night has not begun yet, or is not over: nothing is missing. */
  isTonight: boolean
}

/** The seven days that end with the last one, oldest first; a day without an entry is there as well. */
export const weekEnding = (lastDay: Day, today: Day, nights: readonly SavedNight[]): DayOfWeek[] =>
  daysEnding(lastDay, 7, { today, nights })

/** So many days in the same way. */
export function daysEnding(
  lastDay: Day,
  count: number,
  { today, nights }: { today: Day; nights: readonly SavedNight[] },
): DayOfWeek[] {
  const byDay = new Map(nights.map(night => [night.nightOf, night]))
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(lastDay, index - count + 1)
    const night = byDay.get(day) ?? null
    return { day, night, isToday: day === today, isTonight: day >= today && !night }
  })
}

export const firstDayOf = (lastDay: Day): Day => addDays(lastDay, -6)

/** The mean of the nights that have an entry, in minutes, with how many they are; null without any. */
export function averageOf(week: readonly Pick<DayOfWeek, 'night'>[]): { minutes: number; nights: number } | null {
  const nights = week.flatMap(({ night }) => night ?? [])
  if (nights.length === 0) return null
  return { minutes: nights.reduce((sum, night) => sum + night.minutesAsleep, 0) / nights.length, nights: nights.length }
}

/** '6 h 12 min', '7 hours', '45 min', '0 hours'; part of a minute is left out. */
export function averageInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes % 60)]
  if (rest === 0) return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`
}

/** '9 to 15 October', '28 September to 4 October', with the year where it is not this one. */
export function weekInWords(lastDay: Day, today: Day): string {
  const first = firstDayOf(lastDay)
  const isOneYear = yearOf(first) === yearOf(lastDay)
  const start = monthOf(first) === monthOf(lastDay) && isOneYear ? String(dayOfMonth(first)) : dayAndMonth(first)
  const year = yearOf(lastDay) === yearOf(today) && isOneYear ? '' : ` ${yearOf(lastDay)}`
  return `${start}${isOneYear ? '' : ` ${yearOf(first)}`} to ${dayAndMonth(lastDay)}${year}`
}

/** 'This week', 'Last week', '3 weeks ago'; nothing for a week that starts in between. */
export function weekFromNow(lastDay: Day, today: Day): string {
  const days = daysBetween(lastDay, today)
  if (days === 0) return 'This week'
  if (days === 7) return 'Last week'
  return days % 7 === 0 ? `${days / 7} weeks ago` : ''
}

/** The weeks beside this one, by their last day; never one that ends in the future. */
export function weeksBeside(lastDay: Day, today: Day): { previous: Day | null; next: Day | null } {
  const [previous, next] = [addDays(lastDay, -7), addDays(lastDay, 7)]
  return {
    previous: isDay(addDays(previous, -7)) ? previous : null,
    next: lastDay >= today ? null : next < today ? next : today,
  }
}
