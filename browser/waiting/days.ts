/** Days as the clock on a person's wall shows them, '2026-10-15', while the server cannot be asked. */
export const dayIn = (zone: string, instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant)

/** The day before: a night belongs to the day on which it began, also when it is past midnight now. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const named = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))

/** 'Thursday' */
export const weekday = (day: string) => named(day, { weekday: 'long' })

/** '15 October' */
export const dayAndMonth = (day: string) => named(day, { day: 'numeric', month: 'long' })
