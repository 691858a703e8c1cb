/** The only source of now; tests hand the application another one. */
export type Clock = () => Date

/** A calendar day without a time or a zone, such as '2026-11-21'. */
export type Day = string

export const wallClock: Clock = () => new Date()

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${zone} ${Object.entries(options).join()}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...options })
  formatters.set(key, made)
  return made
}

/** A zone with the name of a place: an offset such as '+01:00' would not know about summer time. */
export function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]+(\/[A-Za-z_-]+)+$/.test(zone) && Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }))
  } catch {
    return false
  }
}

const mostRemembered = 2000

/** The same seconds are asked for again and again: by every row of a page, by every reader of a message. */
function bySecond<T>(say: (zone: string, instant: Date) => T): (zone: string, instant: Date) => T {
  const said = new Map<string, T>()
  return (zone, instant) => {
    const second = `${zone} ${Math.floor(instant.getTime() / 1000)}`
    const known = said.get(second)
    if (known !== undefined) return known
    if (said.size >= mostRemembered) said.clear()
    const fresh = say(zone, instant)
    said.set(second, fresh)
    return fresh
  }
}

/** The calendar day on which an instant falls in a zone. */
export const dayIn = bySecond(
  (zone, instant): Day => formatterFor(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant),
)

/** The hour of the day, 0 to 23, at an instant in a zone. */
export const hourIn = (zone: string, instant: Date): number =>
  Number(formatterFor(zone, { hour: '2-digit', hourCycle: 'h23' }).format(instant))

/** The time of the day at an instant in a zone: '4:10pm', '12:05am' */
export const timeIn = bySecond((zone, instant) => {
  const time = formatterFor(zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
  const part = Object.fromEntries(time.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part.hour}:${part.minute}${part.dayPeriod?.[0]}m`
})

const asUtc = (day: Day) => new Date(`${day}T00:00:00Z`)
const asDay = (utc: Date): Day => utc.toISOString().slice(0, 10)
const dayInMs = 86_400_000

/** Whether a text is a day that the calendar has, from the year 1900 to 2999. */
export function isDay(text: string): text is Day {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false
  const utc = asUtc(text)
  return !Number.isNaN(utc.getTime()) && asDay(utc) === text
}

export const addDays = (day: Day, count: number): Day => asDay(new Date(asUtc(day).getTime() + count * dayInMs))

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / dayInMs)

/** A time of the day, '08:30', as clocks on the wall show it at an instant. */
export const wallTimeIn = (zone: string, instant: Date): string =>
  formatterFor(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)

const wallAsUtc = (day: Day, time: string) => Date.parse(`${day}T${time}:00Z`)

/** By how many milliseconds the clocks of a zone are ahead of UTC at an instant. */
const aheadMs = (zone: string, atMs: number) => {
  const wholeMinute = Math.floor(atMs / 60_000) * 60_000
  const instant = new Date(wholeMinute)
  return wallAsUtc(dayIn(zone, instant), wallTimeIn(zone, instant)) - wholeMinute
}

/**
 * The instant of a day and time ('08:30') in a zone. Of a time that is there twice it is the first; a time that the
 * clocks leave out is as much later as they are moved. Null where the whole day is left out.
 */
export function instantOf(zone: string, day: Day, time: string): Date | null {
  const wall = wallAsUtc(day, time)
  const [before, after] = [aheadMs(zone, wall - dayInMs), aheadMs(zone, wall + dayInMs)]
  const fits = [wall - before, wall - after].filter(ms => aheadMs(zone, ms) === wall - ms)
  const instant = new Date(fits.length ? Math.min(...fits) : wall - before)
  return dayIn(zone, instant) === day ? instant : null
}

/** The day of the week: 0 is Sunday. */
export const weekdayOf = (day: Day): number => asUtc(day).getUTCDay()

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
months.push('November', 'December')

export const weekday = (day: Day): string => weekdays[asUtc(day).getUTCDay()] ?? ''
export const shortWeekday = (day: Day): string => weekday(day).slice(0, 3)
export const dayOfMonth = (day: Day): number => Number(day.slice(8))
export const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? ''
export const yearOf = (day: Day): string => day.slice(0, 4)

/** '15 October' */
export const dayAndMonth = (day: Day): string => `${dayOfMonth(day)} ${monthOf(day)}`
/** '15 October', with its year where it is not this one. */
export const datedDay = (day: Day, today: Day): string =>
  yearOf(day) === yearOf(today) ? dayAndMonth(day) : dayAndDate(day)
/** 'Thursday 15 October' */
export const longDay = (day: Day): string => `${weekday(day)} ${dayAndMonth(day)}`
/** '15 October 2026' */
export const dayAndDate = (day: Day): string => `${dayAndMonth(day)} ${yearOf(day)}`
/** '14 Mar 1991', as staff read dates on a banner. */
export const shortDate = (day: Day): string => `${dayOfMonth(day)} ${monthOf(day).slice(0, 3)} ${yearOf(day)}`
