import path from 'node:path'
import { databaseFaults, isDemoDatabase } from './access/start-check.ts'
import { buildApp } from './app.ts'
import { wallClock } from './core/clock.ts'
import { type Config, ConfigFaults, readConfig, settingsFaults } from './core/config.ts'
import { connect, openPool } from './core/database.ts'
import { startWork } from './core/jobs.ts'
import { moodIn, switched } from './demo/record-switch.ts'
import { readOrganisation } from './organisation/profile.ts'
import { goRounds } from './record/circle-sync/rounds.ts'
import { EpjsRecord, openEpjs } from './record/epjs.ts'
import { guardRecord } from './record/guarded-record.ts'
import { reminderTasks } from './reminders/notices/tasks.ts'

/** Everything that is wrong with the settings, the profile and the database, so that one look is enough to put it right. */
async function allFaults(): Promise<string[]> {
  const { faults, databaseUrl, profileFolder } = settingsFaults()
  return [
    ...faults,
    ...(profileFolder ? profileFaults(profileFolder) : []),
    ...(databaseUrl ? await faultsOfDatabase(databaseUrl) : []),
  ]
}

function profileFaults(folder: string): string[] {
  try {
    readOrganisation(folder)
    return []
  } catch (unusable) {
    return [(unusable as Error).message]
  }
}

async function faultsOfDatabase(url: string) {
  const pool = openPool(url, 1)
  const found = await databaseFaults(connect(pool)).catch((error: Error) => [
    `The database of DATABASE_URL does not answer: ${error.message}`,
  ])
  await pool.end()
  return found
}

/** The health record behind its guard, or none. Only the demo's record has a switch. */
function recordFor({ epjs }: Config, isDemo: boolean) {
  if (!epjs.databaseUrl) return { record: null, close: async () => {} }
  const reading = openEpjs(epjs.databaseUrl, { connections: epjs.pool, timeoutMs: epjs.timeoutMs })
  const switching = isDemo ? openPool(epjs.databaseUrl, 1) : undefined
  const recordMood = switching && moodIn(switching)
  const ePJS = new EpjsRecord(reading)
  const record = guardRecord(recordMood ? switched(ePJS, recordMood) : ePJS, wallClock, { ...epjs, isStrict: false })
  const close = async () => {
    await Promise.all([reading.end(), switching?.end()])
  }
  return { record, recordMood, close }
}

async function start() {
  const faults = await allFaults()
  if (faults.length) throw new ConfigFaults(faults)
  const config = readConfig()
  const organisation = readOrganisation(path.join(config.root, 'profiles', config.profile))
  const pool = openPool(config.databaseUrl, config.databasePool)
  const db = connect(pool)
  const isDemo = await isDemoDatabase(db)
  const { close: closeRecord, ...records } = recordFor(config, isDemo && !config.production)
  const app = await buildApp({ config, pool, db, organisation, clock: wallClock, isDemo, ...records })
  const { record } = records

  async function begin() {
    await app.listen({ host: config.host, port: config.port })
    const stopRounds = record ? goRounds({ db, record, organisation, clock: wallClock }, app.log) : async () => {}
    const tasks = reminderTasks({ pool, clock: wallClock, push: config.push })
    const workerUrl = config.workerDatabaseUrl
    const stopWork = workerUrl ? await startWork({ workerUrl, tasks, log: app.log }) : async () => {}
    return { stopRounds, stopWork }
  }

  // Drain: take no new connection, answer what is under way, let the database go, then leave.
  async function stop() {
    const { stopRounds, stopWork } = await begun
    await Promise.all([app.close(), stopRounds(), stopWork()])
    await Promise.all([pool.end(), closeRecord()])
    process.exit(0)
  }

  // Somebody may be answered before all of it has begun, so it can be asked to end from the first moment.
  const begun = begin()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  await begun
}

start().catch((error: unknown) => {
  const sentences = error instanceof ConfigFaults ? error.faults.map(fault => `- ${fault}`).join('\n') : String(error)
  process.stderr.write(`Healthlocker cannot start:\n${sentences}\n`)
  process.exit(1)
})
