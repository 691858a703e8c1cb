import pg from 'pg'
import type { Pool } from './database.ts'
import { Together } from './together.ts'

interface Hints {
  url: string
  pool: Pool
  channel: string
  /** A hint from another process. */
  hear(text: string): void
}

// A hint on its own leaves at once. Each trip wakes every node, so that under load there are no more than 50 a second.
const limits = { atMost: 2000, atOnce: 1, restMs: 20 }
const tryAgainAfterMs = 1000
// A payload of NOTIFY may have up to 8,000 bytes.
const mostBytes = 7500

/**
 * Short texts between the processes on one database (LISTEN and NOTIFY). Nothing may depend on them: one that is lost,
 * late or doubled must cost time only. They are sent outside of any transaction, those of one moment together.
 */
export class HintLine {
  readonly #hints: Hints
  readonly #self = crypto.randomUUID().slice(0, 8)
  readonly #together = new Together<string, undefined>(texts => this.#send(texts), limits)
  #listening: pg.Client | undefined
  #isClosed = false

  constructor(hints: Hints) {
    this.#hints = hints
    void this.#listen()
  }

  tell(text: string) {
    // One that is lost is made up for: the others look for themselves soon.
    this.#together.ask(text).catch(() => undefined)
  }

  async #send(texts: readonly string[]): Promise<undefined[]> {
    for (const payload of inPayloads(texts))
      await this.#hints.pool.query('select pg_notify($1, $2)', [this.#hints.channel, `${this.#self} ${payload}`])
    return []
  }

  async #listen() {
    if (this.#isClosed) return
    const client = new pg.Client({ connectionString: this.#hints.url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    client.once('end', () => setTimeout(() => void this.#listen(), tryAgainAfterMs).unref())
    client.on('notification', ({ payload = '' }) => {
      const [sender, ...text] = payload.split(' ')
      if (sender !== this.#self) this.#hints.hear(text.join(' '))
    })
    this.#listening = client
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(this.#hints.channel)}`)
    } catch {
      await client.end().catch(() => undefined)
    }
  }

  async close() {
    this.#isClosed = true
    await this.#listening?.end().catch(() => undefined)
  }
}

/** Joined with commas, as few texts as fit into payloads; each text once. */
function inPayloads(texts: readonly string[]): string[] {
  const payloads: string[] = []
  let payload = ''
  for (const text of new Set(texts)) {
    if (payload && payload.length + text.length >= mostBytes) {
      payloads.push(payload)
      payload = ''
    }
    payload += payload ? `,${text}` : text
  }
  return payload ? [...payloads, payload] : payloads
}
