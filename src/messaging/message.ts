import { rawTextOf, textOf, type Wrong } from '../core/forms.tsx'
import { isUuid } from '../core/ids.ts'

export interface Message {
  /** Its place in the room: 1, 2, 3, in the order in which messages were kept. */
  number: number
  senderAccountId: string
  senderSeat: string
  /** As they were when it was sent. */
  senderName: string
  senderRole: string
  clientKey: string
  words: string
  sentAt: Date
}

/** Up to which message somebody's open page has confirmed, or had on screen, and since when. */
export interface Mark {
  accountId: string
  state: string
  upTo: number
  name: string
  role: string
  at: Date
}

export interface Room {
  id: string
  lastNumber: number
  personSeen: number
  teamSeen: number
  version: number
  closedAt: Date | null
}

const longestMessage = 5000

export interface Draft {
  words: string
  /** Made by whoever sends: the same key is the same message, however often it arrives. */
  key: string
}

/** Reads the form; what has to be put right is given by the id of its field. */
export function readDraft(form: unknown): { draft: Draft } | { wrong: Wrong } {
  const words = textOf(form, 'words')
  const key = rawTextOf(form, 'key')
  if (!words) return { wrong: { words: 'Write your message' } }
  // Counted as the database counts, so that a smile is one character.
  if ([...words].length > longestMessage) return { wrong: { words: 'Make your message 5,000 characters or fewer' } }
  if (!isUuid(key)) return { wrong: { words: 'Send your message again' } }
  return { draft: { words, key } }
}

/** What stood in the form, as it was typed. */
export const typedWords = (form: unknown): string => rawTextOf(form, 'words').replaceAll('\r\n', '\n')
