import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../../access/drafts.ts'
import { own } from '../../../access/reach.ts'
import { todayOf } from '../../../access/today.ts'
import { asTypedDay } from '../../../core/day-fields.ts'
import { rawTextOf } from '../../../core/forms.tsx'
import { page } from '../../../core/page.tsx'
import { trackersOf } from '../../trackers/queries.ts'
import type { Appointment, TypedPage } from '../appointment.ts'
import { isSame, readPage, seenOf, typedOf } from '../appointment.ts'
import { found, isShared, pageIdIn } from '../asked.ts'
import * as queries from '../queries.ts'
import { daysOf } from '../span.ts'
import { ChoicesPage, type ChoicesPageProps } from './choices-page.tsx'

/** What a person chooses to stand on a page for an appointment. */
export function choices(app: FastifyInstance) {
  app.get('/tracking/since/:pageId/choices', { config: { door: 'person' } }, showChoices)
  app.post('/tracking/since/:pageId/choices', { config: { door: 'person', keepsForm: true } }, saveChoices)
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
    metOn: saved.metOn,
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
  return page(reply, {
    title: 'What is on your page',
    at: '/tracking',
    width: 'mid',
    wrong: form.wrong !== undefined,
    content,
  })
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
