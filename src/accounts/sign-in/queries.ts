import { sql } from 'kysely'
import type { Database } from '../../core/database.ts'

export type KnownAccount = {
  id: string
  personId: string | null
  passwordHash: string | null
  abilities: string[]
}

export async function accountForSignIn(db: Database, email: string): Promise<KnownAccount | undefined> {
  const { rows } = await sql<KnownAccount>`select * from account_for_sign_in(${email})`.execute(db)
  return rows[0]
}
