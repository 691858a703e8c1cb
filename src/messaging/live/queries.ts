import { sql } from 'kysely'
import type { ReachAll } from '../../access/reach.ts'
import type { Mark, Message } from '../message.ts'

/** How far a room has come, and what waits in it for each side. */
export interface Head {
  roomId: string
  personId: string
  version: number
  lastNumber: number
  isClosed: boolean
  personUnread: number
  teamUnread: number
  teamOldestAt: Date | null
}

/** The heads of the rooms of these people. */
export async function headsOf({ db, personIds }: ReachAll<'follow room'>): Promise<Head[]> {
  const rows = await db
    .selectFrom('rooms as r')
    .select(['r.id as roomId', 'r.personId', 'r.version', 'r.lastNumber', 'r.closedAt'])
    .select(['r.personUnread', 'r.teamUnread', 'r.teamWaitingSince as teamOldestAt'])
    .where('r.personId', 'in', personIds)
    .execute()
  return rows.map(({ version, closedAt, ...rest }) => ({
    ...rest,
    version: Number(version),
    isClosed: closedAt !== null,
  }))
}

/** A room, and the number beyond which something in it is asked for. */
export interface Known {
  roomId: string
  beyond: number
}

const placesIn = (known: readonly Known[]) => sql`unnest(${known.map(({ roomId }) => roomId)}::uuid[],
  ${known.map(({ beyond }) => beyond)}::integer[]) as k (room, beyond)`

/** What was written beyond the known numbers, of each room at most so many, in order. */
export async function messagesBeyond(
  { db }: ReachAll<'follow room'>,
  known: readonly Known[],
  atMost: number,
): Promise<(Message & { roomId: string })[]> {
  const { rows } = await sql<Message & { roomId: string }>`
    select m.* from ${placesIn(known)} cross join lateral (
      select room_id, number, sender_account_id, sender_seat, sender_name, sender_role, client_key, words, sent_at
      from messages where room_id = k.room and number > k.beyond order by number limit ${atMost}) m
    order by m.room_id, m.number`.execute(db)
  return rows
}

/** The marks that reach beyond the known numbers, in the order in which they were made. */
export async function marksBeyond(
  { db }: ReachAll<'follow room'>,
  known: readonly Known[],
): Promise<(Mark & { roomId: string })[]> {
  const { rows } = await sql<Mark & { roomId: string }>`
    select m.room_id, m.account_id, m.state, m.up_to, m.name, m.role, m.at
    from ${placesIn(known)} join message_marks m on m.room_id = k.room and m.up_to > k.beyond
    order by m.at, m.up_to`.execute(db)
  return rows
}
