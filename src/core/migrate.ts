import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export type Migration = { number: number; name: string; sql: string; checksum: string }

/** The numbered SQL files of a folder, in order. */
export const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const sql = readFileSync(path.join(folder, name), 'utf8')
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })

/** Brings the database forward as its owner, each file in a transaction of its own; returns the files that ran. */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    // Two deployments at once: the second waits here and then finds nothing to do.
    await client.query('select pg_advisory_lock(4711)')
    await client.query(`create table if not exists migrations (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    await client.query('grant select on migrations to healthlocker_app')
    return await runMissing(client, migrationsIn(folder))
  } finally {
    await client.end()
  }
}

async function runMissing(client: pg.Client, wanted: Migration[]) {
  const { rows } = await client.query<{ number: number; checksum: string }>('select number, checksum from migrations')
  const applied = new Map(rows.map(row => [row.number, row.checksum]))
  const ran: string[] = []
  for (const file of wanted) {
    const checksum = applied.get(file.number)
    if (checksum === file.checksum) continue
    if (checksum) throw new Error(`${file.name} was changed after it ran; write a new migration instead`)
    await runOne(client, file)
    ran.push(file.name)
  }
  return ran
}

async function runOne(client: pg.Client, { number, name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`${name} did not run: ${(cause as Error).message}`, { cause })
  }
}
