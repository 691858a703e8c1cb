import type { FastifyBaseLogger } from 'fastify'
import type { HeardRoom } from '../../access/listeners.ts'
import { reachForStreams } from '../../access/reach.ts'
import type { Clock } from '../../core/clock.ts'
import type { Pool } from '../../core/database.ts'
import { type HeardUpTo, heardUpTo } from '../heard.ts'
import type { Mark, Message } from '../message.ts'
import type { News } from '../news.ts'
import { messageShown } from '../shown.ts'
import { LiveRoom } from './live-room.ts'
import { type Head, headsOf, marksBeyond, messagesBeyond } from './queries.ts'
import { eventOf, type Stream } from './stream.ts'

interface Tools {
  pool: Pool
  clock: Clock
  log: FastifyBaseLogger
  /** Tells the other nodes that a room has moved on. */
  hint(roomId: string): void
}

/** More new messages than these at once are not sent along: the browser asks for them by number. */
const mostAtOnce = 100
/** How far back from the newest message it is said again how far one's own messages have come. */
const marksReachBack = 60
const roomsInOneLook = 100

/**
 * Brings what is kept in rooms to the open streams of this node. What was kept on this node goes straight from memory
 * to the streams; of everything else it only hears that a room has moved on, and reads it once for all its streams.
 */
export class Exchange {
  readonly rooms = new Map<string, LiveRoom>()
  readonly streams = new Set<Stream>()
  readonly #sessions = new Map<string, Set<Stream>>()
  readonly #tools: Tools
  readonly #moved = new Set<string>()
  #isLooking = false

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Lets a stream hear these rooms, and no others. Gives the rooms that it no longer hears. */
  join(stream: Stream, heard: readonly HeardRoom[]): LiveRoom[] {
    this.streams.add(stream)
    const session = keyOf(stream.listener)
    this.#sessions.set(session, (this.#sessions.get(session) ?? new Set()).add(stream))
    const wanted = new Set(heard.map(({ roomId }) => roomId))
    const gone = [...stream.rooms.keys()].filter(id => !wanted.has(id)).flatMap(id => this.#part(stream, id))
    for (const each of heard) this.#letHear(stream, each)
    return gone
  }

  #letHear(stream: Stream, heard: HeardRoom) {
    const room = this.rooms.get(heard.roomId) ?? new LiveRoom(heard)
    this.rooms.set(room.id, room)
    room.streams.add(stream)
    room.learn(heard)
    stream.rooms.set(room.id, heard.seat)
    if (heard.version !== room.version) this.moved([room.id])
  }

