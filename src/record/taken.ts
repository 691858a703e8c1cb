import { addDays, datedDay, dayIn, timeIn } from '../core/clock.ts'

/** When the record said something: 'today at 7:00am', 'yesterday at 7:00am', 'on 3 October at 7:00am' */
export function takenInWords(at: Date, zone: string, now: Date): string {
  const [day, today] = [dayIn(zone, at), dayIn(zone, now)]
  const time = `at ${timeIn(zone, at)}`
  if (day === today) return `today ${time}`
  return day === addDays(today, -1) ? `yesterday ${time}` : `on ${datedDay(day, today)} ${time}`
}
