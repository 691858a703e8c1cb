import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillRecord } from '../seeds/record.ts'
import { recordContent } from '../src/demo/record-content.ts'
import { prepareDatabase } from '../src/prepare-database.ts'
import { addressFor, createDatabase, createRoles, newPasswords, type Passwords } from './database.ts'
import { startPostgres } from './postgres.ts'

// It is thrown away afterwards, so nothing needs to outlive a loss of power. Everything else is as in production.
const settings = ['fsync=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200', 'shared_buffers=128MB']

export type Scratch = {
  port: number
  passwords: Passwords
  addressOf(who: keyof Passwords, database: string): string
  stop(): Promise<void>
}

const root = path.join(import.meta.dirname, '..')

/** A PostgreSQL in a folder of its own with one migrated database and the made-up record in another (`epjs`), gone with all its files when it stops. */
export async function startScratchPostgres(database: string): Promise<Scratch> {
  const folder = mkdtempSync(path.join(tmpdir(), 'healthlocker-'))
  chmodSync(folder, 0o755)
  const passwords = newPasswords()
  const postgres = await startPostgres({ folder, password: passwords.postgres, settings })
  const place = { port: postgres.port, passwords }
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await createRoles(place)
    await createDatabase(place, database)
    await prepareDatabase({ ownerUrl: addressFor('owner', database, place), root, profile: 'slam' })
    await createDatabase(place, 'epjs', ['epjs'])
    await fillRecord({ superuserUrl: addressFor('postgres', 'epjs', place), content: recordContent })
  } catch (error) {
    await stop()
    throw error
  }
  return { ...place, addressOf: (who, name) => addressFor(who, name, place), stop }
}
