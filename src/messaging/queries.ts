import { sql } from 'kysely'
import type { Reach, ReachAll, ReachInTurn } from '../access/reach.ts'
import type { Database } from '../core/database.ts'
import type { Draft, Mark, Message, Room } from './message.ts'

const messageColumns = [
  'number',
  'senderAccountId',
  'senderSeat',
  'senderName',
  'senderRole',
  'clientKey',
  'words',
  'sentAt',
] as const

/** The room of a person with their team; null when nobody has looked yet. */
export async function roomOf(proof: Reach<'see room' | 'follow room' | 'write in room'>): Promise<Room | null> {
  const room = await proof.db
    .selectFrom('rooms')
    .select(['id', 'lastNumber', 'personSeen', 'teamSeen', 'version', 'closedAt'])
    .select(sql<boolean>`id = any (narrowed_rooms())`.as('isInReach'))
    .where('personId', '=', proof.personId)
    .where('kind', '=', 'team')
    .executeTakeFirst()
  if (!room) return null
  const { isInReach, version, ...rest } = room
  // Somebody else has made it since this transaction was narrowed.
  if (!isInReach) await makeRoom(proof)
  return { ...rest, version: Number(version) }
}

const makeRoom = ({ db, personId, seat }: Reach<'see room' | 'follow room' | 'write in room'>) =>
  sql`select team_room(${personId}, ${seat})`.execute(db)

/** The same, made now if need be. */
export async function openRoom(proof: Reach<'see room' | 'follow room' | 'write in room'>): Promise<Room> {
  const found = await roomOf(proof)
  if (found) return found
  await makeRoom(proof)
  const made = await roomOf(proof)
  if (!made) throw new Error('The room was not made')
  return made
}

/** Messages and marks are found by their room. */
const roomFor = (personId: string) =>
  sql<string>`(select r.id from rooms r where r.person_id = ${personId} and r.kind = 'team')`

type Window = { after?: number; before?: number; count: number }

/** Messages of the room in their order: the first ones after a number, or else the last ones before it. */
export async function messagesOf(
  { db, personId }: Reach<'see room' | 'follow room'>,
  { after, before, count }: Window,
): Promise<Message[]> {
  const found = await db
    .selectFrom('messages')
    .select(messageColumns)
    .where('roomId', '=', roomFor(personId))
    .$if(after !== undefined, query => query.where('number', '>', after!).orderBy('number'))
    .$if(after === undefined, query => query.orderBy('number', 'desc'))
    .$if(before !== undefined, query => query.where('number', '<', before!))
    .limit(count)
    .execute()
  return after === undefined ? found.reverse() : found
}

/** The latest messages of a person and their team, oldest of them first. */
export const latestMessages = (proof: Reach<'see room'>, count: number): Promise<Message[]> =>
  messagesOf(proof, { count })

/** Everybody's marks that reach a message of this number, in the order in which they were made. */
export const marksOf = ({ db, personId }: Reach<'see room' | 'follow room'>, number: number): Promise<Mark[]> =>
  db
    .selectFrom('messageMarks')
    .select(['accountId', 'state', 'upTo', 'name', 'role', 'at'])
    .where('roomId', '=', roomFor(personId))
    .where('upTo', '>=', number)
    .orderBy('at')
    .orderBy('upTo')
    .execute()

/** Up to which message the reader themselves has seen the room. */
export async function seenUpToOf({ db, personId }: Reach<'see room' | 'follow room'>): Promise<number> {
  const mine = await db
    .selectFrom('messageMarks')
    .select(({ fn }) => fn.max('upTo').as('upTo'))
    .where('roomId', '=', roomFor(personId))
    .where('state', '=', 'seen')
    .where('accountId', '=', sql<string>`narrowed_account()`)
    .executeTakeFirst()
  return mine?.upTo ?? 0
}

