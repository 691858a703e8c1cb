import type { FastifyBaseLogger } from 'fastify'
import { endedAmong, hearingPrints, movedAmong, roomsHeardBy } from '../../access/listeners.ts'
import type { Clock } from '../../core/clock.ts'
import type { Database } from '../../core/database.ts'
import type { Organisation } from '../../organisation/profile.ts'
import type { Exchange } from './exchange.ts'
import { eventOf, heartbeat, type Stream } from './stream.ts'

interface Tools {
  db: Database
  clock: Clock
  organisation: Organisation
  exchange: Exchange
  log: FastifyBaseLogger
}

const everyMs = 1000
const heartbeatEvery = 15

/**
 * Asks every second, in three questions for all open streams: whose session has ended, whose seats have changed, and
 * which rooms have moved on without a hint.
 */
export class Watch {
  readonly #tools: Tools
  #timer: NodeJS.Timeout | undefined
  #rounds = 0

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Begins with the first stream, and rests as soon as there is none. */
  begin() {
    this.#timer ??= setTimeout(() => void this.#round(), everyMs)
  }

  end() {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #round() {
    const { exchange, log } = this.#tools
    try {
      await Promise.all([this.#endSessions(), this.#followSeats(), this.#findMoved()])
    } catch (broken) {
      log.warn({ err: broken }, 'could not ask whether the open streams still hold')
    }
    this.#rounds += 1
    if (this.#rounds % heartbeatEvery === 0) for (const stream of exchange.streams) stream.write(heartbeat)
    this.#timer = undefined
    if (exchange.streams.size) this.begin()
  }

  async #endSessions() {
    const { db, clock, organisation, exchange } = this.#tools
    const sessions = new Map([...exchange.streams].map(({ listener }) => [keyOf(listener.tokenHash), listener]))
    const ended = await endedAmong(db, [...sessions.values()], organisation.sessions.absoluteHours, clock())
    const keys = new Set(ended.map(keyOf))
    if (!keys.size) return
    for (const stream of [...exchange.streams]) if (keys.has(keyOf(stream.listener.tokenHash))) this.#endOne(stream)
  }

  async #followSeats() {
    const { db, clock, organisation, exchange } = this.#tools
    const streams = [...exchange.streams]
    const accountIds = [...new Set(streams.filter(s => s.listener.isStaff).map(s => s.listener.accountId))]
    const peopleWithoutRoom = streams.flatMap(stream => (hasOwnRoom(stream) ? [] : (stream.listener.personId ?? [])))
    const { graceHours } = organisation.record
    const prints = await hearingPrints(db, { accountIds, peopleWithoutRoom }, clock(), graceHours)
    const printOf = ({ listener: { accountId, personId } }: Stream) =>
      `${prints.get(accountId) ?? ''}${prints.get(personId ?? '') ?? ''}`
    const changed = streams.filter(stream => stream.print !== printOf(stream))
    for (const stream of changed) await this.#hearAgain(stream, printOf(stream))
  }

  async #hearAgain(stream: Stream, print: string) {
    const { db, clock, organisation, exchange } = this.#tools
    const heard = await roomsHeardBy(db, stream.listener, clock(), organisation.record.graceHours)
    // It may have closed while we asked.
    if (!exchange.streams.has(stream)) return
    const { zone } = stream.listener
    const before = new Set(stream.rooms.keys())
    const gone = exchange.join(stream, heard)
    stream.print = hasOwnRoom(stream) ? print.replace('has a room', '') : print
    for (const { personId } of gone) stream.write(eventOf('room', { person: personId, isGone: true }))
    if (gone.length && !heard.length) return this.#endOne(stream)
    for (const { roomId, seat } of heard)
      if (!before.has(roomId)) stream.write(eventOf('room', exchange.rooms.get(roomId)?.headFor(seat, zone, clock())))
  }

  async #findMoved() {
    const { db, exchange } = this.#tools
    exchange.moved(await movedAmong(db, [...exchange.rooms.values()]))
  }

  #endOne(stream: Stream) {
    this.#tools.exchange.leave(stream)
    stream.end(eventOf('ended', {}))
  }
}

const keyOf = (tokenHash: Buffer) => tokenHash.toString('base64')

const hasOwnRoom = ({ rooms }: Stream) => [...rooms.values()].includes('self')