  #part(stream: Stream, roomId: string): LiveRoom[] {
    stream.rooms.delete(roomId)
    const room = this.rooms.get(roomId)
    room?.streams.delete(stream)
    if (room?.streams.size === 0) this.rooms.delete(roomId)
    return room ? [room] : []
  }

  leave(stream: Stream) {
    this.streams.delete(stream)
    const session = this.#sessions.get(keyOf(stream.listener))
    session?.delete(stream)
    if (session?.size === 0) this.#sessions.delete(keyOf(stream.listener))
    for (const roomId of [...stream.rooms.keys()]) this.#part(stream, roomId)
  }

  /** The streams of a session, the oldest first. */
  ofSession = (tokenHash: Buffer): Stream[] => [...(this.#sessions.get(keyOf({ tokenHash })) ?? [])]

  /** Something has been kept on this node. */
  announce({ roomId, version, message }: News) {
    this.#tools.hint(roomId)
    const room = this.rooms.get(roomId)
    if (!room || version <= room.version) return
    const isNext = message && version === room.version + 1 && message.number === room.lastNumber + 1
    if (!isNext) return this.moved([roomId])
    room.add(message, version)
    this.#tell(room, [message])
  }

  /** Rooms that may have moved on elsewhere. */
  moved(roomIds: readonly string[]) {
    for (const id of roomIds) if (this.rooms.has(id)) this.#moved.add(id)
    if (this.#moved.size && !this.#isLooking) void this.#lookAtMoved()
  }

  async #lookAtMoved() {
    this.#isLooking = true
    try {
      while (this.#moved.size) {
        const ids = [...this.#moved].slice(0, roomsInOneLook)
        for (const id of ids) this.#moved.delete(id)
        await this.#lookAt(ids.flatMap(id => this.rooms.get(id) ?? []))
      }
    } catch (broken) {
      // Whatever was missed is found by the next look, a second later at most.
      this.#moved.clear()
      this.#tools.log.warn({ err: broken }, 'could not look at rooms that have moved on')
    } finally {
      this.#isLooking = false
    }
  }

  async #lookAt(rooms: readonly LiveRoom[]) {
    if (!rooms.length) return
    const followed = rooms.filter(room => [...room.streams].some(stream => stream.follows(room.personId)))
    const knownTo = (back: number) => followed.map(({ id, lastNumber }) => ({ roomId: id, beyond: lastNumber - back }))
    const personIds = rooms.map(({ personId }) => personId)
    const [heads, messages, marks] = await reachForStreams(this.#tools.pool, personIds, proof =>
      Promise.all([
        headsOf(proof),
        messagesBeyond(proof, knownTo(0), mostAtOnce),
        marksBeyond(proof, knownTo(marksReachBack)),
      ]),
    )
    const [messagesIn, marksIn] = [Map.groupBy(messages, inRoom), Map.groupBy(marks, inRoom)]
    for (const head of heads) {
      const room = this.rooms.get(head.roomId)
      if (room) this.#bringForward(room, head, messagesIn.get(room.id) ?? [], marksIn.get(room.id) ?? [])
    }
  }

  #bringForward(room: LiveRoom, head: Head, messages: readonly Message[], marks: readonly Mark[]) {
    // Something newer has gone straight to the streams while this was read.
    if (head.version <= room.version) return
    const fresh = messages.filter(({ number }) => number > room.lastNumber && number <= head.lastNumber)
    const isWhole = fresh.length === head.lastNumber - room.lastNumber
    const onlyMessages = head.version - room.version === fresh.length
    room.become(head)
    this.#tell(room, isWhole ? fresh : [])
    if (!onlyMessages) this.#tellHeard(room, marks)
  }

  /** Messages to those who have the conversation open, the room's head to the others. */
  #tell(room: LiveRoom, messages: readonly Message[]) {
    const now = this.#tools.clock()
    const made = new Map<string, string>()
    const once = (key: string, make: () => string) => {
      const event = made.get(key) ?? make()
      made.set(key, event)
      return event
    }
    for (const stream of room.streams) {
      const seat = stream.rooms.get(room.id) ?? 'clinician'
      const { accountId, zone } = stream.listener
      const head = () => room.headFor(seat, zone, now)
      if (!messages.length || !stream.follows(room.personId)) {
        stream.write(once(`${seat} ${zone}`, () => eventOf('room', head())))
        continue
      }
      for (const message of messages) {
        const reader = message.senderAccountId === accountId ? accountId : 'others'
        const make = () => eventOf('message', { ...head(), message: messageShown(message, stream.listener, now) })
        stream.write(once(`${seat} ${message.number} ${reader} ${zone}`, make))
      }
    }
  }

  /** How far one's own messages have come: each reader has other messages, and so another answer. */
  #tellHeard(room: LiveRoom, marks: readonly Mark[]) {
    const made = new Map<string, HeardUpTo[]>()
    for (const stream of room.streams) {
      if (!stream.follows(room.personId)) continue
      const { accountId } = stream.listener
      const heard = made.get(accountId) ?? heardUpTo(marks, accountId)
      made.set(accountId, heard)
      stream.write(eventOf('heard', { person: room.personId, version: room.version, heard }))
    }
  }
}

const keyOf = ({ tokenHash }: { tokenHash: Buffer }) => tokenHash.toString('base64')

const inRoom = ({ roomId }: { roomId: string }) => roomId
