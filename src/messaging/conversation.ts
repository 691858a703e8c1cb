import type { FastifyRequest } from 'fastify'
import { liveTeamOf, type TeamSeat } from '../access/circle.ts'
import type { Reach } from '../access/reach.ts'
import type { Mark, Message, Room } from './message.ts'
import { marksOf, messagesOf, openRoom, roomOf, seenUpToOf } from './queries.ts'

/** Everything that a page about one conversation shows. */
export interface Conversation {
  personId: string
  /** Where its form goes, and where it is read: '/messages' */
  address: string
  seat: string
  /** The reader's own account. */
  me: string
  myName: string
  /** Null when nobody has looked yet and there is no team. */
  room: Room | null
  team: TeamSeat[]
  messages: Message[]
  marks: Mark[]
  /** Up to which message the reader has seen it before. */
  seenUpTo: number
  /** These are older messages, asked for on demand. */
  isOlder: boolean
  zone: string
  now: Date
  /** The key of the next message, so that a form sent twice is one message. */
  nextKey: string
}

const pageOfMessages = 50
const mostMessages = 200

/** Reads the conversation for one look at it. The address may ask for older messages: `?before=120`. */
export async function openConversation(
  proof: Reach<'see room'>,
  request: FastifyRequest,
  address: string,
): Promise<Conversation> {
  const { now, graceHours } = request
  const viewer = request.viewer!
  const team = await liveTeamOf(proof, now, graceHours)
  const room = team.length ? await openRoom(proof) : await roomOf(proof)
  const before = numberAsked(request.query)
  const seenUpTo = room ? await seenUpToOf(proof) : 0
  const messages = room ? await messagesOf(proof, windowOf(room, seenUpTo, before)) : []
  const marks = messages[0] ? await marksOf(proof, messages[0].number) : []
  return {
    personId: proof.personId,
    address,
    seat: proof.seat,
    me: viewer.accountId,
    myName: viewer.name,
    room,
    team,
    messages,
    marks,
    seenUpTo,
    isOlder: before !== undefined,
    zone: viewer.zone,
    now,
    nextKey: crypto.randomUUID(),
  }
}

/** The newest page, from the first unseen message on, so that nothing new is ever above it. */
function windowOf({ lastNumber }: Room, seenUpTo: number, before: number | undefined) {
  if (before !== undefined) return { before, count: pageOfMessages }
  const unseen = lastNumber - seenUpTo + 2
  return { count: Math.min(Math.max(pageOfMessages, unseen), mostMessages) }
}

function numberAsked(query: unknown): number | undefined {
  const { before } = query as Record<string, unknown>
  return typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined
}

/** Whether something can be written: somebody of the team has to be there, and the conversation open. */
export const isOpen = ({ room, team }: Conversation): boolean => team.length > 0 && !room?.closedAt
