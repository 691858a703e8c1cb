import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import { aboutAPerson, keys } from './table-lists.ts'

type Standing = {
  name: string
  isOwner: boolean
  isSuperuser: boolean
  bypassesRows: boolean
  synchronousCommit: string
  version: number
  hasQueue: boolean
  opensQueue: boolean
}
type Table = { name: string; isForced: boolean }

/** What is wrong with the database and the role the application has in it, a sentence each; empty when it may start. */
export async function databaseFaults(db: Database): Promise<string[]> {
  const standing = (await standingOf.execute(db)).rows[0]
  const tables = (await tablesOf.execute(db)).rows
  const faults = tables.flatMap(tableFaults)
  for (const name of [...aboutAPerson, ...Object.keys(keys)])
    if (!tables.some(table => table.name === name)) faults.push(`The table ${name} is missing: run the migrations`)
  if (!standing) return faults
  if (standing.isSuperuser) faults.push(`The role ${standing.name} is a superuser: use healthlocker_app`)
  if (standing.bypassesRows) faults.push(`The role ${standing.name} bypasses row security: use healthlocker_app`)
  if (standing.isOwner) faults.push(`The role ${standing.name} owns tables: use healthlocker_app`)
  if (standing.version < 180_000) faults.push('PostgreSQL must be 18 or newer')
  if (standing.synchronousCommit === 'off') faults.push('synchronous_commit is off: what is saved could be lost')
  if (!standing.hasQueue) faults.push('The queue of jobs is missing: run the migrations')
  if (standing.opensQueue)
    faults.push(`The role ${standing.name} can look into the queue of jobs: use healthlocker_app`)
  return faults
}

const standingOf = sql<Standing>`
  select rolname as name, rolsuper as is_superuser, rolbypassrls as bypasses_rows,
    current_setting('synchronous_commit') as synchronous_commit,
    current_setting('server_version_num')::int as version,
    exists (select from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'jobs'
      and p.proname = 'add_job' and has_function_privilege(p.oid, 'execute')) as has_queue,
    exists (select from pg_namespace where nspname = 'graphile_worker' and has_schema_privilege(oid, 'usage')) as opens_queue,
    exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and pg_has_role(current_user, relowner, 'member')) as is_owner
  from pg_roles where rolname = current_user`

const tablesOf = sql<Table>`
  select relname as name, relrowsecurity and relforcerowsecurity as is_forced
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`

function tableFaults({ name, isForced }: Table): string[] {
  if (aboutAPerson.includes(name))
    return isForced ? [] : [`The table ${name} is about people and lacks forced row security`]
  return name in keys ? [] : [`The table ${name} is on neither list of src/access/table-lists.ts`]
}

/** Whether the database itself says that it is a demo, so that a forgotten setting cannot open real data. */
export async function isDemoDatabase(db: Database): Promise<boolean> {
  return (await db.selectFrom('installation').select('demo').executeTakeFirst())?.demo ?? false
}
