import { Logger, run } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'

export type Job = {
  task: string
  /** Only ids, days and numbers: the queue is no place for what somebody wrote. */
  payload: Record<string, string | number>
  /** Without it, at once. */
  at?: Date
  /** A job with the same key takes the place of one that waits. */
  key: string
}

/** Adds a job in the transaction of whoever asks: both are kept or neither. */
export const addJob = (db: Database, { task, payload, at, key }: Job) =>
  sql`select jobs.add_job(${task}, ${JSON.stringify(payload)}::json, ${at ?? null}, ${key})`.execute(db)

export type Tasks = { readonly [task: string]: (payload: unknown) => Promise<void> }
type Log = { error: (about: { err: unknown }, words: string) => void }
type Work = { workerUrl: string; tasks: Tasks; log: Log }

/** Does the jobs of this database until the returned function is called, which waits for those under way. */
export async function startWork({ workerUrl, tasks, log }: Work): Promise<() => Promise<void>> {
  const pool = new pg.Pool({ connectionString: workerUrl, max: 4, connectionTimeoutMillis: 5000 })
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, reporting(task, log)])),
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    // The queue's own lines may quote a job; what went wrong is logged here, without its words.
    logger: new Logger(() => () => undefined),
  })
  return async () => {
    await runner.stop()
    await pool.end()
  }
}

const reporting = (task: Tasks[string], log: Log) => async (payload: unknown) => {
  try {
    await task(payload)
  } catch (err) {
    log.error({ err }, 'a job failed')
    throw err
  }
}
