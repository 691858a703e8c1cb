import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { hashOfToken, newToken } from '../src/core/ids.ts'
import type { DB } from '../src/core/tables.ts'

/** Somebody who has tracked every night for so many days, and the cookie of a session of theirs. */
export async function trackerOf(
  owner: Kysely<DB>,
  days: number,
  also?: (owner: Kysely<DB>, personId: string) => Promise<void>,
): Promise<string> {
  const [id, personId, token, at] = [randomUUID(), randomUUID(), newToken(), new Date()]
  await owner.insertInto('people').values({ id: personId, zone: 'Europe/London' }).execute()
  await owner
    .insertInto('accounts')
    .values({ id, personId, name: 'Bench', email: `${id}@example.org` })
    .execute()
  await sql`
    insert into sleep_nights (person_id, night_of, minutes_asleep, times_woken, notes, zone, entered_at, changed_at)
    select ${personId}, current_date - n, (n * 7 % 20) * 30, n % 5, 'Lay awake until about two.', 'Europe/London', now(), now()
    from generate_series(1, ${sql.lit(days)}) as n`.execute(owner)
  await also?.(owner, personId)
  const session = { tokenHash: hashOfToken(token), accountId: id, startedAt: at, seenAt: at }
  await owner.insertInto('sessions').values(session).execute()
  return `session=${token}`
}
