import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endRecordSeats } from '../../../access/circle.ts'
import { own } from '../../../access/reach.ts'
import { page } from '../../../core/page.tsx'
import { connectionOf, endConnection } from '../queries.ts'
import { standingOf } from '../standing.ts'
import { DisconnectPage } from './disconnect-page.tsx'

export function disconnectRecord(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/disconnect', door, askWhether)
  app.post('/disconnect', door, disconnect)
}

async function askWhether(request: FastifyRequest, reply: FastifyReply) {
  const connection = await connectionOf(await own(request, 'see connection'))
  if (standingOf(connection) !== 'connected') return reply.redirect('/connect', 303)
  const title = 'Disconnect from your health record?'
  return page(reply, { title, at: '/connect', width: 'mid', content: <DisconnectPage /> })
}

/** The connection ends before the seats do: a sync under way that still saw it then waits, or its seats end here. */
async function disconnect(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'change connection')
  const isLeft = await endConnection(mine, request.now)
  await endRecordSeats(mine.db, mine.personId, request.now)
  return reply.redirect(isLeft ? '/today?done=disconnected' : '/connect', 303)
}
