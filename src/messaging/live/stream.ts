import type { ServerResponse } from 'node:http'
import type { HeardRoom } from '../../access/listeners.ts'

/** Whoever holds a stream open. */
export interface Listener {
  tokenHash: Buffer
  idleMinutes: number
  accountId: string
  personId: string | null
  zone: string
  /** Hears of rooms through seats, which may end. */
  isStaff: boolean
  /** The person whose conversation is open on the page, beside one's own: what is written there is sent along. */
  following: string | null
}

/** What may wait in memory for a reader who is slow. Beyond it the stream is cut; the browser comes back and asks. */
const mostWaitingBytes = 128 * 1024

/** One open stream of Server-Sent Events. */
export class Stream {
  readonly listener: Listener
  /** The rooms it hears, by their id. */
  readonly rooms = new Map<string, HeardRoom['seat']>()
  /** What its seats looked like when its rooms were last asked for; not known yet for staff. */
  print: string | undefined
  readonly #response: ServerResponse

  constructor(response: ServerResponse, listener: Listener) {
    this.#response = response
    this.listener = listener
    this.print = listener.isStaff ? undefined : ''
  }

  follows(personId: string) {
    return this.listener.personId === personId || this.listener.following === personId
  }

  /** Sends a text that is a whole event already. */
  write(event: string) {
    if (this.#response.writableLength > mostWaitingBytes) this.#response.destroy()
    else this.#response.write(event)
  }

  end(event = '') {
    this.#response.end(event)
  }
}

export const eventOf = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

export const heartbeat = ': \n\n'
