import type pg from 'pg'
import { type Database, handleOn, type Pool } from './database.ts'
import { isUuid } from './ids.ts'

/** Whose rows a transaction may see: people by their id and through which seat, and at most one account. */
export type Narrowing = { people: readonly string[]; account?: string | null; seat?: string }

type Transaction = { client: pg.PoolClient; handle: ReturnType<typeof handleOn>; begun: Promise<unknown> }

/**
 * The transaction of a request. It opens with the first narrowing, commits before the first byte leaves, and rolls
 * back on an error; afterwards its database handle throws. A handler that has to wait for something slow commits first
 * and narrows again.
 */
export class Visit {
  readonly #pool: Pool
  #opening: Promise<Transaction> | undefined
  #open: Database | undefined
  #narrowing = ''
  #isOver = false
  readonly #seen = new Set<string>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  get isOpen() {
    return this.#opening !== undefined
  }

  /** The transaction, once it has begun. */
  get open(): Database | undefined {
    return this.#open
  }

  /** Whether something happens for the first time in this visit: a page view leaves one line in the trail for a deed. */
  isFirst(what: string): boolean {
    if (this.#seen.has(what)) return false
    this.#seen.add(what)
    return true
  }

  /** Opens the transaction for these people; while it is open, another narrowing must be the same one. */
  async narrowTo({ people, account, seat = 'self' }: Narrowing): Promise<Database> {
    if (this.#isOver) throw new Error('This visit has ended')
    if (![...people, ...(account ? [account] : [])].every(isUuid)) throw new Error('Only ids narrow a connection')
    const settings = [`{${people.join()}}`, seat, account ?? '']
    if (this.#opening && this.#narrowing !== settings.join(' ')) throw new Error('A visit is narrowed once')
    this.#narrowing = settings.join(' ')
    this.#opening ??= this.#begin(settings)
    return (await this.#opening).handle.db
  }

  async #begin(settings: string[]): Promise<Transaction> {
    const client = await this.#pool.connect()
    // Neither is waited for: the connection sends them and the first query in one go. If one of them fails, the
    // transaction is aborted or never narrowed, so that what follows finds nothing, and the commit throws.
    const begun = Promise.all([client.query('begin'), client.query(narrowing, settings)])
    begun.catch(() => undefined)
    const handle = handleOn(client)
    this.#open = handle.db
    return { client, handle, begun }
  }

  commit = () => this.#close('commit')

  rollback = () => {
    this.#isOver = true
    return this.#close('rollback')
  }

  async #close(how: 'commit' | 'rollback') {
    const opening = this.#opening
    this.#opening = undefined
    this.#open = undefined
    if (!opening) return
    const { client, handle, begun } = await opening
    handle.end()
    try {
      const [, { command }] = await Promise.all([how === 'commit' ? begun : null, client.query(how)])
      if (how === 'commit' && command !== 'COMMIT') throw new Error('The transaction was not committed')
      client.release()
    } catch (broken) {
      client.release(true)
      if (how === 'commit') throw broken
    }
  }
}

const narrowing = `select set_config('healthlocker.people', $1, true),
  set_config('healthlocker.rooms', rooms_open_to($1::uuid[], $2)::text, true), set_config('healthlocker.account', $3, true)`
