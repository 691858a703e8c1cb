const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(zone: string) {
  const made =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  formatters.set(zone, made)
  return made
}

/** What a clock on the wall shows: '2026-10-25T01:30:00'. */
export const localTimeIn = (zone: string, instant: Date): string => formatterFor(zone).format(instant).replace(' ', 'T')

const asUtc = (localTime: string) => Date.parse(`${localTime}Z`)
const aDay = 86_400_000

/**
 * The instants at which clocks of a zone show a local time: two in the hour that comes twice in autumn, otherwise one.
 * In the hour that spring leaves out, the one that a clock would show that nobody has put forward. None for no time.
 */
export function instantsOf(zone: string, localTime: string): Date[] {
  const utc = asUtc(localTime)
  // The calendar decides: a 30 February or a 24th hour would otherwise be read as some other day.
  if (Number.isNaN(utc) || new Date(utc).toISOString() !== `${localTime}.000Z`) return []
  const offsetAt = (ms: number) => asUtc(localTimeIn(zone, new Date(ms))) - Math.floor(ms / 1000) * 1000
  const [before, after] = [offsetAt(utc - aDay), offsetAt(utc + aDay)]
  const instants = [...new Set([utc - before, utc - after])].map(ms => new Date(ms))
  const shown = instants.filter(instant => localTimeIn(zone, instant) === localTime)
  return shown.length ? shown : [new Date(utc - before)]
}
