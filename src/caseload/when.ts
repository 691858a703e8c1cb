import { addDays, type Day, dayAndDate, dayAndMonth, dayIn, timeIn, yearOf } from '../core/clock.ts'

const datedDay = (day: Day, today: Day) => (yearOf(day) === yearOf(today) ? dayAndMonth(day) : dayAndDate(day))

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

/** 'today at 7:00am', 'yesterday at 7:00am', 'on 3 October at 7:00am' */
export function takenInWords(at: Date, zone: string, now: Date): string {
  const [day, today] = [dayIn(zone, at), dayIn(zone, now)]
  const time = `at ${timeIn(zone, at)}`
  if (day === today) return `today ${time}`
  return day === addDays(today, -1) ? `yesterday ${time}` : `on ${datedDay(day, today)} ${time}`
}

/** Whole years between a birthday and a day. */
export const ageOn = (bornOn: Day, today: Day): number =>
  Number(yearOf(today)) - Number(yearOf(bornOn)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0)
