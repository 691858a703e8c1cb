import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { seenBy } from '../../access/sharing-choices.ts'
import { type Day, dayIn } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { trackersOf } from '../trackers/queries.ts'
import type { Appointment, TypedPage } from './appointment.ts'
import { isSame, mostPages, readPage, seenOf, typedMet, typedOf } from './appointment.ts'
import { AppointmentPage } from './appointment-page.tsx'
import { AppointmentsPage } from './appointments-page.tsx'
import { ChoicesPage, type ChoicesPageProps } from './choices-page.tsx'
import { NewPage, type NewPageProps } from './new-page.tsx'
import { patternsOf } from './patterns.tsx'
import * as queries from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { asTypedDay, type Days, daysOf, readMetOn } from './span.ts'
import { doneIn, words } from './words.ts'

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
  app.get('/tracking/since/:pageId/choices', door, showChoices)
  app.post('/tracking/since/:pageId/choices', keepsForm, saveChoices)
  app.get('/tracking/since/:pageId/removal', door, askRemoval)
  app.post('/tracking/since/:pageId/removal', door, remove)

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
        news={doneIn(request.query)}
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
      news={doneIn(request.query)}
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
      wrong: { [`met-${read.fields[0]}`]: read.wrong },
      wrongParts: read.fields,
    })
  if ((await queries.countPages(mine)) >= mostPages)
    return sendNew(reply.code(422), { ...form, wrong: { 'met-day': words.tooMany } })
  await queries.addPage(mine, { id: form.id, metOn: read.day, at: request.now })
  return reply.redirect(`/tracking/since/${form.id}/choices`, 303)
}

async function showChoices(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'write appointment page')
  const saved = found(await queries.pageOf(mine, pageIdIn(request)))
  const kept = await keptForm(mine, request, `/tracking/since/${saved.id}/choices`)
  const form = kept
    ? { typed: typedOf(kept), seen: rawTextOf(kept, 'seen') }
    : { typed: asTyped(saved), seen: seenOf(saved) }
  return sendChoices(request, reply, { saved, ...form, isKept: kept !== null })
}

const asTyped = ({ metOn, ...saved }: Appointment): TypedPage => ({ ...saved, met: asTypedDay(metOn) })

async function saveChoices(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'write appointment page')
  const saved = found(await queries.pageToChange(mine, pageIdIn(request)))
  const form = { saved, typed: typedOf(request.body), seen: rawTextOf(request.body, 'seen') }
  const offered = await offeredFor(request, saved)
  const read = readPage(request.body, todayOf(request), {
    trackerIds: offered.trackers.map(({ id }) => id),
    diaryDays: offered.diary.map(({ onDay }) => onDay),
  })
  if ('wrong' in read) return sendChoices(request, reply.code(422), { ...form, ...read })
  if (isSame(read.chosen, saved)) return reply.redirect(`/tracking/since/${saved.id}?done=saved`, 303)
  if (form.seen !== seenOf(saved))
    return sendChoices(request, reply.code(409), { ...form, seen: seenOf(saved), overtakenBy: saved })
  await queries.changePage(mine, { id: saved.id, chosen: read.chosen, at: request.now })
  return reply.redirect(`/tracking/since/${saved.id}?done=saved`, 303)
}

type SentForm = Pick<ChoicesPageProps, 'typed' | 'seen' | 'wrong' | 'wrongParts' | 'isKept' | 'overtakenBy'> & {
  saved: Appointment
}

async function sendChoices(request: FastifyRequest, reply: FastifyReply, { saved, ...form }: SentForm) {
  const shared = await isShared(await own(request, 'see appointment page'))
  const offered = await offeredFor(request, saved)
  const content = <ChoicesPage id={saved.id} {...form} {...offered} isShared={shared} />
  return page(reply, { title: 'What is on your page', at, width: 'mid', wrong: form.wrong !== undefined, content })
}

/** What there is to choose from: what was put away is offered only where it was chosen before. */
async function offeredFor(request: FastifyRequest, saved: Appointment) {
  const days = daysOf(saved, todayOf(request))
  const trackers = await trackersOf(await own(request, 'see tracking'))
  return {
    days,
    trackers: trackers.filter(({ id, archivedAt }) => !archivedAt || saved.trackerIds.includes(id)),
    diary: await queries.entriesToChoose(await own(request, 'see diary'), saved.id, days),
  }
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

const isShared = async (mine: Reach<'see appointment page'>) =>
  (await seenBy(mine, 'see appointment page')).includes('clinician')

const todayOf = ({ viewer, now }: FastifyRequest): Day => dayIn(viewer!.zone, now)

/** The id in the address. What is no id is no page. */
function pageIdIn({ params }: FastifyRequest): string {
  const { pageId } = params as { pageId: string }
  if (!isUuid(pageId)) throw new NotFound()
  return pageId
}

function found<T>(asked: T | null): T {
  if (!asked) throw new NotFound()
  return asked
}

function numberIn(query: unknown): number {
  const { page: number } = query as Record<string, unknown>
  return typeof number === 'string' && /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1
}
