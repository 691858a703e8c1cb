import { addDays, weekday } from '../../core/clock.ts'
import type { View } from './choice/asked.ts'
import type { ListedPerson, Order } from './choice/listed.ts'

export const orderWords: Record<Order, { choice: string; sentence: string }> = {
  waiting: { choice: 'Longest waiting', sentence: 'Longest waiting message, then last entry.' },
  entry: { choice: 'Last entry', sentence: 'Last entry first.' },
  name: { choice: 'Name', sentence: 'By name.' },
}

export const viewWords: Record<View, string> = {
  everyone: 'Everyone',
  unread: 'Unread messages',
  quiet: 'Not heard from for 14 days',
  waiting: 'Waiting to be confirmed',
  'not-connected': 'Not connected',
}

/** 'Ashdown, Rowan'; a name that the record has only in part stays as it is. */
export const listName = ({ surname, forename }: { surname: string; forename: string }): string =>
  [surname, forename].filter(Boolean).join(', ') || 'No name in the record'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** '18 people. 12 are connected; 3 have sent a message that nobody has read yet.' */
export function openingOf(everyone: number, people: readonly ListedPerson[]): string {
  const unread = people.filter(person => person.unread > 0).length
  const connected = `${counted(people.length, 'is', 'are')} connected`
  const writing = `${counted(unread, 'has', 'have')} sent a message that nobody has read yet`
  return `${counted(everyone, 'person', 'people')}. ${connected}; ${unread ? writing : 'no message waits'}.`
}

/** '6 h 12 avg, 5 nights', 'No entries' */
export function sleepInWords(hours: readonly (number | null)[]): string {
  const nights = hours.filter(each => each !== null)
  if (nights.length === 0) return 'No entries'
  const minutes = Math.floor((nights.reduce((sum, each) => sum + each, 0) / nights.length) * 60 + 1e-6)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest}` : ''} avg, ${counted(nights.length, 'night', 'nights')}`
}

/** 'Avoiding people: 3 yesterday', 'Avoiding people: no entries' */
export function problemInWords({ name, scores, lastDay }: NonNullable<ListedPerson['problem']>): string {
  const ago = scores.toReversed().findIndex(score => score !== null)
  if (ago < 0) return `${name}: no entries`
  const when = ago === 0 ? 'today' : ago === 1 ? 'yesterday' : `on ${weekday(addDays(lastDay, -ago))}`
  return `${name}: ${scores.at(-1 - ago)} ${when}`
}
