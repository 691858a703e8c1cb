import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { whoseOnDevice } from '../../access/on-device.ts'
import { own } from '../../access/reach.ts'
import { formTokens } from '../../core/form-tokens.ts'
import { page } from '../../core/page.tsx'
import { kindOf } from '../trackers/kinds.ts'
import { trackersOf } from '../trackers/queries.ts'
import { isActive, type Tracker } from '../trackers/tracker.ts'
import { WaitingPage } from './waiting-page.tsx'
import { words } from './words.ts'
import { WritingPage } from './writing-page.tsx'

/** Entries that wait on a device, and what it has to know to keep and to send them. */
export function waiting(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/write-without-connection', { config: { door: 'public' } }, showWriting)
  app.get('/tracking/waiting', door, showWaiting)
  app.get('/tracking/waiting/person', door, tellPerson)
  app.get('/tracking/waiting/tokens', door, tellTokens)
}

const showWaiting = (_: FastifyRequest, reply: FastifyReply) =>
  page(reply, { title: words.title, at: '/more', width: 'mid', scripts: ['waiting.js'], content: <WaitingPage /> })

const showWriting = (_: FastifyRequest, reply: FastifyReply) =>
  page(reply, { title: words.writing.title, scripts: ['writing.js'], content: <WritingPage /> })

/** What a device keeps so that its person can write without a connection: their zone and what they track now. */
async function tellPerson(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const trackers = (await trackersOf(mine)).filter(isActive).map(shown)
  const { zone } = request.viewer!
  return reply.header('cache-control', 'no-store').send({ whose: whoseOnDevice(mine.personId), zone, trackers })
}

const shown = (tracker: Tracker) => {
  const { id, name, unit } = tracker
  return { id, name, kind: kindOf(tracker).key, unit }
}

const form = /^\/tracking\/(sleep|diary|trackers\/[0-9a-f-]{36})\/\d{4}-\d\d-\d\d$/

/** Whoever is signed in now, and a token for each form that is to be sent: it holds for this session alone. */
async function tellTokens(request: FastifyRequest, reply: FastifyReply) {
  const { personId } = await own(request, 'track')
  const tokenFor = formTokens(reply, request.server.config)
  const asked = [(request.query as { to?: string | string[] }).to ?? []].flat().filter(to => form.test(to))
  const tokens = Object.fromEntries(asked.map(to => [to, tokenFor(to)]))
  return reply.header('cache-control', 'no-store').send({ whose: whoseOnDevice(personId), tokens })
}
