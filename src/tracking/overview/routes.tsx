import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { own } from '../../access/reach.ts'
import { type Day, dayIn, isDay } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { page } from '../../core/page.tsx'
import { nightsBetween } from '../sleep/queries.ts'
import { OverviewPage } from './overview-page.tsx'
import { firstDayOf, weekEnding, weekInWords } from './week.ts'

export function overview(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/tracking', door, showThisWeek)
  app.get('/tracking/:lastDay', door, showWeek)
}

const showThisWeek = (request: FastifyRequest, reply: FastifyReply) => show(request, reply, todayOf(request))

async function showWeek(request: FastifyRequest, reply: FastifyReply) {
  const { lastDay } = request.params as { lastDay: string }
  if (!isDay(lastDay) || !isDay(firstDayOf(lastDay)) || lastDay > todayOf(request)) throw new NotFound()
  return show(request, reply, lastDay)
}

async function show(request: FastifyRequest, reply: FastifyReply, lastDay: Day) {
  const today = todayOf(request)
  const nights = await nightsBetween(await own(request, 'see tracking'), firstDayOf(lastDay), lastDay)
  const week = weekEnding(lastDay, today, nights)
  const content = <OverviewPage week={week} lastDay={lastDay} today={today} />
  return page(reply, { title: `Your tracking, ${weekInWords(lastDay, today)}`, at: '/tracking', content })
}

/** Everybody who comes through the person's door is signed in. */
const todayOf = ({ viewer, now }: FastifyRequest): Day => dayIn(viewer!.zone, now)
