import { sql } from 'kysely'
import type { Reach, ReachAll } from '../access/reach.ts'
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
export async function roomOf({
  db,
  personId,
}: Reach<'see room' | 'follow room' | 'write in room'>): Promise<Room | null> {
  const room = await db
    .selectFrom('rooms')
    .select(['id', 'lastNumber', 'personSeen', 'teamSeen', 'version', 'closedAt'])
    .where('personId', '=', personId)
    .where('kind', '=', 'team')
    .executeTakeFirst()
  return room ? { ...room, version: Number(room.version) } : null
}

/** The same, made now if need be. */
export async function openRoom(proof: Reach<'see room' | 'follow room' | 'write in room'>): Promise<Room> {
  const found = await roomOf(proof)
  if (found) return found
  await sql`select team_room(${proof.personId}, ${proof.seat})`.execute(proof.db)
  const made = await roomOf(proof)
  if (!made) throw new Error('The room was not made')
  return made
}

type Window = { after?: number; before?: number; count: number }

/** Messages of the room in their order: the first ones after a number, or else the last ones before it. */
export async function messagesOf(
  { db, personId }: Reach<'see room' | 'follow room'>,
  { after, before, count }: Window,
): Promise<Message[]> {
  const found = await db
    .selectFrom('messages')
    .select(messageColumns)
    .where('personId', '=', personId)
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
    .where('personId', '=', personId)
    .where('upTo', '>=', number)
    .orderBy('at')
    .orderBy('upTo')
    .execute()

/** Up to which message the reader themselves has seen the room. */
export async function seenUpToOf({ db, personId }: Reach<'see room' | 'follow room'>): Promise<number> {
  const mine = await db
    .selectFrom('messageMarks')
    .select(({ fn }) => fn.max('upTo').as('upTo'))
    .where('personId', '=', personId)
    .where('state', '=', 'seen')
    .where('accountId', '=', sql<string>`narrowed_account()`)
    .executeTakeFirst()
  return mine?.upTo ?? 0
}

/**
 * How many messages wait: for the person those of their team that they have not seen, for the team those of the
 * person that nobody of the team has seen.
 */
export async function unreadOf({ db, personId, seat }: Reach<'see room'>): Promise<number> {
  const [column, sender] =
    seat === 'self' ? (['r.personSeen', 'clinician'] as const) : (['r.teamSeen', 'self'] as const)
  const { unread } = await db
    .selectFrom('rooms as r')
    .innerJoin('messages as m', join => join.onRef('m.roomId', '=', 'r.id').onRef('m.number', '>', column))
    .select(({ fn }) => fn.countAll<string>().as('unread'))
    .where('r.personId', '=', personId)
    .where('m.senderSeat', '=', sender)
    .executeTakeFirstOrThrow()
  return Number(unread)
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
    .leftJoin('messages as m', join =>
      join.onRef('m.roomId', '=', 'r.id').onRef('m.number', '>', 'r.teamSeen').on('m.senderSeat', '=', 'self'),
    )
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
    .select(({ fn }) => [
      'r.personId',
      fn.count<string>('m.number').as('unread'),
      fn.min('m.sentAt').as('oldestUnreadAt'),
      'last.sentAt as lastMessageAt',
    ])
    .where('r.personId', 'in', personIds)
    .groupBy(['r.personId', 'last.sentAt'])
    .execute()
  return new Map(rows.map(({ personId, unread, ...rest }) => [personId, { ...rest, unread: Number(unread) }]))
}

/** Who writes or reads, as the message or the mark remembers them. */
export interface Signature {
  name: string
  role: string
  at: Date
}

export type Outcome =
  | { outcome: 'kept' | 'kept before'; number: number; version: number; sentAt: Date }
  | { outcome: 'closed' | 'clash' | 'no room' }

/** Writes a message, or finds the one of the same key. */
export async function writeMessage(
  { db, seat }: Reach<'write in room'>,
  room: Room,
  { words, key }: Draft,
  { name, role, at }: Signature,
): Promise<Outcome> {
  const written = sql<{ outcome: string; number: number; version: string; sentAt: Date }>`
    select * from write_message(${room.id}, ${seat}, ${name}, ${role}, ${key}, ${words}, ${at})`
  const { rows } = await written.execute(db)
  const row = rows[0]!
  return { ...row, version: Number(row.version) } as Outcome
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
