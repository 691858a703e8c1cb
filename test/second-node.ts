import { buildApp } from '../src/app.ts'
import { readConfig, type Settings } from '../src/core/config.ts'
import { connect, openPool } from '../src/core/database.ts'
import type { House } from './harness.ts'
import { Visitor } from './visitor.ts'

type SomeHouse = Pick<House, 'database' | 'organisation'>

/** One more running application on a house's database, as a second server process would be. */
export async function openSecondNode({ database, organisation }: SomeHouse, settings: Settings = {}) {
  const pool = openPool(database.app, 5)
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.app,
    SESSION_SECRET: 'k3NjZrY8vQ1xW5tB7mL9pD2fG4hJ6sAe',
    HEALTHLOCKER_ROOT: process.env.TEST_ROOT,
    ...settings,
  })
  const clock = () => new Date()
  const app = await buildApp({ config, pool, db: connect(pool), organisation, clock, record: null, isDemo: false })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })

  /** The same browser as one that is known already, coming in at this node. */
  function sameAs({ cookies }: Visitor) {
    const visitor = new Visitor(address)
    for (const [name, value] of cookies) visitor.cookies.set(name, value)
    return visitor
  }

  async function close() {
    await app.close()
    await pool.end()
  }
  return { address, sameAs, close }
}
