import { sql } from 'kysely'
import type { Database } from '../core/database.ts'
import { hashOfToken } from '../core/ids.ts'
import { touchSession } from '../core/session.ts'
import type { Together } from '../core/together.ts'
import type { Organisation } from '../organisation/profile.ts'

export type Ability = 'person' | 'clinician' | 'teacher' | 'editor' | 'admin'
export type Door = 'public' | 'arrival' | 'signed-in' | Ability

/** Whoever is signed in, as this request knows them. */
export type Viewer = {
  readonly accountId: string
  readonly personId: string | null
  /** What they want to be called; may be empty. */
  readonly name: string
  readonly zone: string
  /** A staff member's job title, for the trail. */
  readonly roleWords: string
  /** Whether they are a member of staff, whom the record names. */
  readonly isStaff: boolean
  readonly abilities: ReadonlySet<Ability>
  /** How many messages a person has not seen yet. */
  readonly unread: number
  /** Whether a person is connected to their health record, as the team has confirmed. */
  readonly isConnected: boolean
}

export type SessionRow = {
  accountId: string
  personId: string | null
  name: string
  zone: string | null
  roleWords: string
  isStaff: boolean
  abilities: Ability[]
  unread: number
  isConnected: boolean
  startedAt: Date
  seenAt: Date
  endedAt: Date | null
}

/** Whether a viewer may knock at a door: a door asks for an ability, not for *the* role. */
export const mayEnter = (viewer: Viewer, door: Door): boolean =>
  door === 'public' || door === 'signed-in' || (door !== 'arrival' && viewer.abilities.has(door))

/** What is known of the sessions of these tokens, in one question; undefined where there is none. */
export async function sessionsOf(db: Database, hashes: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
  const { rows } = await sql<SessionRow & { turn: string }>`
    select h.turn, v.* from unnest(${hashes}::bytea[]) with ordinality h (hash, turn), session_viewer(h.hash) v`.execute(
    db,
  )
  const found: (SessionRow | undefined)[] = hashes.map(() => undefined)
  for (const { turn, ...row } of rows) found[Number(turn) - 1] = row
  return found
}

/**
 * The viewer of a live session; 'ended' when somebody has ended it on purpose, here or on another device, and null when
 * there is none or it was idle for too long. What somebody does is a sign of life and renews it; what a page asks for by
 * itself is not.
 */
export async function viewerOf(
  { db, sessions }: { db: Database; sessions: Together<Buffer, SessionRow | undefined> },
  token: string,
  organisation: Pick<Organisation, 'sessions' | 'zone'>,
  { now, isSign }: { now: Date; isSign: boolean },
): Promise<Viewer | 'ended' | null> {
  const row = await sessions.ask(hashOfToken(token))
  if (!row) return null
  if (row.endedAt) return 'ended'
  const abilities = new Set<Ability>(row.abilities)
  if (row.personId) abilities.add('person')
  if (!isAlive(row, abilities, organisation.sessions, now)) return null
  if (isSign) await touchSession(db, token, row.seenAt, now)
  const { accountId, personId, name, roleWords, isStaff, unread, isConnected } = row
  const zone = row.zone ?? organisation.zone
  return { accountId, personId, name, zone, roleWords, isStaff, abilities, unread, isConnected }
}

/** The shortest limit of all the abilities counts: a clinician's session is short although she is a person too. */
export const idleMinutesOf = (abilities: ReadonlySet<Ability>, limits: Organisation['sessions']): number =>
  Math.min(...[...abilities].map(ability => limits.idleMinutes[ability]), 24 * 60)

function isAlive(row: SessionRow, abilities: Set<Ability>, limits: Organisation['sessions'], now: Date) {
  const idleMinutes = idleMinutesOf(abilities, limits)
  const idleMs = now.getTime() - row.seenAt.getTime()
  const ageMs = now.getTime() - row.startedAt.getTime()
  return idleMs <= idleMinutes * 60_000 && ageMs <= limits.absoluteHours * 3_600_000
}

/** Where a viewer's own part of the product begins. */
export function landingOf({
  personId,
  abilities,
}: {
  personId: string | null
  abilities: ReadonlySet<string>
}): string {
  if (personId) return '/today'
  return abilities.has('clinician') ? '/caseload' : '/account'
}
