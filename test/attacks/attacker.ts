import { sql } from 'kysely'
import { aboutAPerson } from '../../src/access/table-lists.ts'
import { formTokenOf } from '../form-token.ts'
import type { House } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

/** Sends a form with a right token, whatever page it was made for. */
export const forges = (house: House, visitor: Visitor, action: string, fields: Record<string, string> = {}) =>
  visitor.posts(
    action,
    { ...fields, 'form-token': formTokenOf(house, visitor, action) },
    { 'sec-fetch-site': 'same-origin' },
  )

const leftByLooking = ['trail', 'rooms']

/** All that is kept about people, their accounts and who sits with them, told in a few figures; without the traces of a
 * look, unless `more` names their tables. */
export async function everythingKept({ owner }: Pick<House, 'owner'>, more: readonly string[] = []): Promise<string> {
  const about = aboutAPerson.filter(table => !leftByLooking.includes(table))
  const parts = [...about, 'accounts', 'account_abilities', ...more].map(
    table => sql`(select concat(count(*), '/', sum(hash_record_extended(t, 0))) from ${sql.table(table)} t)`,
  )
  const { rows } = await sql<{ kept: string }>`select concat_ws(' ', ${sql.join(parts)}) as kept`.execute(owner)
  return rows[0]?.kept ?? ''
}
