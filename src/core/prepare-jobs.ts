import { runMigrations } from 'graphile-worker'
import pg from 'pg'

/**
 * Brings the tables of the jobs up to date. They lie in a schema of their own, which belongs to the worker's role; the
 * owner becomes that role for as long as this takes. The application may only call one function, which adds a job.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 })
  await owner.connect()
  const name = pg.escapeIdentifier(owner.database ?? '')
  const mayCreate = (verb: string) =>
    owner.query(`${verb} create on database ${name} ${toOrFrom(verb)} healthlocker_worker`)
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c role=healthlocker_worker' })
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  try {
    // Two deployments at once: the second waits here and then finds nothing to do.
    await owner.query('select pg_advisory_lock(4712)')
    await mayCreate('grant')
    await runMigrations({ pgPool: pool, noHandleSignals: true } as Parameters<typeof runMigrations>[0])
    await pool.query(door)
  } finally {
    await mayCreate('revoke')
    await Promise.all([pool.end(), owner.end()])
  }
}

const toOrFrom = (verb: string) => (verb === 'grant' ? 'to' : 'from')

const door = `
  create schema if not exists jobs;
  create or replace function jobs.add_job(task text, payload json, run_at timestamptz, key text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      select graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => 5, job_key => key)
    $$;
  revoke execute on function jobs.add_job(text, json, timestamptz, text) from public;
  grant usage on schema jobs to healthlocker_app;
  grant execute on function jobs.add_job(text, json, timestamptz, text) to healthlocker_app;`
