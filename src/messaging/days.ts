import { addDays, type Day, dayIn, longDay, timeIn, yearOf } from '../core/clock.ts'

/** 'Today, Thursday 15 October', 'Monday 12 October', 'Monday 12 October 2025' */
export function dayHeading(day: Day, today: Day): string {
  const words = yearOf(day) === yearOf(today) ? longDay(day) : `${longDay(day)} ${yearOf(day)}`
  if (day === today) return `Today, ${words}`
  return day === addDays(today, -1) ? `Yesterday, ${words}` : words
}

/** 'Today, 4:10pm', 'Yesterday, 4:10pm', 'Monday 12 October, 4:10pm' */
export function dayAndTime(at: Date, zone: string, now: Date): string {
  const [day, today] = [dayIn(zone, at), dayIn(zone, now)]
  const near = day === today ? 'Today' : day === addDays(today, -1) ? 'Yesterday' : dayHeading(day, today)
  return `${near}, ${timeIn(zone, at)}`
}
