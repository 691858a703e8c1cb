import { writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { startScratchPostgres } from './scratch-postgres.ts'

type Column = {
  table: string
  column: string
  type: string
  isArray: boolean
  isNullable: boolean
  isGenerated: boolean
  isAlways: boolean
}

const columnsQuery = `
  select c.relname as table, a.attname as column, coalesce(e.typname, t.typname) as type, e.oid is not null as "isArray",
    not a.attnotnull as "isNullable", a.atthasdef or a.attidentity <> '' as "isGenerated",
    a.attidentity = 'a' or a.attgenerated <> '' as "isAlways"
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'm', 'p')
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`

// As the driver hands them over: 64-bit numbers stay text, and a day stays the text that it is.
const types: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  float4: 'number',
  float8: 'number',
  int8: 'string',
  numeric: 'string',
  timestamptz: 'Date',
  json: 'unknown',
  jsonb: 'unknown',
  bytea: 'Buffer',
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)

function typeOf({ type, isArray, isNullable, isGenerated, isAlways }: Column) {
  const one = types[type] ?? 'string'
  const value = `${isArray ? `${one}[]` : one}${isNullable && one !== 'unknown' ? ' | null' : ''}`
  if (isAlways) return `GeneratedAlways<${value}>`
  return isGenerated ? `Generated<${value}>` : value
}

/** The text of src/core/tables.ts for a migrated database. */
export async function tablesAsTypes(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<Column>(columnsQuery).finally(() => client.end())
  const tables = Map.groupBy(rows, row => row.table)
  const used = ['Generated', 'GeneratedAlways'].filter(name => rows.some(row => typeOf(row).startsWith(`${name}<`)))
  const types = [...tables].map(
    ([table, columns]) =>
      `export type ${pascal(table)} = {\n${columns.map(c => `  ${camel(c.column)}: ${typeOf(c)}`).join('\n')}\n}\n`,
  )
  const all = `export type DB = {\n${[...tables.keys()].map(t => `  ${camel(t)}: ${pascal(t)}`).join('\n')}\n}\n`
  return [
    `// Written from the migrated database by "npm run tables".\nimport type { ${used.join(', ')} } from 'kysely'\n`,
    ...types,
    all,
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const scratch = await startScratchPostgres('tables')
  const file = path.join(import.meta.dirname, '..', 'src', 'core', 'tables.ts')
  writeFileSync(file, await tablesAsTypes(scratch.addressOf('postgres', 'tables')).finally(scratch.stop))
  console.log('Wrote src/core/tables.ts')
}
