import type { FastifyRequest } from 'fastify'
import { todayOf } from '../../access/today.ts'
import type { Day } from '../../core/clock.ts'
import type { Organisation } from '../../organisation/profile.ts'
import type { Aged } from '../guarded-record.ts'
import { takenInWords } from '../taken.ts'

/** When and where a plan is read, and the name of the record that it comes from. */
export interface Reading {
  recordName: string
  zone: string
  now: Date
  today: Day
}

export const readingOf = (request: FastifyRequest, { record }: Pick<Organisation, 'record'>): Reading => ({
  recordName: record.name,
  zone: request.viewer!.zone,
  now: request.now,
  today: todayOf(request),
})

/** When the record said it: 'today at 7:00am' */
export const takenOf = ({ takenAt }: Aged<unknown>, { zone, now }: Reading): string => takenInWords(takenAt, zone, now)
