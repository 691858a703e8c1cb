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

/** What was written after the known numbers, of each person at most so many, in order. */
export async function messagesAfter(
  { db }: ReachAll<'follow room'>,
  known: readonly { roomId: string; after: number }[],
  atMost: number,
): Promise<(Message & { roomId: string })[]> {
  const all = await Promise.all(
    known.map(({ roomId, after }) =>
      db
        .selectFrom('messages')
        .select(['roomId', 'number', 'senderAccountId', 'senderSeat', 'senderName', 'senderRole', 'clientKey'])
        .select(['words', 'sentAt'])
        .where('roomId', '=', roomId)
        .where('number', '>', after)
        .orderBy('number')
        .limit(atMost)
        .execute(),
    ),
  )
  return all.flat()
}

/** The marks that reach beyond a number, in the order in which they were made. */
export const marksBeyond = ({ db }: ReachAll<'follow room'>, roomId: string, number: number): Promise<Mark[]> =>
  db
    .selectFrom('messageMarks')
    .select(['accountId', 'state', 'upTo', 'name', 'role', 'at'])
    .where('roomId', '=', roomId)
    .where('upTo', '>', number)
    .orderBy('at')
    .orderBy('upTo')
    .execute()
