import { Forbidden } from '../core/errors.ts'
import type { OwnAccount } from './own-account.ts'

export type ConsentSubject = 'terms' | 'privacy' | 'usage-data' | 'research-contact'
export type Answer = { subject: ConsentSubject; given: boolean; wordingVersion: string; answeredAt: Date }

/** Every answer is kept, with the version of the words that were answered; the newest of a subject counts. */
export async function addConsents({ db, personId }: OwnAccount, answers: readonly Answer[]) {
  if (!personId) throw new Forbidden('This page is for people who use Healthlocker for themselves.')
  const rows = answers.map(answer => ({ personId, ...answer }))
  await db.insertInto('consents').values(rows).execute()
}

export const consentsOf = ({ db, personId }: OwnAccount) =>
  db
    .selectFrom('consents')
    .distinctOn('subject')
    .select(['subject', 'given', 'wordingVersion', 'answeredAt'])
    .where('personId', '=', personId)
    .orderBy('subject')
    .orderBy('answeredAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
