import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addressFor, createDatabase, createRoles, newPasswords } from '../../scripts/database.ts'
import { startPostgres } from '../../scripts/postgres.ts'
import { prepareDatabase } from '../../src/prepare-database.ts'

// A crash of PostgreSQL loses nothing that the system has taken; only a loss of power would, and there is none here.
const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=100', 'shared_buffers=64MB']

/** A PostgreSQL of its own that can be made to crash and comes back on the same port with the same data. */
export async function openCrashingPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-chaos-'))
  chmodSync(folder, 0o755)
  const passwords = newPasswords()
  const start = (port?: number) => startPostgres({ folder, password: passwords.postgres, settings, port })
  let postgres = await start()
  const place = { port: postgres.port, passwords }
  await createRoles(place)
  await createDatabase(place, 'healthlocker')
  const [app, owner] = (['app', 'owner'] as const).map(who => addressFor(who, 'healthlocker', place)) as [
    string,
    string,
  ]
  await prepareDatabase({ ownerUrl: owner, root: path.join(import.meta.dirname, '..', '..'), profile: 'slam' })

  /** Everything that is under way is cut off, as when the machine's memory runs out; then it recovers. */
  async function crashes() {
    process.kill(postgres.pid, 'SIGQUIT')
    await postgres.ended
    postgres = await start(place.port)
  }
  async function close() {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, owner, crashes, close }
}
