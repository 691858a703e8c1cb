import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { own } from '../../../access/reach.ts'
import { NotFound } from '../../../core/errors.ts'
import { isUuid } from '../../../core/ids.ts'
import { page } from '../../../core/page.tsx'
import { signsOf } from '../../signs/queries.ts'
import { trackerAsked } from '../tracker-asked.ts'
import { belongingsOf, removeTracker } from './queries.ts'
import { RemovalPage } from './removal-page.tsx'

/** Removing something that is tracked, for good. */
export function removal(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/tracking/trackers/:trackerId/removal', door, ask)
  app.post('/tracking/trackers/:trackerId/removal', door, remove)
}

async function ask(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const tracker = await trackerAsked(mine, request)
  const belongings = await belongingsOf(mine, tracker.id)
  const signs = (await signsOf(await own(request, 'see signs'))).filter(({ series }) => series.key === tracker.id)
  const content = <RemovalPage tracker={tracker} belongings={belongings} signs={signs} />
  return page(reply, { title: `Remove ${tracker.name}?`, at: '/tracking', width: 'mid', content })
}

/** The form's token stood on a page of one's own: what is not there was removed a moment ago. */
async function remove(request: FastifyRequest, reply: FastifyReply) {
  const { trackerId } = request.params as { trackerId: string }
  if (!isUuid(trackerId)) throw new NotFound()
  await removeTracker(await own(request, 'track'), trackerId)
  return reply.redirect('/tracking/trackers?done=removed', 303)
}
