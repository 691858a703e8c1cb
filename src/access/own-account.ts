import type { FastifyRequest } from 'fastify'
import type { Database } from '../core/database.ts'
import { Forbidden } from '../core/errors.ts'

declare const proven: unique symbol

/** Leave to read and change the account one is signed in with, and nothing else. */
export type OwnAccount = {
  readonly accountId: string
  readonly personId: string | null
  readonly db: Database
  readonly [proven]: true
}

/** The signed-in account, for staff as well as for people. Nobody else's look is possible, so there is no trail. */
export async function ownAccount({ viewer, visit }: FastifyRequest): Promise<OwnAccount> {
  if (!viewer) throw new Forbidden('Sign in to see this page.')
  const { accountId, personId } = viewer
  const db = await visit.narrowTo({ people: personId ? [personId] : [], account: accountId })
  return { accountId, personId, db } as OwnAccount
}

/** What a new account is made with: ids of its own, and a connection that sees only what they will own. */
export async function newAccount({ visit }: FastifyRequest): Promise<OwnAccount & { personId: string }> {
  const [accountId, personId] = [crypto.randomUUID(), crypto.randomUUID()]
  const db = await visit.narrowTo({ people: [personId], account: accountId })
  return { accountId, personId, db } as OwnAccount & { personId: string }
}
