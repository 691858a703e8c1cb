import type { Day } from '../../../core/clock.ts'
import { bareName } from '../../../record/connect/match.ts'

/** Somebody connected, as far as a member of their team may know it. */
export interface ListedPerson {
  personId: string
  patientId: string
  surname: string
  forename: string
  bornOn: Day
  nhsNumber: string
  connectedAt: Date
  /** Messages of theirs that nobody of the team has seen, and since when the oldest waits. */
  unread: number
  waitingSince: Date | null
  lastMessageAt: Date | null
  /** Null where tracking is not shared: nothing is known, which is not the same as nothing entered. */
  sleep: { hours: readonly (number | null)[]; lastEntryAt: Date | null } | null
  /** The first problem that they track now, over the seven of their days that end today; null where none is to see. */
  problem: { name: string; scores: readonly (number | null)[]; lastDay: Day } | null
}

export const orders = ['waiting', 'entry', 'name'] as const
export type Order = (typeof orders)[number]

type Compare = (one: ListedPerson, other: ListedPerson) => number

const time = (at: Date | null | undefined) => at?.getTime()

/** Earliest first; those without a time last. */
const earliest =
  (timeOf: (person: ListedPerson) => number | undefined): Compare =>
  (one, other) =>
    (timeOf(one) ?? Number.POSITIVE_INFINITY) === (timeOf(other) ?? Number.POSITIVE_INFINITY)
      ? 0
      : (timeOf(one) ?? Number.POSITIVE_INFINITY) - (timeOf(other) ?? Number.POSITIVE_INFINITY)

const longestWaiting = earliest(person => time(person.waitingSince))
const newestEntry: Compare = earliest(person => {
  const at = time(person.sleep?.lastEntryAt)
  return at === undefined ? undefined : -at
})
type Named = Pick<ListedPerson, 'surname' | 'forename'>

const nameKey = ({ surname, forename }: Named) => `${bareName(surname)}\0${bareName(forename)}`
const compareText = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)

/** By surname and first name, without regard to case, accents and hyphens. */
export const compareNames = (one: Named, other: Named): number => compareText(nameKey(one), nameKey(other))

const byName: Compare = (one, other) => compareNames(one, other) || compareText(one.personId, other.personId)

const inTurn =
  (...compares: Compare[]): Compare =>
  (one, other) => {
    for (const compare of compares) {
      const order = compare(one, other)
      if (order !== 0) return order
    }
    return 0
  }

/** No order looks at what somebody wrote or how they slept: only at when, and at names. */
const comparing: Record<Order, Compare> = {
  waiting: inTurn(longestWaiting, newestEntry, byName),
  entry: inTurn(newestEntry, byName),
  name: byName,
}

export const inOrder = (people: readonly ListedPerson[], order: Order): ListedPerson[] =>
  people.toSorted(comparing[order])

const fourteenDaysMs = 14 * 86_400_000

/** Whether for 14 days no message has come, nothing shared was entered, and they did not connect just now. */
export function isNotHeardFrom({ lastMessageAt, sleep, connectedAt }: ListedPerson, now: Date): boolean {
  const signs = [lastMessageAt, sleep?.lastEntryAt ?? null, connectedAt]
  return signs.every(at => at === null || now.getTime() - at.getTime() >= fourteenDaysMs)
}
