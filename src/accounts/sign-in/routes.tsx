import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { landingOf } from '../../access/viewer.ts'
import { rawTextOf, textOf } from '../../core/forms.tsx'
import { newToken } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { cookieName, cookieOptions, endSession, startSession } from '../../core/session.ts'
import { countedFor, forgetTries, takeTurn } from '../../core/throttle.ts'
import { isPassword } from '../password.ts'
import { moveSignUp, unfinishedSignUp } from '../sign-up/queries.ts'
import { readEmail } from '../sign-up/sign-up.ts'
import { accountForSignIn } from './queries.ts'
import { SignInPage } from './sign-in-page.tsx'

export function signIn(app: FastifyInstance) {
  const door = { config: { door: 'public' } } as const
  const { config } = app
  app.get('/sign-in', door, showSignIn)
  app.post('/sign-in', door, takeSignIn)
  app.post('/sign-out', door, signOut)

  async function showSignIn(request: FastifyRequest, reply: FastifyReply) {
    const next = nextOf(request.query)
    if (request.viewer) return reply.redirect(next ?? landingOf(request.viewer), 303)
    return page(reply, { title: 'Sign in', at: '/sign-in', content: <SignInPage next={next} /> })
  }

  async function takeSignIn(request: FastifyRequest, reply: FastifyReply) {
    const [email, password, next] = [readEmail(request.body), rawTextOf(request.body, 'password'), nextOf(request.body)]
    const wrong = {
      ...(email ? {} : { email: 'Enter your email address' }),
      ...(password ? {} : { password: 'Enter your password' }),
    }
    if (!email || !password) return wrongPage(reply, <SignInPage next={next} email={email} wrong={wrong} />)
    const found = await proven(request, email, password)
    if (found?.account) {
      const { id, personId, abilities } = found.account
      await startSession(reply, request.db, config, id, request.now)
      return reply.redirect(next ?? landingOf({ personId, abilities: new Set(abilities) }), 303)
    }
    if (found?.unfinished) return goOnSigningUp(request, reply, found.unfinished.tokenHash)
    return wrongPage(reply, <SignInPage next={next} email={email} wrong={{ email: neitherNor }} />)
  }

  /** The account, or the sign-up that lacks only its last step, that the password belongs to. */
  async function proven(request: FastifyRequest, email: string, password: string) {
    const { db, now, ip } = request
    const counted = countedFor(config.sessionSecret, email, ip)
    await takeTurn(db, counted.network, now)
    await takeTurn(db, counted.account, now)
    const [account, unfinished] = await Promise.all([accountForSignIn(db, email), unfinishedSignUp(db, email, now)])
    const known = account ?? unfinished
    // One hash is made in every case, so that the time of the answer says nothing.
    if (!(await isPassword(password, known?.passwordHash))) return null
    await forgetTries(db, counted.account)
    return account ? { account } : { unfinished }
  }

  async function goOnSigningUp(request: FastifyRequest, reply: FastifyReply, tokenHash: Buffer) {
    const token = newToken()
    await moveSignUp(request.db, tokenHash, token)
    reply.setCookie(cookieName('sign-up', config), token, cookieOptions(config))
    return reply.redirect('/sign-up/promises', 303)
  }

  async function signOut(request: FastifyRequest, reply: FastifyReply) {
    await endSession(reply, request.db, config, request.now)
    return reply.redirect('/', 303)
  }
}

const neitherNor = 'That email address and password do not go together. Check both and try again'

const wrongPage = (reply: FastifyReply, content: VNode) =>
  page(reply.code(422), { title: 'Sign in', at: '/sign-in', wrong: true, content })

/** Where to go after sign-in: only to a page of our own. */
function nextOf(from: unknown): string | undefined {
  const next = textOf(from, 'next')
  return /^\/[a-z0-9-][a-z0-9/-]*$/.test(next) ? next : undefined
}
