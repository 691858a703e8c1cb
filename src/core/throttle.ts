import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { TooManyTries } from './errors.ts'
import { keyedHash } from './ids.ts'

/** What is counted: so many tries are free, and each after them waits twice as long as the one before. */
type Counted = { key: Buffer; freeTries: number; longestWaitSeconds: number }

/** Shorter waits are sat out here; a longer one is told to whoever asked. */
const patienceMs = 2000
const forgetAfter = sql`interval '1 hour'`

/**
 * By account and by network. It makes guessing slow and locks nobody out: the longest wait is half a minute.
 * A network is counted generously, since a whole ward may share one.
 */
export const countedFor = (secret: string, email: string, address: string): { account: Counted; network: Counted } => ({
  account: { key: keyedHash(secret, `account ${email}`), freeTries: 5, longestWaitSeconds: 30 },
  network: { key: keyedHash(secret, `network ${networkOf(address)}`), freeTries: 50, longestWaitSeconds: 10 },
})

/** An IPv6 household has a whole /64 of addresses to try from, so they count as one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  if (/^::ffff:[\d.]+$/i.test(address)) return address.slice(7)
  const [before = '', after] = address.split('::')
  const [head, tail] = [before.split(':').filter(Boolean), after?.split(':').filter(Boolean) ?? []]
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** Takes the next turn for a try, and waits for it; throws TooManyTries when it is too far away. */
export async function takeTurn(db: Database, counted: Counted, now: Date) {
  const limit = new Date(now.getTime() + patienceMs)
  const { key, freeTries, longestWaitSeconds } = counted
  // One statement, so that tries sent at the same moment get turns one after the other.
  const { rows } = await sql<{ turnAt: Date }>`
    insert into throttle as t (key, tries, next_at, forgotten_at) values (${key}, 1, ${now}, ${now}::timestamptz + ${forgetAfter})
    on conflict (key) do update set
      tries = case when t.forgotten_at < ${now} then 1 else t.tries + 1 end,
      next_at = greatest(t.next_at, ${now}) + case when t.forgotten_at < ${now} or t.tries < ${freeTries} then interval '0'
        else least(power(2, least(t.tries - ${freeTries}, 10)), ${longestWaitSeconds}) * interval '1 second' end,
      forgotten_at = ${now}::timestamptz + ${forgetAfter}
    where t.next_at <= ${limit}
    returning greatest(coalesce(old.next_at, ${now}), ${now}) as turn_at`.execute(db)
  const turn = rows[0]
  if (!turn) throw new TooManyTries(await secondsLeft(db, key, now))
  await wait(Math.max(0, turn.turnAt.getTime() - now.getTime()))
}

async function secondsLeft(db: Database, key: Buffer, now: Date) {
  const row = await db.selectFrom('throttle').select('nextAt').where('key', '=', key).executeTakeFirst()
  return Math.max(1, Math.ceil(((row?.nextAt ?? now).getTime() - now.getTime()) / 1000))
}

/** After a right password the account's tries are forgotten. */
export const forgetTries = (db: Database, { key }: Counted) =>
  db.deleteFrom('throttle').where('key', '=', key).execute()

type Limited = { key: Buffer; most: number; pauseMinutes: number }

/**
 * Tries at something that only a person can put right, by account and by network: so many are heard, then there is a
 * pause. What is tried is never the key, or one person could use up the tries of another.
 */
export const limitedFor = (secret: string, what: string, accountId: string, address: string) => ({
  account: { key: keyedHash(secret, `${what} account ${accountId}`), most: 5, pauseMinutes: 60 } satisfies Limited,
  network: {
    key: keyedHash(secret, `${what} network ${networkOf(address)}`),
    most: 50,
    pauseMinutes: 60,
  } satisfies Limited,
})

/** Counts a try: how many are left after it, or from when on one is heard again. */
export async function countTry(
  db: Database,
  { key, most, pauseMinutes }: Limited,
  now: Date,
): Promise<{ left: number } | { againAt: Date }> {
  const pauseEnds = new Date(now.getTime() + pauseMinutes * 60_000)
  // One statement, so that tries sent at the same moment are counted one after the other.
  const { rows } = await sql<{ tries: number }>`
    insert into throttle as t (key, tries, next_at, forgotten_at) values (${key}, 1, ${now}, ${pauseEnds})
    on conflict (key) do update set
      tries = case when t.forgotten_at <= ${now} then 1 else t.tries + 1 end,
      forgotten_at = ${pauseEnds}
    where t.forgotten_at <= ${now} or t.tries < ${most}
    returning t.tries`.execute(db)
  if (rows[0]) return { left: most - rows[0].tries }
  const paused = await db.selectFrom('throttle').select('forgottenAt').where('key', '=', key).executeTakeFirst()
  return { againAt: paused?.forgottenAt ?? now }
}

/** Gives back a try that came to nothing without the fault of whoever tried. */
export const giveTryBack = (db: Database, { key }: Pick<Limited, 'key'>) =>
  sql`update throttle set tries = tries - 1 where key = ${key} and tries > 0`.execute(db)
