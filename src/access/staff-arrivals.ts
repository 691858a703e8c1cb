import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import type { StaffFacts } from './circle.ts'

/** How a try to arrive from the record ended. Whatever it was, whoever was refused sees the same page. */
export type Outcome =
  | 'arrived'
  | 'expired'
  | 'long-lived'
  | 'not-set-up'
  | 'record-asleep'
  | 'replayed'
  | 'unknown'
  | 'unreadable'

/** Takes a token for this one try, on any process; null when it has been taken before. */
export async function takeToken(
  db: Database,
  tokenHash: Buffer,
  outcome: 'unknown' | 'long-lived',
  now: Date,
): Promise<string | null> {
  const attempt = await db
    .insertInto('staffArrivals')
    .values({ at: now, outcome, tokenHash })
    .onConflict(clash => clash.column('tokenHash').doNothing())
    .returning('id')
    .executeTakeFirst()
  return attempt?.id ?? null
}

const minuteOf = (now: Date) => new Date(Math.floor(now.getTime() / 60_000) * 60_000)

/** Counts a refusal that took no token. By the minute, so that a flood of them does not fill the database. */
export const countRefusal = (db: Database, outcome: Outcome, now: Date) =>
  db
    .insertInto('staffArrivals')
    .values({ at: minuteOf(now), outcome })
    .onConflict(clash =>
      clash
        .columns(['outcome', 'at'])
        .where('tokenHash', 'is', null)
        .doUpdateSet({ tries: sql`staff_arrivals.tries + 1` }),
    )
    .execute()

export const settleAttempt = (db: Database, attempt: string, outcome: Outcome) =>
  db.updateTable('staffArrivals').set({ outcome }).where('id', '=', attempt).execute()

/** Lets a member of staff in; their account, made the first time. */
export async function admitStaff(db: Database, attempt: string, { guid, name, jobTitle }: StaffFacts): Promise<string> {
  const { rows } = await sql<{
    accountId: string
  }>`select arrive(${attempt}, ${guid}, ${name}, ${jobTitle}) as account_id`.execute(db)
  return rows[0]!.accountId
}

/** Somebody whose seat the record confirmed not too long ago. */
export async function staffWithinGrace(db: Database, guid: string, now: Date, hours: number) {
  const found = sql<StaffFacts>`select * from staff_within_grace(${guid}, ${now}, ${`${hours} hours`}::interval)`
  return (await found.execute(db)).rows[0] ?? null
}
