const daysOf = { '30-days': 30, '6-months': 183, all: null } as const
export type Period = keyof typeof daysOf

export const periods: readonly { value: Period; words: string }[] = [
  { value: '30-days', words: 'Last 30 days' },
  { value: '6-months', words: 'Last 6 months' },
  { value: 'all', words: 'Everything' },
]

export const looksOnAPage = 50

/** The furthest page that anybody asks for; it keeps a made-up number from counting through a whole table. */
const lastPage = 2000

export interface Asked {
  period: Period
  page: number
}

/** The page that an address asks for, the first one without any. */
export function pageIn(query: unknown): number {
  const { page } = query as Record<string, unknown>
  return typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Math.min(Number(page), lastPage) : 1
}

/** What the address asks for; anything else is the first page of the last 30 days. */
export function askedOf(query: unknown): Asked {
  const { period } = query as Record<string, unknown>
  return { period: periods.find(({ value }) => value === period)?.value ?? '30-days', page: pageIn(query) }
}

const dayInMs = 86_400_000

/** The instant from which a period counts; null for everything. */
export const startOf = (period: Period, now: Date): Date | null => {
  const days = daysOf[period]
  return days === null ? null : new Date(now.getTime() - days * dayInMs)
}

export const addressOf = ({ period, page }: Asked): string =>
  `/who-has-looked?period=${period}${page === 1 ? '' : `&page=${page}`}`
