import { addDays, type Day, datedDay, dayIn, timeIn, yearOf } from '../core/clock.ts'

/** '8:14am today', '9:50pm yesterday', '5:20pm on 3 October' */
export function momentInWords(at: Date, zone: string, now: Date): string {
  const [day, today] = [dayIn(zone, at), dayIn(zone, now)]
  const time = timeIn(zone, at)
  if (day === today) return `${time} today`
  return day === addDays(today, -1) ? `${time} yesterday` : `${time} on ${datedDay(day, today)}`
}

/** 'Today, 8:05am', 'Yesterday, 9:45pm', '13 October' */
export function entryInWords(at: Date, zone: string, now: Date): string {
  const [day, today] = [dayIn(zone, at), dayIn(zone, now)]
  if (day === today) return `Today, ${timeIn(zone, at)}`
  return day === addDays(today, -1) ? `Yesterday, ${timeIn(zone, at)}` : datedDay(day, today)
}

/** Whole years between a birthday and a day. */
export const ageOn = (bornOn: Day, today: Day): number =>
  Number(yearOf(today)) - Number(yearOf(bornOn)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0)
