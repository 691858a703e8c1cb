import path from 'node:path'
import { databaseFaults, isDemoDatabase } from './access/start-check.ts'
import { buildApp } from './app.ts'
import { wallClock } from './core/clock.ts'
import { ConfigFaults, readConfig, settingsFaults } from './core/config.ts'
import { connect, openPool } from './core/database.ts'
import { readOrganisation } from './organisation/profile.ts'

/** Everything that is wrong with the settings and with the database, so that one look is enough to put it right. */
async function allFaults(): Promise<string[]> {
  const { faults, databaseUrl } = settingsFaults()
  if (!databaseUrl) return faults
  const pool = openPool(databaseUrl, 1)
  const found = await databaseFaults(connect(pool)).catch((error: Error) => [
    `The database of DATABASE_URL does not answer: ${error.message}`,
  ])
  await pool.end()
  return [...faults, ...found]
}

async function start() {
  const faults = await allFaults()
  if (faults.length) throw new ConfigFaults(faults)
  const config = readConfig()
  const organisation = readOrganisation(path.join(config.root, 'profiles', config.profile))
  const pool = openPool(config.databaseUrl, config.databasePool)
  const db = connect(pool)
  const isDemo = await isDemoDatabase(db)
  const app = await buildApp({ config, pool, db, organisation, clock: wallClock, isDemo })
  await app.listen({ host: config.host, port: config.port })

  // Drain: take no new connection, answer what is under way, let the database go, then leave.
  const stop = async () => {
    await app.close()
    await pool.end()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

start().catch((error: unknown) => {
  const sentences = error instanceof ConfigFaults ? error.faults.map(fault => `- ${fault}`).join('\n') : String(error)
  process.stderr.write(`Healthlocker cannot start:\n${sentences}\n`)
  process.exit(1)
})
