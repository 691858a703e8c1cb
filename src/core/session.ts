import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { hashOfToken, newToken } from './ids.ts'

/** A browser sends a `__Host-` cookie only over https and only to this very host. */
export const cookieName = (name: string, { secureCookies }: Config) => (secureCookies ? `__Host-${name}` : name)

export const cookieOptions = ({ secureCookies }: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies }) as const

export const sessionToken = (request: FastifyRequest, config: Config): string | undefined =>
  request.cookies[cookieName('session', config)]

/** Starts a session with a new token and hands it to the browser; a token from before sign-in is never kept. */
export async function startSession(reply: FastifyReply, db: Database, config: Config, accountId: string, now: Date) {
  const token = newToken()
  await sql`select forget_what_expired(${now})`.execute(db)
  await db
    .insertInto('sessions')
    .values({ tokenHash: hashOfToken(token), accountId, startedAt: now, seenAt: now })
    .execute()
  reply.setCookie(cookieName('session', config), token, cookieOptions(config))
}

export async function endSession(reply: FastifyReply, db: Database, config: Config, now: Date) {
  const token = sessionToken(reply.request, config)
  if (token) {
    await db.updateTable('sessions').set({ endedAt: now }).where('tokenHash', '=', hashOfToken(token)).execute()
  }
  forgetInBrowser(reply, config)
}

/** The browser lets go of the session and of every page and thing it has kept. */
export const forgetInBrowser = (reply: FastifyReply, config: Config) =>
  reply
    .clearCookie(cookieName('session', config), cookieOptions(config))
    .header('clear-site-data', '"cache", "storage"')

/** Ends all sessions of an account. */
export const endSessionsOf = (db: Database, accountId: string, now: Date) =>
  db
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute()

const aMinute = 60_000

/** Moves a session's last sign of life on, at most once a minute. */
export async function touchSession(db: Database, token: string, seenAt: Date, now: Date) {
  if (now.getTime() - seenAt.getTime() < aMinute) return
  await db.updateTable('sessions').set({ seenAt: now }).where('tokenHash', '=', hashOfToken(token)).execute()
}
