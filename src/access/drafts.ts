import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { formTokenField, pathOf } from '../core/form-tokens.ts'
import { hashOfToken } from '../core/ids.ts'
import type { Deed } from './policy.ts'
import { own, type Reach } from './reach.ts'

/** The fields of a form as they were typed; of ticks that share a name there are several. */
export type TypedFields = Record<string, string | string[]>

const keptForMs = 86_400_000

function typedFields(request: FastifyRequest): TypedFields {
  const sent = Object.entries((request.body ?? {}) as TypedFields)
  return Object.fromEntries(sent.filter(([name]) => name !== formTokenField))
}

/** Keeps a form for the person of a session that has run out; a request without such a session keeps nothing. */
export async function keepDraftOfSession(request: FastifyRequest, address: string, token: string | undefined) {
  if (!token) return
  const fields = JSON.stringify(typedFields(request))
  await sql`select keep_draft(${hashOfToken(token)}, ${address}, ${fields}::jsonb, ${request.now})`.execute(request.db)
}

export async function keepDraftOfViewer(request: FastifyRequest, address: string) {
  const { db, personId } = await own(request, 'keep drafts')
  const fields = JSON.stringify(typedFields(request))
  await db
    .insertInto('drafts')
    .values({ personId, address, fields, keptAt: request.now })
    .onConflict(clash => clash.columns(['personId', 'address']).doUpdateSet({ fields, keptAt: request.now }))
    .execute()
}

/** What was typed in the form of this address before its session ran out; null when there is nothing. */
export async function keptForm(
  { db, personId }: Reach<Deed>,
  request: FastifyRequest,
  address: string,
): Promise<TypedFields | null> {
  const kept = await db
    .selectFrom('drafts')
    .select('fields')
    .where('personId', '=', personId)
    .where('address', '=', address)
    .where('keptAt', '>', new Date(request.now.getTime() - keptForMs))
    .executeTakeFirst()
  return (kept?.fields as TypedFields | undefined) ?? null
}

/** The addresses below this one whose forms hold something that was typed and never sent, newest first. */
export async function addressesOfDrafts(
  { db, personId }: Reach<Deed>,
  request: FastifyRequest,
  below: string,
): Promise<string[]> {
  const kept = await db
    .selectFrom('drafts')
    .select('address')
    .where('personId', '=', personId)
    .where(sql<boolean>`starts_with(address, ${below})`)
    .where('keptAt', '>', new Date(request.now.getTime() - keptForMs))
    .orderBy('keptAt', 'desc')
    .execute()
  return kept.map(({ address }) => address)
}

/** Forgets the draft of a form that has now been sent, or was thrown away. */
export async function dropDraft(request: FastifyRequest, address = pathOf(request)) {
  const { db, personId } = await own(request, 'keep drafts')
  await db.deleteFrom('drafts').where('personId', '=', personId).where('address', '=', address).execute()
}
