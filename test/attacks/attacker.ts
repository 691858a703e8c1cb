import type { FastifyReply } from 'fastify'
import { sql } from 'kysely'
import { aboutAPerson } from '../../src/access/table-lists.ts'
import { formTokens } from '../../src/core/form-tokens.ts'
import type { House } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

/** A right token of the form, so that it is never the token alone that refuses an attack. */
export function tokenFor({ config }: Pick<House, 'config'>, { cookies }: Pick<Visitor, 'cookies'>, action: string) {
  if (!cookies.has('session') && !cookies.has('forms')) cookies.set('forms', 'a-browser-of-its-own')
  const request = { cookies: Object.fromEntries(cookies) }
  return formTokens({ request } as unknown as FastifyReply, config)(action)
}

/** Sends a form with a right token, whatever page it was made for. */
export const forges = (house: House, visitor: Visitor, action: string, fields: Record<string, string> = {}) =>
  visitor.posts(
    action,
    { ...fields, 'form-token': tokenFor(house, visitor, action) },
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
