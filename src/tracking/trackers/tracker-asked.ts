import type { FastifyRequest } from 'fastify'
import type { Reach } from '../../access/reach.ts'
import { NotFound } from '../../core/errors.ts'
import { isUuid } from '../../core/ids.ts'
import { trackerOf } from './queries.ts'
import type { Tracker } from './tracker.ts'

/** The tracker in the address. That of somebody else is a page that does not exist. */
export async function trackerAsked(mine: Reach<'track'>, { params }: FastifyRequest): Promise<Tracker> {
  const { trackerId } = params as { trackerId: string }
  const tracker = isUuid(trackerId) ? await trackerOf(mine, trackerId) : null
  if (!tracker) throw new NotFound()
  return tracker
}
