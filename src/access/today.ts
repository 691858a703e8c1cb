import type { FastifyRequest } from 'fastify'
import { type Day, dayIn } from '../core/clock.ts'

/** The day on which whoever is signed in asks, in their zone. Every door but the public one lets nobody else in. */
export const todayOf = ({ viewer, now }: FastifyRequest): Day => dayIn(viewer!.zone, now)
