import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { roomsHeardBy } from '../../access/listeners.ts'
import { reach } from '../../access/reach.ts'
import { idleMinutesOf } from '../../access/viewer.ts'
import type { Clock } from '../../core/clock.ts'
import type { Config } from '../../core/config.ts'
import type { Database, Pool } from '../../core/database.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { HintLine } from '../../core/hints.ts'
import { hashOfToken } from '../../core/ids.ts'
import { sessionToken } from '../../core/session.ts'
import type { Organisation } from '../../organisation/profile.ts'
import { heardUpTo } from '../heard.ts'
import { markMessages, marksOf, messagesOf, roomOf } from '../queries.ts'
import { messageShown } from '../shown.ts'
import { Exchange } from './exchange.ts'
import { eventOf, type Listener, Stream } from './stream.ts'
import { viewerTag } from './tag.ts'
import { Watch } from './watch.ts'

interface Tools {
  config: Config
  db: Database
  pool: Pool
  organisation: Organisation
  clock: Clock
}

const mostAtOnce = 100
const mostStreamsOfASession = 6

/** The live part of messages: one stream down, ordinary requests up. Pages work without it. */
export function live(app: FastifyInstance, tools: Tools) {
  const door = { config: { door: 'signed-in', isBackground: true } } as const
  app.get('/messages/stream', door, openStream)
  app.get('/messages/:personId/after/:number', door, showAfter)
  app.post('/messages/:personId/marks', door, mark)
  app.get('/messages/:personId/seen/:number', door, markWithoutScripts)

  const { pool, db, clock, organisation, config } = tools
  let line: HintLine | undefined
  const hint = (roomId: string) => line?.tell(roomId)
  const exchange = new Exchange({ pool, clock, log: app.log, hint })
  const watch = new Watch({ db, clock, organisation, exchange, log: app.log })

  app.decorateRequest('news', null)
  app.addHook('onReady', async () => {
    const hear = (text: string) => exchange.moved(text.split(','))
    if (config.messageHints) line = new HintLine({ url: config.databaseUrl, pool, channel: 'messages', hear })
  })
  // The doors have committed by now, or this is not reached.
  app.addHook('onSend', async ({ news, visit }, reply) => {
    if (news && !visit.isOpen && reply.statusCode < 400) exchange.announce(news)
  })
  app.addHook('preClose', async () => {
    watch.end()
    for (const stream of [...exchange.streams]) {
      exchange.leave(stream)
      stream.end()
    }
  })
  app.addHook('onClose', async () => line?.close())

  async function openStream(request: FastifyRequest, reply: FastifyReply) {
    const listener = await listenerOf(request)
    const heard = await roomsHeardBy(db, listener, request.now, request.graceHours)
    const stream = new Stream(reply.raw, listener)
    reply.hijack()
    // An event is then one write to the system and not three; the stream ends with its connection anyway.
    reply.raw.useChunkedEncodingByDefault = false
    reply.raw.writeHead(200, { ...(reply.getHeaders() as OutgoingHttpHeaders), ...streamHeaders })
    reply.raw.once('close', () => exchange.leave(stream))
    if (reply.raw.destroyed) return
    exchange.join(stream, heard)
    endOldestOf(listener)
    const rooms = [...stream.rooms].map(([roomId, seat]) =>
      exchange.rooms.get(roomId)!.headFor(seat, listener.zone, clock()),
    )
    // A browser that loses its stream comes back after a second or two, not all of them at the same moment.
    const retry = `retry: ${Math.round(500 + Math.random() * 1500)}\n`
    stream.write(retry + eventOf('hello', { viewer: viewerTag(listener.accountId), rooms }))
    watch.begin()
  }

  async function listenerOf(request: FastifyRequest): Promise<Listener> {
    const { accountId, personId, zone, abilities } = request.viewer!
    const { thread } = request.query as Record<string, unknown>
    const following = typeof thread === 'string' && thread !== personId ? thread : null
    if (following) {
      await reach(request, following, 'follow room')
      await request.visit.commit()
    }
    const tokenHash = hashOfToken(sessionToken(request, config) ?? '')
    const idleMinutes = idleMinutesOf(abilities, organisation.sessions)
    return { tokenHash, idleMinutes, accountId, personId, zone, isStaff: abilities.has('clinician'), following }
  }

  /** A browser holds one stream; a few more are let be, so that nobody can hold thousands. */
  function endOldestOf({ tokenHash }: Listener) {
    for (const stream of exchange.ofSession(tokenHash).slice(0, -mostStreamsOfASession)) {
      exchange.leave(stream)
      stream.end()
    }
  }
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** What was kept after a number: a browser asks for what it lacks. */
async function showAfter(request: FastifyRequest, reply: FastifyReply) {
  const { personId, after } = asked(request)
  const proof = await reach(request, personId, 'follow room')
  const [room, messages] = [await roomOf(proof), await messagesOf(proof, { after, count: mostAtOnce })]
  const viewer = request.viewer!
  const marks = await marksOf(proof, Math.max(1, (messages.at(-1)?.number ?? after) - mostAtOnce))
  reply.header('cache-control', 'no-store')
  return {
    viewer: viewerTag(viewer.accountId),
    number: room?.lastNumber ?? 0,
    version: room?.version ?? 0,
    messages: messages.map(message => messageShown(message, viewer, request.now)),
    heard: heardUpTo(marks, viewer.accountId),
  }
}

async function mark(request: FastifyRequest, reply: FastifyReply) {
  const [delivered, seen] = ['delivered', 'seen'].map(field => numberIn(rawTextOf(request.body, field)))
  await confirm(request, { delivered: delivered ?? 0, seen: seen ?? 0 })
  return reply.code(204).send()
}

/** A page without scripts loads this as a picture. */
async function markWithoutScripts(request: FastifyRequest, reply: FastifyReply) {
  const { after } = asked(request)
  const site = request.headers['sec-fetch-site']
  if (site && site !== 'same-origin') throw new NotFound()
  await confirm(request, { delivered: after, seen: after })
  return reply.header('cache-control', 'no-store').type('image/gif').send(aClearPixel)
}

async function confirm(request: FastifyRequest, upTo: { delivered: number; seen: number }) {
  const { personId } = request.params as { personId: string }
  const proof = await reach(request, personId, 'follow room')
  const room = await roomOf(proof)
  if (!room) throw new NotFound()
  const { name, roleWords } = request.viewer!
  const version = await markMessages(proof, room, upTo, { name, role: roleWords, at: request.now })
  if (version) request.news = { roomId: room.id, version }
}

function asked({ params }: FastifyRequest) {
  const { personId, number = '' } = params as { personId: string; number?: string }
  const after = numberIn(number)
  if (after === null) throw new NotFound()
  return { personId, after }
}

const numberIn = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null)

const aClearPixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
