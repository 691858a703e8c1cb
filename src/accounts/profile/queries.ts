import type { OwnAccount } from '../../access/own-account.ts'

export const accountOf = ({ db, accountId }: OwnAccount) =>
  db
    .selectFrom('accounts as a')
    .leftJoin('people as p', 'p.id', 'a.personId')
    .select(eb => eb.fn.coalesce('a.email', eb.val('')).as('email'))
    .select(['a.name', 'p.zone'])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()

export async function changeDetails({ db, accountId, personId }: OwnAccount, details: { name: string; zone: string }) {
  await db.updateTable('accounts').set({ name: details.name }).where('id', '=', accountId).execute()
  if (personId) await db.updateTable('people').set({ zone: details.zone }).where('id', '=', personId).execute()
}

export const changePassword = ({ db, accountId }: OwnAccount, passwordHash: string) =>
  db.updateTable('accounts').set({ passwordHash }).where('id', '=', accountId).execute()
