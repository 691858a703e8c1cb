import { addDays, type Day, dayAndDate, dayAndMonth, dayIn, longDay, timeIn, yearOf } from '../core/clock.ts'

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

/** '8:14am today', '9:50pm yesterday', '5:20pm on 3 October' */
export function momentInWords(at: Date, zone: string, now: Date): string {
  const [day, today, time] = [dayIn(zone, at), dayIn(zone, now), timeIn(zone, at)]
  if (day === today) return `${time} today`
  if (day === addDays(today, -1)) return `${time} yesterday`
  return `${time} on ${yearOf(day) === yearOf(today) ? dayAndMonth(day) : dayAndDate(day)}`
}
