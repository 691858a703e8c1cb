import type pg from 'pg'

type Row = readonly (string | number | null)[]

/** All rows of a table in one statement. */
export async function addRows(client: pg.Client, into: string, rows: readonly Row[]) {
  const width = rows[0]?.length ?? 0
  for (let start = 0; start < rows.length; start += 1000) {
    const some = rows.slice(start, start + 1000)
    const places = some.map((_, row) => `(${Array.from({ length: width }, (_, at) => `$${row * width + at + 1}`)})`)
    await client.query(`insert into ${into} values ${places}`, some.flat())
  }
}

export const orNull = (text: string) => text || null
