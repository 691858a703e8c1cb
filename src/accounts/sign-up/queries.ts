import { sql } from 'kysely'
import { type Answer, addConsents } from '../../access/consents.ts'
import type { OwnAccount } from '../../access/own-account.ts'
import type { Database } from '../../core/database.ts'
import { hashOfToken } from '../../core/ids.ts'
import type { Contact, SignUp } from './sign-up.ts'

const anHour = 3_600_000

/** Begins a sign-up, or goes back to its first step. */
export async function keepContact(db: Database, token: string, { name, email }: Contact, now: Date) {
  const expiresAt = new Date(now.getTime() + anHour)
  await sql`select forget_what_expired(${now})`.execute(db)
  await db
    .insertInto('signUps')
    .values({ tokenHash: hashOfToken(token), name, email, startedAt: now, expiresAt })
    .onConflict(clash => clash.column('tokenHash').doUpdateSet({ name, email, expiresAt }))
    .execute()
}

export const signUpOf = (db: Database, token: string, now: Date): Promise<SignUp | undefined> =>
  db
    .selectFrom('signUps')
    .select(['email', 'name', 'passwordHash'])
    .where('tokenHash', '=', hashOfToken(token))
    .where('expiresAt', '>', now)
    .executeTakeFirst()

export const keepPassword = (db: Database, token: string, passwordHash: string) =>
  db.updateTable('signUps').set({ passwordHash }).where('tokenHash', '=', hashOfToken(token)).execute()

/** The newest sign-up with this address that lacks only its last step. */
export const unfinishedSignUp = (db: Database, email: string, now: Date) =>
  db
    .selectFrom('signUps')
    .select(['tokenHash', 'passwordHash'])
    .where('email', '=', email)
    .where('passwordHash', 'is not', null)
    .where('expiresAt', '>', now)
    .orderBy('startedAt', 'desc')
    .executeTakeFirst()

/** Hands a sign-up to another browser of the same person, who knew its password. */
export const moveSignUp = (db: Database, from: Buffer, token: string) =>
  db
    .updateTable('signUps')
    .set({ tokenHash: hashOfToken(token) })
    .where('tokenHash', '=', from)
    .execute()

type NewAccount = OwnAccount & { personId: string }

/**
 * Turns a sign-up into a person, an account and their answers, all or nothing.
 * False when the address has an account already; a finished account is never touched.
 */
export async function openAccount(
  proof: NewAccount,
  { email, name, passwordHash }: SignUp,
  answers: readonly Answer[],
  zone: string,
): Promise<boolean> {
  const { db, accountId, personId } = proof
  await sql`insert into people (id, zone) values (${personId}, ${zone})`.execute(db)
  const opened = await db
    .insertInto('accounts')
    .values({ id: accountId, personId, email, name, passwordHash })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  if (!opened.numInsertedOrUpdatedRows) return false
  await addConsents(proof, answers)
  return true
}

/** A sign-up is used up once: whoever deletes its row goes on, a double submit does not. */
export async function useUp(db: Database, token: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('signUps')
    .where('tokenHash', '=', hashOfToken(token))
    .executeTakeFirst()
  return numDeletedRows > 0n
}
