import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from '../scripts/build.ts'
import { addressFor, createDatabase, createRoles, newPasswords, newSecret } from '../scripts/database.ts'
import { answers, freePort, startPostgres } from '../scripts/postgres.ts'
import { stop, stopOnSignals, whenStopping } from '../scripts/stopping.ts'
import { fillRecord } from '../seeds/record.ts'
import { connect, openPool } from '../src/core/database.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { clinicianOf, recordOf } from './caseload.ts'
import { connections, type Figures, measure } from './load.ts'
import { trackerOf } from './people.ts'

stopOnSignals(1)
const profile = process.argv.includes('--profile')
const only = process.argv.slice(2).find(word => !word.startsWith('--'))

const record = recordOf(200)

try {
  await run()
  await stop(0)
} catch (error) {
  console.error(error)
  await stop(1)
}

async function run() {
  const { database, ...urls } = await startDatabase()
  const { server, address } = await startServer(urls)
  const owner = connect(openPool(urls.ownerUrl, 1))
  const [month, decade] = [await trackerOf(owner, 30), await trackerOf(owner, 3650)]
  const clinician = await clinicianOf(owner, record)
  // What autovacuum does sooner or later, so that the first figures are not of a table without statistics.
  const { sql } = await import('kysely')
  await sql`analyze`.execute(owner)
  await owner.destroy()

  const asked = [
    { name: '20 tips, a visitor (kept in memory)', url: `${address}/tips`, encoding: 'br' },
    { name: '20 tips, signed in', url: `${address}/tips`, cookie: month, encoding: 'identity' },
    { name: '20 tips, signed in', url: `${address}/tips`, cookie: month, encoding: 'gzip' },
    { name: 'A week of tracking, one month kept', url: `${address}/tracking`, cookie: month, encoding: 'identity' },
    { name: 'A week of tracking, one month kept', url: `${address}/tracking`, cookie: month, encoding: 'gzip' },
    { name: 'A week of tracking, ten years kept', url: `${address}/tracking`, cookie: decade, encoding: 'identity' },
    { name: 'A caseload of 200', url: `${address}/caseload`, cookie: clinician, encoding: 'br' },
    { name: 'Nothing but the server (/livez)', url: `${address}/livez`, encoding: 'identity' },
  ].filter(({ name }) => !only || name.includes(only))

  console.log(
    `${connections} connections, the quietest of five windows of 4 seconds, CPU in seconds per 10,000 requests\n`,
  )
  console.log('| page | encoding | bytes | requests/s | p50 ms | p99 ms | errors | server CPU | database CPU |')
  console.log('| --- | --- | --: | --: | --: | --: | --: | --: | --: |')
  for (const each of asked) console.log(line(await measure(each, { server, database })))
}

function line({ name, encoding, bytes, perSecond, p50, p99, errors, serverCpu, databaseCpu }: Figures) {
  const figures = [
    Math.round(bytes),
    Math.round(perSecond),
    p50,
    p99,
    errors,
    serverCpu.toFixed(2),
    databaseCpu.toFixed(2),
  ]
  return `| ${name} | ${encoding} | ${figures.join(' | ')} |`
}

/** Set up as in production: nothing is faster here than it would be there. */
async function startDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-bench-'))
  chmodSync(folder, 0o755)
  whenStopping(() => rmSync(folder, { recursive: true, force: true }))
  const passwords = newPasswords()
  const postgres = await startPostgres({ folder, password: passwords.postgres })
  whenStopping(postgres.stop)
  const place = { port: postgres.port, passwords }
  await createRoles(place)
  await createDatabase(place, 'bench')
  await createDatabase(place, 'epjs', ['epjs'])
  await fillRecord({ superuserUrl: addressFor('postgres', 'epjs', place), content: record })
  return {
    database: postgres.pid,
    ownerUrl: addressFor('owner', 'bench', place),
    appUrl: addressFor('app', 'bench', place),
    recordUrl: addressFor('epjs', 'epjs', place),
  }
}

type Urls = { appUrl: string; ownerUrl: string; recordUrl: string }

async function startServer({ appUrl, ownerUrl, recordUrl }: Urls) {
  const dist = await build()
  await prepareDatabase({ ownerUrl, root: dist, profile: 'slam' })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const profiler = profile ? ['--cpu-prof', '--cpu-prof-dir', path.join('.data', 'profiles')] : []
  const child = spawn(process.execPath, [...profiler, path.join(dist, 'main.js')], {
    // The log is written, as in production, but nobody reads it.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: process.env.NODE_OPTIONS,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_ADDRESS: address,
      DATABASE_URL: appUrl,
      EPJS_DATABASE_URL: recordUrl,
      SESSION_SECRET: newSecret() + newSecret(),
      HEALTHLOCKER_ROOT: dist,
    },
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  whenStopping(async () => {
    child.kill('SIGTERM')
    await ended
  })
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('The server did not start')
    await wait(50)
  }
  return { server: child.pid!, address }
}
