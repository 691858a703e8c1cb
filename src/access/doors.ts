import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../core/clock.ts'
import type { Config } from '../core/config.ts'
import type { Database, Pool } from '../core/database.ts'
import { Forbidden, StaleForm } from '../core/errors.ts'
import { comesFromOurPages, formTokenHolds, pathOf } from '../core/form-tokens.ts'
import { wantsJson } from '../core/forms.tsx'
import { forgetInBrowser, sessionToken } from '../core/session.ts'
import { Together } from '../core/together.ts'
import { Visit } from '../core/visit.ts'
import type { Organisation } from '../organisation/profile.ts'
import { type Chair, chairsOfAll, type SeatAsked } from './chairs.ts'
import { dropDraft, keepDraftOfSession, keepDraftOfViewer } from './drafts.ts'
import { type Door, mayEnter, sessionsOf, type Viewer, viewerOf } from './viewer.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is, as 'GET /tips': what the tests of the doors go by. */
    doors: string[]
    /** Which seats the asking account has with a person. */
    seatsAsked: Together<SeatAsked, Chair[]>
  }
  interface FastifyRequest {
    viewer: Viewer | null
    visit: Visit
    now: Date
    db: Database
    /** Whether what was typed was kept for later instead of being heard. */
    isDraftKept: boolean
    /** For how many hours a seat holds after the record last confirmed it. */
    graceHours: number
  }
  interface FastifyContextConfig {
    /** Who may knock. A route without a door stops the server from starting. */
    door?: Door
    /** Whether what was typed is kept and offered back when the session ran out in the middle of the form. */
    keepsForm?: boolean
    /** Whether the address holds an unguessable token that proves more than a form's could. */
    isProvenByAddress?: boolean
    /** Whether a page asks for it by itself: it is then no sign that anybody is there, and renews no session. */
    isBackground?: boolean
  }
}

/** What stands before every request, and before every send, is asked for many of them at once. */
const groups = { atMost: 100, atOnce: 3, restMs: 2 }

type House = { config: Config; db: Database; pool: Pool; organisation: Organisation; clock: Clock }

/** Puts a door before every route, and gives each request its viewer and its one transaction. */
export function hangDoors(app: FastifyInstance, { config, db, pool, organisation, clock }: House) {
  app.decorateRequest('viewer', null)
  app.decorateRequest('isDraftKept', false)
  app.decorate('doors', [])
  app.decorate('seatsAsked', new Together((asked: readonly SeatAsked[]) => chairsOfAll(db, asked), groups))
  const sessions = new Together((hashes: readonly Buffer[]) => sessionsOf(db, hashes), groups)

  app.addHook('onRoute', route => {
    if (route.url.startsWith('/assets/')) route.config = { ...route.config, door: 'public' }
    if (!route.config?.door) throw new Error(`${String(route.method)} ${route.url} names no door`)
    // Two routes may stand at one address, told apart by what else is in it: the door of each is on the list.
    const apart = Object.keys(route.constraints ?? {}).map(name => `?${name}`)
    for (const method of [route.method].flat()) app.doors.push(`${method} ${route.url}${apart}`)
  })

  app.addHook('onRequest', async (request, reply) => {
    request.now = clock()
    request.db = db
    request.graceHours = organisation.record.graceHours
    request.visit = new Visit(pool)
    const token = sessionToken(request, config)
    const isForEverybody = request.is404 || request.routeOptions.config.door === 'public'
    if (!token) return
    try {
      // On a device that was signed out from another one, say because it is lost, nothing personal may stay.
      const isSign = !request.routeOptions.config.isBackground
      const found = await viewerOf({ db, sessions }, token, organisation, { now: request.now, isSign })
      if (found !== 'ended') request.viewer = found
      else if (isPageOpened(request)) return forgetInBrowser(reply, config).redirect(request.url, 303)
    } catch (broken) {
      // Public pages, the help page first of all, are shown to anybody while the database is away.
      if (!isForEverybody || isUnsafe(request)) throw broken
      request.log.warn('no database to ask for the viewer of a public page')
    }
  })

  app.addHook('preHandler', async (request, reply) => {
    const door = request.routeOptions.config.door
    if (request.is404 || !door) return
    if (isUnsafe(request)) await checkForm(request, reply, config)
    if (reply.sent) return reply
    if (door === 'public' || door === 'arrival') return
    if (!request.viewer) return reply.redirect(signInAddress(request), 303)
    if (!mayEnter(request.viewer, door)) throw new Forbidden(`This page is for ${wordsFor[door]}.`)
  })

  app.addHook('onSend', async (request, reply) => {
    if (!request.visit?.isOpen) return
    if (reply.statusCode >= 500) return request.visit.rollback()
    const isHeard = reply.statusCode === 303 || reply.statusCode === 201
    if (request.routeOptions.config.keepsForm && isHeard && !request.isDraftKept) await dropDraft(request)
    await request.visit.commit()
  })

  // Also where a request broke off before its answer: nothing may be left open, and nothing can be opened any more.
  app.addHook('onResponse', request => request.visit?.rollback())
}

const wordsFor: Record<Door, string> = {
  public: 'everybody',
  arrival: 'staff',
  'signed-in': 'people with an account',
  person: 'people who use Healthlocker for themselves',
  clinician: 'clinicians',
  teacher: 'teachers',
  editor: 'editors',
  admin: 'administrators',
}

/** Whether a browser asks for it to show it, and not for a part of a page. */
const isPageOpened = ({ is404, method, headers }: FastifyRequest) =>
  !is404 && method === 'GET' && headers['sec-fetch-mode'] === 'navigate'

const isUnsafe = ({ method }: FastifyRequest) => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'

/** After sign-in the way leads back to the page, or to the page of the form: both have the same address. */
const signInAddress = (request: FastifyRequest) =>
  isUnsafe(request) && !request.routeOptions.config.keepsForm
    ? '/sign-in'
    : `/sign-in?next=${encodeURIComponent(pathOf(request))}`

/**
 * Refuses forms that other sites send. A form of ours whose session has run out, or is another one by now (say after
 * a sign-in in another tab), is kept where the route asks for it.
 */
async function checkForm(request: FastifyRequest, reply: FastifyReply, config: Config) {
  const ours = comesFromOurPages(request, config)
  const holds = formTokenHolds(request, config)
  const { door, isProvenByAddress } = request.routeOptions.config
  // What a script sends it keeps itself: on a shared device somebody else may have signed in by now.
  const keepsForm = request.routeOptions.config.keepsForm && !wantsJson(request)
  if (ours === false) throw new StaleForm()
  if (isProvenByAddress) return
  if (!request.viewer && door !== 'public') {
    if (keepsForm && (holds || ours)) await keepDraftOfSession(request, pathOf(request), sessionToken(request, config))
    return
  }
  if (holds) return
  if (!keepsForm || !ours) throw new StaleForm()
  await keepDraftOfViewer(request, pathOf(request))
  request.isDraftKept = true
  return reply.redirect(pathOf(request), 303)
}
