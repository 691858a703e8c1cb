import type { FastifyRequest } from 'fastify'
import { addressesOfDrafts } from '../../access/drafts.ts'
import type { Reach } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { type Day, isDay } from '../../core/clock.ts'
import { canBegin } from './entry.ts'

/** The days for which somebody began to write and did not save it, the latest first. */
export async function begunDays(mine: Reach<'write diary'>, request: FastifyRequest): Promise<Day[]> {
  const today = todayOf(request)
  const addresses = await addressesOfDrafts(mine, request, '/tracking/diary/')
  return addresses.map(address => address.split('/').at(-1)!).filter(day => isDay(day) && canBegin(day, today))
}
