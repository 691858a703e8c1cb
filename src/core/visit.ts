import type pg from 'pg'
import { type Database, handleOn, type Pool } from './database.ts'
import { isUuid } from './ids.ts'

/** Whose rows a transaction may see: people by their id and through which seat, and at most one account. */
export type Narrowing = { people: readonly string[]; account?: string | null; seat?: string }

/**
 * The one transaction of a request. It opens with the first narrowing, commits before the first byte leaves,
 * and rolls back on an error; afterwards its database handle throws.
 */
export class Visit {
  readonly #pool: Pool
  #client: pg.PoolClient | undefined
  #handle: { db: Database; end: () => void } | undefined
  #narrowing = ''
  #over = false
  readonly #seen = new Set<string>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  get isOpen() {
    return this.#client !== undefined
  }

  /** The transaction, once it has begun. */
  get open(): Database | undefined {
    return this.#handle?.db
  }

  /** Whether something happens for the first time in this visit: a page view leaves one line in the trail for a deed. */
  isFirst(what: string): boolean {
    if (this.#seen.has(what)) return false
    this.#seen.add(what)
    return true
  }

  /** Opens the transaction for these people; a second narrowing in the same visit must be the same one. */
  async narrowTo({ people, account, seat = 'self' }: Narrowing): Promise<Database> {
    if (this.#over) throw new Error('This visit has ended')
    const narrowing = narrowingStatement({ people, account, seat })
    if (this.#handle) {
      if (narrowing !== this.#narrowing) throw new Error('A visit is narrowed once')
      return this.#handle.db
    }
    this.#client = await this.#pool.connect()
    this.#narrowing = narrowing
    // One round trip for both; the ids are checked to be UUIDs, so they can stand in the text.
    await this.#client.query(`begin; ${narrowing}`)
    this.#handle = handleOn(this.#client)
    return this.#handle.db
  }

  commit = () => this.#close('commit')
  rollback = () => this.#close('rollback')

  async #close(how: 'commit' | 'rollback') {
    const client = this.#client
    this.#over = true
    this.#handle?.end()
    this.#client = undefined
    if (!client) return
    try {
      const { command } = await client.query(how)
      if (how === 'commit' && command !== 'COMMIT') throw new Error('The transaction was not committed')
      client.release()
    } catch (broken) {
      client.release(true)
      if (how === 'commit') throw broken
    }
  }
}

function narrowingStatement({ people, account, seat = 'self' }: Narrowing) {
  if (![...people, ...(account ? [account] : [])].every(isUuid)) throw new Error('Only ids narrow a connection')
  if (!/^[a-z]+$/.test(seat)) throw new Error('A seat is one word')
  const ids = `'{${people.join()}}'`
  const rooms = `rooms_open_to(${ids}::uuid[], '${seat}')::text`
  const sets = [`set_config('healthlocker.people', ${ids}, true)`, `set_config('healthlocker.rooms', ${rooms}, true)`]
  if (account) sets.push(`set_config('healthlocker.account', '${account}', true)`)
  return `select ${sets.join(', ')}`
}
