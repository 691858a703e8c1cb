import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import { type Deed, isSharable, mayEver, type Seat } from './policy.ts'
import type { Viewer } from './viewer.ts'

/** Where an account sits with a person now, and whether what is asked for is shared with that seat. */
export type Chair = { personId: string; seat: Seat; shared: boolean }

/** Whose seats are asked for, with one person or with everybody. */
export type SeatAsked = { accountId: string; personId: string | null; deed: Deed; at: Date; graceHours: number }

/** The policy is the most a seat may ever have; the person's own choice can only narrow it. */
export const allows = ({ seat, shared }: Chair, deed: Deed) =>
  mayEver(seat, deed) && (seat === 'self' || !isSharable(deed) || shared)

export async function chairOf(request: FastifyRequest, viewer: Viewer, personId: string, deed: Deed) {
  if (viewer.personId === personId) return { personId, seat: 'self', shared: true } satisfies Chair
  const chairs = await chairsOf(request, viewer, personId, deed)
  // Somebody may sit twice, say as a carer and as a clinician: the chair that allows more counts.
  return chairs.find(chair => allows(chair, deed)) ?? chairs[0]
}

export async function chairsOf(request: FastifyRequest, { accountId }: Viewer, personId: string | null, deed: Deed) {
  const { visit, now: at, graceHours, server } = request
  const asked = { accountId, personId, deed, at, graceHours }
  // A request that holds its transaction and waits for a second connection could wait for ever with others like it.
  return visit.open ? (await chairsOfAll(visit.open, [asked]))[0]! : server.seatsAsked.ask(asked)
}

/** The seats behind several requests, in one question. */
export async function chairsOfAll(db: Database, asked: readonly SeatAsked[]): Promise<Chair[][]> {
  const each = <T>(of: (one: SeatAsked) => T) => asked.map(of)
  const { rows } = await sql<Chair & { turn: string }>`
    select a.turn, c.* from unnest(${each(one => one.accountId)}::uuid[], ${each(one => one.personId)}::uuid[],
      ${each(one => one.deed)}::text[], ${each(one => one.at)}::timestamptz[], ${each(one => one.graceHours)}::integer[])
      with ordinality as a (account, person, deed, instant, grace_hours, turn),
      chairs(a.account, a.person, a.deed, a.instant, make_interval(hours => a.grace_hours)) c`.execute(db)
  const found = asked.map((): Chair[] => [])
  for (const { turn, ...chair } of rows) found[Number(turn) - 1]!.push(chair)
  return found
}
