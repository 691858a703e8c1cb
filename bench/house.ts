import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from '../scripts/build.ts'
import { addressFor, createDatabase, createRoles, newPasswords, newSecret } from '../scripts/database.ts'
import { answers, freePort, startPostgres } from '../scripts/postgres.ts'
import { whenStopping } from '../scripts/stopping.ts'
import { fillRecord } from '../seeds/record.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import type { recordOf } from './caseload.ts'

type RecordContent = ReturnType<typeof recordOf>

/** Set up as in production: nothing is faster here than it would be there. */
export async function startDatabase(record: RecordContent) {
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

type Urls = { appUrl: string; ownerUrl: string; recordUrl?: string }

export async function startServer({ appUrl, ownerUrl, recordUrl }: Urls, isProfiled: boolean) {
  const dist = await build()
  await prepareDatabase({ ownerUrl, root: dist, profile: 'slam' })
  const port = await freePort()
  const secret = newSecret() + newSecret()
  const address = `http://127.0.0.1:${port}`
  const profiler = isProfiled ? ['--cpu-prof', '--cpu-prof-dir', path.join('.data', 'profiles')] : []
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
      EPJS_DATABASE_URL: recordUrl ?? '',
      SESSION_SECRET: secret,
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
  return { server: child.pid!, address, secret }
}
