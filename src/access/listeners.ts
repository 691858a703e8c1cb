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

/**
 * A print of what each of these staff accounts may hear, and of each of these people who has a room by now. It changes
 * as soon as a seat begins or ends, or a room is made.
 */
export async function hearingPrints(
  db: Database,
  { accountIds, peopleWithoutRoom }: { accountIds: readonly string[]; peopleWithoutRoom: readonly string[] },
  now: Date,
  graceHours: number,
): Promise<Map<string, string>> {
  if (!accountIds.length && !peopleWithoutRoom.length) return new Map()
  const { rows } = await sql<{ id: string; print: string }>`
    select * from hearing_prints(${accountIds}::uuid[], ${peopleWithoutRoom}::uuid[], ${now},
      make_interval(hours => ${graceHours}))`.execute(db)
  return new Map(rows.map(({ id, print }) => [id, print]))
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
