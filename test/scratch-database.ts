import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { addressFor, type Passwords } from '../scripts/database.ts'
import { fillRecord } from '../seeds/record.ts'
import type { RecordContent } from '../src/record/fake-record.ts'

const given = process.env.TEST_POSTGRES
if (!given) throw new Error('Tests need a database: run them with "npm test", or "npm test -- path/of.test.ts".')
const place = JSON.parse(given) as { port: number; passwords: Passwords; template: string }

export type ScratchDatabase = { app: string; owner: string; worker: string; superuser: string; drop(): Promise<void> }

/** A database of one test file's own, copied from the migrated template; it looks like production to the application. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(`create database ${name} template ${place.template} owner healthlocker_owner strategy file_copy`)
  return {
    app: addressFor('app', name, place),
    owner: addressFor('owner', name, place),
    worker: addressFor('worker', name, place),
    superuser: addressFor('postgres', name, place),
    drop: () => asSuperuser(`drop database ${name} with (force)`),
  }
}

/** A record of one test file's own, in a database with the tables of ePJS; `reader` may only look. */
export async function scratchRecord(content: RecordContent) {
  const name = `test_record_${randomBytes(6).toString('hex')}`
  await asSuperuser(`create database ${name}`)
  const superuser = addressFor('postgres', name, place)
  await fillRecord({ superuserUrl: superuser, content })
  return {
    reader: addressFor('epjs', name, place),
    superuser,
    drop: () => asSuperuser(`drop database ${name} with (force)`),
  }
}

async function asSuperuser(statement: string) {
  const client = new pg.Client({ connectionString: addressFor('postgres', 'postgres', place) })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
