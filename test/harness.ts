import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { buildApp, type Tools } from '../src/app.ts'
import { readConfig, type Settings } from '../src/core/config.ts'
import { connect, openPool } from '../src/core/database.ts'
import { hashOfToken, newToken } from '../src/core/ids.ts'
import type { Member } from '../src/demo/cast.ts'
import { recordContent } from '../src/demo/record-content.ts'
import { readOrganisation } from '../src/organisation/profile.ts'
import { FakeRecord } from '../src/record/fake-record.ts'
import { guardRecord } from '../src/record/guarded-record.ts'
import { scratchDatabase } from './scratch-database.ts'
import { Visitor } from './visitor.ts'

type Options = {
  /** The time that the house believes it is; by default the real one. */
  now?: Date | (() => Date)
  settings?: Settings
  /** What this file's house has other than the usual one. */
  tools?: Partial<Tools>
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** A running application on a database of its own, connected as healthlocker_app, with the cast inside. */
export async function openHouse({ now, settings = {}, tools = {} }: Options = {}) {
  const database = await scratchDatabase()
  const pool = openPool(database.app, 5)
  const ownerPool = openPool(database.owner, 2)
  const owner = connect(ownerPool)
  let clock = typeof now === 'function' ? now : now ? () => now : () => new Date()
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    // However slow the machine is on which the tests run.
    BUSY_AFTER_MS: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.app,
    SESSION_SECRET: 'k3NjZrY8vQ1xW5tB7mL9pD2fG4hJ6sAe',
    EPJS_PASSPHRASE: 'a secret between ePJS and us',
    HEALTHLOCKER_ROOT: process.env.TEST_ROOT,
    ...settings,
  })
  const organisation = readOrganisation(path.join(config.root, 'profiles', config.profile))
  const record = new FakeRecord(recordContent)
  const app = await buildApp({
    config,
    pool,
    db: connect(pool),
    organisation,
    clock: () => clock(),
    record: guardRecord(record, () => clock()),
    isDemo: false,
    ...tools,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })

  const visitor = () => new Visitor(address)

  /** A visitor who holds a session of this account, as if they had just signed in. */
  async function signedInAs({ id }: Pick<Member, 'id'>) {
    const [somebody, token, at] = [visitor(), newToken(), clock()]
    const session = { tokenHash: hashOfToken(token), accountId: id, startedAt: at, seenAt: at }
    await owner.insertInto('sessions').values(session).execute()
    somebody.cookies.set(config.secureCookies ? '__Host-session' : 'session', token)
    return somebody
  }

  /** One more person than the cast, who has just made an account. */
  async function newPerson(name = 'Sam', zone = 'Europe/London') {
    const [id, personId] = [randomUUID(), randomUUID()]
    await owner.insertInto('people').values({ id: personId, zone }).execute()
    await owner
      .insertInto('accounts')
      .values({ id, personId, name, email: `${id}@example.org` })
      .execute()
    return { id, personId, name, email: `${id}@example.org` }
  }

  async function close() {
    await app.close()
    await Promise.all([pool.end(), owner.destroy()])
    await database.drop()
  }

  /** The lines that the application logs from now on, as they would leave the process. */
  function logLines(): string[] {
    const lines: string[] = []
    const stream = Object.getOwnPropertySymbols(app.log).find(({ description }) => description === 'pino.stream')!
    ;(app.log as unknown as Record<symbol, { write: unknown }>)[stream]!.write = (line: string) => lines.push(line)
    return lines
  }

  const moveClockTo = (instant: Date) => {
    clock = () => instant
  }
  return {
    app,
    address,
    config,
    organisation,
    /** What stands behind the guard: the record of the whole cast, in memory. */
    record,
    pool,
    owner,
    database,
    visitor,
    signedInAs,
    newPerson,
    logLines,
    moveClockTo,
    close,
  }
}
