import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { own } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { type Day, isDay } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { page } from '../../core/page.tsx'
import { diaryBetween } from '../diary/queries.ts'
import { OverviewPage } from './overview-page.tsx'
import { isMonth, monthOfDay, periodEnding, periodInWords, type Span, spanNames, spans } from './period/period.ts'
import { PeriodPage } from './period/period-page.tsx'
import { shownIn, tracked } from './tracked.ts'
import { firstDayOf, weekEnding, weekInWords } from './week.ts'

export function overview(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/tracking', door, showThisWeek)
  app.get('/tracking/:lastDay', door, showWeek)
  for (const span of spans) {
    app.get(`/tracking/${span}`, door, (request, reply) => showPeriod(request, reply, span))
    app.get(`/tracking/${span}/:month`, door, (request, reply) => showPeriod(request, reply, span))
  }
}

const showThisWeek = (request: FastifyRequest, reply: FastifyReply) => show(request, reply, todayOf(request))

async function showWeek(request: FastifyRequest, reply: FastifyReply) {
  const { lastDay } = request.params as { lastDay: string }
  if (!isDay(lastDay) || !isDay(firstDayOf(lastDay)) || lastDay > todayOf(request)) throw new NotFound()
  return show(request, reply, lastDay)
}

async function show(request: FastifyRequest, reply: FastifyReply, lastDay: Day) {
  const today = todayOf(request)
  const [{ nights, series, marks }, diary] = await Promise.all([
    own(request, 'see tracking').then(mine => tracked(mine, firstDayOf(lastDay), lastDay)),
    own(request, 'see diary').then(mine => diaryBetween(mine, firstDayOf(lastDay), lastDay)),
  ])
  const week = weekEnding(lastDay, today, nights)
  const content = (
    <OverviewPage
      week={week}
      series={series}
      {...shownIn(series, request.query)}
      marks={marks}
      diary={diary}
      lastDay={lastDay}
      today={today}
    />
  )
  return page(reply, { title: `Your tracking, ${weekInWords(lastDay, today)}`, at: '/tracking', content })
}

async function showPeriod(request: FastifyRequest, reply: FastifyReply, span: Span) {
  const today = todayOf(request)
  const { month = monthOfDay(today) } = request.params as { month?: string }
  if (!isMonth(month) || month > monthOfDay(today)) throw new NotFound()
  const period = periodEnding(span, month)
  if (!isDay(period.first)) throw new NotFound()
  const [{ nights, series, marks }, diary] = await Promise.all([
    own(request, 'see tracking').then(mine => tracked(mine, period.first, period.last)),
    span === 'month' ? own(request, 'see diary').then(mine => diaryBetween(mine, period.first, period.last)) : [],
  ])
  const content = (
    <PeriodPage
      period={period}
      nights={nights}
      series={series}
      {...shownIn(series, request.query)}
      marks={marks}
      diary={diary}
      today={today}
    />
  )
  const title = `Your tracking, ${spanNames[span]}: ${periodInWords(period)}`
  return page(reply, { title, at: '/tracking', content })
}
