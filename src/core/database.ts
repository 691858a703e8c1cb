import type { DatabaseConnection, Driver, QueryResult } from 'kysely'
import {
  CamelCasePlugin,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

export type Database = Kysely<DB>
export type Pool = pg.Pool

// A `date` stays the text that it is: as an instant, a June day would become the evening before.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)

export function openPool(url: string, size = 10): Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 5000, ...inOneGo })
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that breaks while it is in use: its queries fail, and say so to whoever asked.
  pool.on('connect', client => client.on('error', () => undefined))
  pool.on('connect', endAfterLastWords)
  pool.on('connect', prepareEachStatementOnce)
  return pool
}

/** PostgreSQL says "fatal" and hangs up a moment later: by then the pool must not have handed this connection out again. */
const endAfterLastWords = (client: pg.PoolClient) =>
  client.connection.on('errorMessage', ({ severity }: pg.DatabaseError) => {
    if (severity === 'FATAL') void client.end()
  })

/** What is asked without waiting for the answer before goes over the wire together. */
const inOneGo = { pipeline: true }

/** Holds back what is asked until the turn has asked all it will: a write costs more than what is written. */
function gather({ connection: { stream } }: pg.PoolClient) {
  if (stream.writableCorked) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const names = new Map<string, string>()

/** The statements of the code are few and fixed, so each connection plans each of them only once. */
function prepareEachStatementOnce(client: pg.PoolClient) {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<pg.QueryResult>
  const prepared = (text: unknown, values?: unknown[], ...rest: unknown[]) => {
    gather(client)
    if (typeof text !== 'string' || !values?.length || rest.length) return query(text, values, ...rest)
    const name = names.get(text) ?? `q${names.size}`
    if (names.size < 2000) names.set(text, name)
    return query(names.has(text) ? { name, text, values } : { text, values })
  }
  client.query = prepared as typeof client.query
}

export const connect = (pool: Pool): Database =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })

const camelCase = new CamelCasePlugin()

/** A database handle on one connection, which throws as soon as it has been ended. */
export function handleOn(client: pg.PoolClient): { db: Database; end: () => void } {
  let usable = true
  const connection: DatabaseConnection = {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      sql: string
      parameters: readonly unknown[]
    }): Promise<QueryResult<R>> {
      if (!usable) throw new Error('This proof is used up: its request has ended')
      const { rows, rowCount } = await client.query(sql, [...parameters])
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('A narrowed connection does not stream')
    },
  }
  const refuse = () => Promise.reject(new Error('The transaction belongs to the visit'))
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  }
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: given => new PostgresIntrospector(given),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [camelCase],
  })
  return {
    db,
    end: () => {
      usable = false
    },
  }
}
