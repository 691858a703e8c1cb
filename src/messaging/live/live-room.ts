import type { HeardRoom } from '../../access/listeners.ts'
import { momentInWords } from '../days.ts'
import type { Message } from '../message.ts'
import type { Head } from './queries.ts'
import type { Stream } from './stream.ts'

interface Waits {
  unread: number
  oldestAt: Date | null
}

/** A room that somebody on this node hears: how far it has come here, and who hears it. */
export class LiveRoom {
  readonly id: string
  readonly personId: string
  version: number
  lastNumber: number
  isClosed: boolean
  readonly streams = new Set<Stream>()
  readonly #waits: Record<'self' | 'team', Waits | undefined> = { self: undefined, team: undefined }

  constructor({ roomId, personId, version, lastNumber, isClosed }: HeardRoom) {
    this.id = roomId
    this.personId = personId
    this.version = version
    this.lastNumber = lastNumber
    this.isClosed = isClosed
  }

  /** What waits is known from whoever joined, or from the last look. */
  learn({ seat, version, unread, oldestUnreadAt }: HeardRoom) {
    if (version === this.version) this.#waits[sideOf(seat)] = { unread, oldestAt: oldestUnreadAt }
  }

  /** The next message, kept on this very node: nothing has to be read. */
  add({ number, senderSeat, sentAt }: Message, version: number) {
    this.lastNumber = number
    this.version = version
    const waits = this.#waits[senderSeat === 'self' ? 'team' : 'self']
    if (!waits) return
    waits.unread += 1
    waits.oldestAt ??= sentAt
  }

  /** What a look at the database says. */
  become({ version, lastNumber, isClosed, personUnread, teamUnread, teamOldestAt }: Head) {
    this.version = version
    this.lastNumber = lastNumber
    this.isClosed = isClosed
    this.#waits.self = { unread: personUnread, oldestAt: null }
    this.#waits.team = { unread: teamUnread, oldestAt: teamOldestAt }
  }

  /** What a seat is told of the room itself. */
  headFor(seat: string, zone: string, now: Date) {
    const { unread = 0, oldestAt = null } = this.#waits[sideOf(seat)] ?? {}
    const { personId: person, lastNumber: number, version, isClosed } = this
    const since = oldestAt ? { since: `since ${momentInWords(oldestAt, zone, now)}` } : {}
    return { person, number, version, unread, ...since, isClosed, isOwn: seat === 'self' }
  }
}

const sideOf = (seat: string) => (seat === 'self' ? 'self' : 'team')
