import { dayIn, timeIn } from '../core/clock.ts'
import { initialsOf, tintOf } from '../design/label/person-name.ts'
import { dayHeading } from './days.ts'
import type { Message } from './message.ts'

/** A message ready to be shown by the browser: every word and time as the page would have it. */
export interface ShownMessage {
  number: number
  words: string
  /** '4:10pm' */
  time: string
  /** '2026-10-15', and what its heading says. */
  day: string
  dayHeading: string
  /** The reader's own, with the key that it was sent with; or else whose it is. */
  mine?: string
  name?: string
  role?: string
  initials?: string
  tint?: string
}

interface Reader {
  accountId: string
  zone: string
}

export function messageShown(message: Message, { accountId, zone }: Reader, now: Date): ShownMessage {
  const { number, words, sentAt, senderAccountId, senderName, senderRole, senderSeat, clientKey } = message
  const day = dayIn(zone, sentAt)
  const shown = { number, words, time: timeIn(zone, sentAt), day, dayHeading: dayHeading(day, dayIn(zone, now)) }
  if (senderAccountId === accountId) return { ...shown, mine: clientKey }
  const name = senderName || 'No name given'
  const tint = senderSeat === 'self' ? 'plain' : tintOf(name)
  return { ...shown, name, role: senderRole, initials: initialsOf(name), tint }
}
