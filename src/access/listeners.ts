import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import type { Seat } from './policy.ts'

/** A session whose stream is open, and how long it may be idle. */
export interface OpenSession {
  tokenHash: Buffer
  idleMinutes: number
}

/** Those of the sessions that have ended meanwhile, or were idle or alive for too long. One query for all. */
export async function endedAmong(
  db: Database,
  sessions: readonly OpenSession[],
  absoluteHours: number,
  now: Date,
): Promise<Buffer[]> {
  if (!sessions.length) return []
  const [hashes, minutes] = [sessions.map(open => open.tokenHash), sessions.map(open => open.idleMinutes)]
  const { rows } = await sql<{ tokenHash: Buffer }>`
    select w.token_hash from unnest(${hashes}::bytea[], ${minutes}::integer[]) as w (token_hash, minutes)
    left join sessions t on t.token_hash = w.token_hash
    where t.token_hash is null or t.ended_at is not null
      or t.seen_at < ${now}::timestamptz - make_interval(mins => w.minutes)
      or t.started_at < ${now}::timestamptz - make_interval(hours => ${absoluteHours})`.execute(db)
  return rows.map(row => row.tokenHash)
}

/** A print of the live seats of each of these staff accounts: it changes as soon as one of them begins or ends. */
export async function seatPrints(
  db: Database,
  accountIds: readonly string[],
  now: Date,
  graceHours: number,
): Promise<Map<string, string>> {
  if (!accountIds.length) return new Map()
  const { rows } = await sql<{ accountId: string; print: string }>`
    select s.account_id, count(*) || ' ' || sum(hashtextextended(c.person_id::text, 0)::numeric) as print
    from staff s join seats c on c.staff_id = s.id
    where s.account_id = any (${accountIds}::uuid[]) and c.started_at <= ${now}
      and (c.ended_at is null or c.ended_at > ${now})
      and (c.source <> 'record' or c.confirmed_at > ${now}::timestamptz - make_interval(hours => ${graceHours}))
    group by s.account_id`.execute(db)
  return new Map(rows.map(({ accountId, print }) => [accountId, print]))
}

/** A room that an account may hear, how far it has come, and what waits in it for that seat. */
export interface HeardRoom {
  roomId: string
  personId: string
  seat: Seat
  version: number
  lastNumber: number
  isClosed: boolean
  unread: number
  oldestUnreadAt: Date | null
}

/** All rooms that an account may hear now. Only ids and numbers: what is written in them needs a proof. */
export async function roomsHeardBy(
  db: Database,
  { accountId, personId }: { accountId: string; personId: string | null },
  now: Date,
  graceHours: number,
): Promise<HeardRoom[]> {
  const { rows } = await sql<Omit<HeardRoom, 'version'> & { version: string }>`
    select * from rooms_heard_by(${accountId}, ${personId}, ${now}, make_interval(hours => ${graceHours}))`.execute(db)
  return rows.map(row => ({ ...row, version: Number(row.version) }))
}

/** Which of these rooms have moved on from the versions that are known here. */
export async function movedAmong(db: Database, rooms: readonly { id: string; version: number }[]): Promise<string[]> {
  if (!rooms.length) return []
  const [ids, versions] = [rooms.map(room => room.id), rooms.map(room => room.version)]
  const { rows } = await sql<{ roomId: string }>`
    select * from rooms_moved(${ids}::uuid[], ${versions}::bigint[])`.execute(db)
  return rows.map(row => row.roomId)
}