/** What waits for a team. */
export interface Waiting {
  unread: number
  oldestUnreadAt: Date | null
  /** When the person themselves last wrote. */
  lastMessageAt: Date | null
}

/** For everybody of a list: what nobody of the team has seen yet, and since when. Whoever has no room is not in it. */
export const waitingIn = ({ db, personIds }: ReachAll<'see caseload'>) => waitingOf(db, personIds)

/** The same for one person; null without a room. */
export const waitingFor = async ({ db, personId }: Reach<'see person'>): Promise<Waiting | null> =>
  (await waitingOf(db, [personId])).get(personId) ?? null

async function waitingOf(db: Database, personIds: readonly string[]): Promise<Map<string, Waiting>> {
  if (!personIds.length) return new Map()
  const rows = await db
    .selectFrom('rooms as r')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('messages as n')
          .select('n.sentAt')
          .whereRef('n.roomId', '=', 'r.id')
          .where('n.senderSeat', '=', 'self')
          .orderBy('n.number', 'desc')
          .limit(1)
          .as('last'),
      join => join.onTrue(),
    )
    .select(['r.personId', 'r.teamUnread as unread', 'r.teamWaitingSince as oldestUnreadAt'])
    .select('last.sentAt as lastMessageAt')
    .where('r.personId', 'in', personIds)
    .where('r.kind', '=', 'team')
    .execute()
  return new Map(rows.map(({ personId, ...rest }) => [personId, rest]))
}

/** Who writes or reads, as the message or the mark remembers them. */
export interface Signature {
  name: string
  role: string
  at: Date
}

export type Kept = { outcome: 'kept' | 'kept before'; roomId: string; number: number; version: number; sentAt: Date }
export type Outcome = Kept | { outcome: 'closed' | 'clash' | 'no team' }

/** What somebody has leave to write, and waits for its turn. */
export interface Send {
  leave: ReachInTurn<'write in room'>
  draft: Draft
}

/**
 * Writes messages in one transaction, each narrowed to its own leave, or finds the ones of the same keys. All of them
 * are kept or none. A room that somebody else holds is waited for as long as the patience lasts ('0' has no end).
 */
export async function writeMessages(
  db: Database,
  sends: readonly { leave: ReachInTurn<'write in room'>; draft: Draft }[],
  { graceHours, patience }: { graceHours: number; patience: string },
): Promise<Outcome[]> {
  const each = <T>(of: (send: Send) => T) => sends.map(of)
  type Row = { turn: string; outcome: string; roomId: string; number: number; version: string; sentAt: Date }
  const { rows } = await sql<Row>`select * from write_messages(
      ${each(({ leave }) => leave.personId)}, ${each(({ leave }) => leave.seat)},
      ${each(({ leave }) => leave.viewer.accountId)}, ${each(({ leave }) => leave.viewer.name)},
      ${each(({ leave }) => leave.viewer.roleWords)}, ${each(({ draft }) => draft.key)},
      ${each(({ draft }) => draft.words)}, ${each(({ leave }) => leave.at)},
      make_interval(hours => ${graceHours}), ${patience})`.execute(db)
  const outcomes: Outcome[] = []
  for (const { turn, ...row } of rows) outcomes[Number(turn) - 1] = { ...row, version: Number(row.version) } as Outcome
  return outcomes
}

interface Confirmed {
  delivered: number
  seen: number
}

/** Marks how far an account's page has come; the room's new version, or null when there was nothing new in it. */
export async function markMessages(
  { db, seat }: Reach<'see room' | 'follow room'>,
  room: Room,
  { delivered, seen }: Confirmed,
  { name, role, at }: Signature,
): Promise<number | null> {
  const marked = sql<{ isNew: boolean; version: string }>`
    select * from mark_messages(${room.id}, ${seat}, ${name}, ${role}, ${delivered}, ${seen}, ${at})`
  const { rows } = await marked.execute(db)
  return rows[0]?.isNew ? Number(rows[0].version) : null
}
