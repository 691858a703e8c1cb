import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { doneIn } from '../../core/done.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { mostPages, typedMet } from './appointment.ts'
import { AppointmentPage } from './appointment-page.tsx'
import { AppointmentsPage } from './appointments-page.tsx'
import { found, isShared, pageIdIn } from './asked.ts'
import { choices } from './choices/routes.tsx'
import { NewPage, type NewPageProps } from './new-page.tsx'
import { patternsOf } from './patterns.tsx'
import * as queries from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { type Days, daysOf, readMetOn } from './span.ts'
import { words } from './words.ts'

type House = {
  /** Another room's part of the page. */
  goalsMoved: (seen: Reach<'see goals'>, days: Days) => Promise<VNode>
}

const at = '/tracking'
const onAPage = 20

/** Pages for an appointment: what happened since the person and their team last met. */
export function since(app: FastifyInstance, { goalsMoved }: House) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/tracking/since', door, showPages)
  app.get('/tracking/since/new', door, showNew)
  app.post('/tracking/since/new', keepsForm, create)
  app.get('/tracking/since/:pageId', door, showPage)
  app.get('/tracking/since/:pageId/removal', door, askRemoval)
  app.post('/tracking/since/:pageId/removal', door, remove)
  choices(app)

  async function showPage(request: FastifyRequest, reply: FastifyReply) {
    const mine = await own(request, 'see appointment page')
    const asked = found(await queries.pageOf(mine, pageIdIn(request)))
    const days = daysOf(asked, todayOf(request))
    const [tracking, goals] = [await own(request, 'see tracking'), await own(request, 'see goals')]
    const content = (
      <AppointmentPage
        id={asked.id}
        talk={asked.talk}
        days={days}
        patterns={await patternsOf(tracking, asked, days)}
        goals={await goalsMoved(goals, days)}
        diary={await queries.chosenEntries(mine, asked.id, days)}
        isShared={await isShared(mine)}
        news={doneIn(request, words.done)}
      />
    )
    return page(reply, { title: words.title, at, width: 'mid', content })
  }
}

async function showPages(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'see appointment page')
  const number = numberIn(request.query)
  const pages = await queries.pagesOf(mine, { limit: onAPage + 1, offset: (number - 1) * onAPage })
  const content = (
    <AppointmentsPage
      pages={pages.slice(0, onAPage)}
      number={number}
      hasMore={pages.length > onAPage}
      today={todayOf(request)}
      isShared={await isShared(mine)}
      news={doneIn(request, words.done)}
    />
  )
  return page(reply, { title: words.title, at, width: 'mid', content })
}

async function showNew(request: FastifyRequest, reply: FastifyReply) {
  const kept = await keptForm(await own(request, 'write appointment page'), request, '/tracking/since/new')
  return sendNew(reply, { ...newForm(kept), isKept: kept !== null })
}

const newForm = (form: unknown) => ({
  typed: typedMet(form),
  id: isUuid(rawTextOf(form, 'key')) ? rawTextOf(form, 'key') : randomUUID(),
})

const sendNew = (reply: FastifyReply, form: NewPageProps) =>
  page(reply, {
    title: 'A page for your appointment',
    at,
    width: 'mid',
    wrong: form.wrong !== undefined,
    content: <NewPage {...form} />,
  })

async function create(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'write appointment page')
  const form = newForm(request.body)
  const read = readMetOn(form.typed, todayOf(request))
  if ('wrong' in read)
    return sendNew(reply.code(422), {
      ...form,
      wrong: { [`met-${read.parts[0]}`]: read.wrong },
      wrongParts: read.parts,
    })
  if ((await queries.countOthers(mine, form.id)) >= mostPages)
    return sendNew(reply.code(422), { ...form, wrong: { 'met-day': words.tooMany } })
  await queries.addPage(mine, { id: form.id, metOn: read.day, at: request.now })
  return reply.redirect(`/tracking/since/${form.id}/choices`, 303)
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const asked = await queries.pageOf(await own(request, 'write appointment page'), pageIdIn(request))
  const content = <RemovalPage page={found(asked)} />
  return page(reply, { title: 'Remove this page?', at, width: 'mid', content })
}

async function remove(request: FastifyRequest, reply: FastifyReply) {
  await queries.removePage(await own(request, 'write appointment page'), pageIdIn(request))
  return reply.redirect('/tracking/since?done=removed', 303)
}

function numberIn(query: unknown): number {
  const { page: number } = query as Record<string, unknown>
  return typeof number === 'string' && /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1
}
