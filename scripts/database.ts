import { randomBytes } from 'node:crypto'
import pg from 'pg'

// The last one reads the demo's record, and has no part in the other databases.
const roles = ['owner', 'app', 'worker', 'epjs'] as const
type Role = (typeof roles)[number]
export type Passwords = Record<'postgres' | Role, string>
type Place = { port: number; passwords: Passwords }

export const newPasswords = (): Passwords => ({
  postgres: newSecret(),
  owner: newSecret(),
  app: newSecret(),
  worker: newSecret(),
  epjs: newSecret(),
})
export const newSecret = () => randomBytes(24).toString('base64url')

/** The address of a database for one of our roles, or for PostgreSQL's own superuser. */
export function addressFor(who: keyof Passwords, database: string, { port, passwords }: Place) {
  const login = who === 'postgres' ? who : `healthlocker_${who}`
  return `postgres://${login}:${passwords[who]}@127.0.0.1:${port}/${database}`
}

/** Owner migrates, app is the application, worker does the jobs: none may look past row security. */
export async function createRoles(place: Place) {
  await asSuperuser(place, async client => {
    const { rows } = await client.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'healthlocker_%'`,
    )
    for (const role of roles) {
      const verb = rows.some(({ rolname }) => rolname === `healthlocker_${role}`) ? 'alter' : 'create'
      const password = pg.escapeLiteral(place.passwords[role])
      await client.query(
        `${verb} role healthlocker_${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`,
      )
    }
    // The owner becomes the worker to make the tables of the jobs, and has none of its rights otherwise.
    await client.query('grant healthlocker_worker to healthlocker_owner with inherit false, set true')
  })
}

/** Makes an empty database, or says false where it is there already. */
export const createDatabase = (place: Place, name: string, guests: readonly Role[] = ['app', 'worker']) =>
  asSuperuser(place, async client => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return false
    await client.query(`create database ${name} owner healthlocker_owner`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to ${guests.map(role => `healthlocker_${role}`)}`)
    return true
  })

async function asSuperuser<T>(place: Place, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressFor('postgres', 'postgres', place) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
