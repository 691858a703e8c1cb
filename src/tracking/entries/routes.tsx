import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { seenBy } from '../../access/sharing-choices.ts'
import { todayOf } from '../../access/today.ts'
import { type Day, isDay } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { page } from '../../core/page.tsx'
import { answer, hear, keyOf, wasHeard, zoneWrittenIn } from '../form/hear.ts'
import { kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { trackerAsked } from '../trackers/tracker-asked.ts'
import { DaysPage } from './days-page.tsx'
import { asTyped, canFillInDay, daysToChoose, readEntry, typedOf } from './entry.ts'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { entriesSince, entryOn, removeEntry } from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { saveEntry } from './save.ts'
import { markOf } from './seen.ts'
import { words } from './words.ts'

/** One entry a day for each thing that is tracked. */
export function entries(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/tracking/trackers/:trackerId', door, showToday)
  app.get('/tracking/trackers/:trackerId/days', door, showDays)
  app.get('/tracking/trackers/:trackerId/:onDay', door, showDay)
  app.post('/tracking/trackers/:trackerId/:onDay', keepsForm, save)
  app.get('/tracking/trackers/:trackerId/:onDay/removal', door, askRemoval)
  app.post('/tracking/trackers/:trackerId/:onDay/removal', door, remove)
}

/** Leave to write about a tracker of one's own, on a day. */
interface Asked {
  mine: Reach<'track'>
  tracker: Tracker
  onDay: Day
  today: Day
}

async function asked(request: FastifyRequest): Promise<Asked> {
  const mine = await own(request, 'track')
  const today = todayOf(request)
  const { onDay = today } = request.params as { onDay?: string }
  if (!isDay(onDay)) throw new NotFound()
  return { mine, tracker: await trackerAsked(mine, request), onDay, today }
}

const showToday = async (request: FastifyRequest, reply: FastifyReply) => showForm(request, reply, await asked(request))

async function showDay(request: FastifyRequest, reply: FastifyReply) {
  const here = await asked(request)
  return isOpen(here) ? showForm(request, reply, here) : sendDays(reply.code(404), here, true)
}

async function showForm(request: FastifyRequest, reply: FastifyReply, here: Asked) {
  const { mine, tracker, onDay } = here
  const saved = await entryOn(mine, { trackerId: tracker.id, onDay })
  const kept = await keptForm(mine, request, `/tracking/trackers/${tracker.id}/${onDay}`)
  const typed = kept
    ? { typed: typedOf(kept), seen: rawTextOf(kept, 'seen') }
    : { typed: asTyped(saved, kindOf(tracker)), seen: markOf(saved) }
  return sendForm(reply, here, { saved, ...typed, isKept: kept !== null })
}

type Shown = Omit<EntryFormProps, 'tracker' | 'onDay' | 'today' | 'sharedWith'>

async function sendForm(reply: FastifyReply, { mine, ...here }: Asked, form: Shown) {
  const content = <EntryForm {...here} {...form} sharedWith={await seenBy(mine, 'see tracking')} />
  const sheet = { title: here.tracker.name, at: '/today', wrong: form.wrong !== undefined }
  return page(reply, { ...sheet, scripts: ['waiting.js'], content })
}

async function save(request: FastifyRequest, reply: FastifyReply) {
  const here = await asked(request)
  if (await wasHeard(here.mine, request)) return heard(reply)
  if (!isOpen(here))
    return answer(reply, { status: 404, why: words.notOpen }, () => sendDays(reply.code(404), here, true))
  const { mine, tracker, onDay } = here
  const read = readEntry(request.body, kindOf(tracker))
  const typed = typedOf(request.body)
  const seen = rawTextOf(request.body, 'seen')
  const place = { trackerId: tracker.id, onDay }
  const keyOfEntry = keyOf(request.body)
  if ('wrong' in read) {
    const form = { typed, seen, keyOfEntry, saved: await entryOn(mine, place), wrong: read.wrong }
    return answer(reply, { status: 422, wrong: Object.values(read.wrong) }, () => sendForm(reply.code(422), here, form))
  }
  const zone = zoneWrittenIn(request)
  const entry = { ...place, answer: tracker.answer, entry: read.entry, seen, zone, at: request.now }
  const other = await hear(mine, request, () => saveEntry(mine, entry))
  if (!other) return heard(reply)
  const form = { typed, seen: markOf(other), keyOfEntry, saved: other, overtaken: read.entry }
  return answer(reply, { status: 409 }, () => sendForm(reply.code(409), here, form))
}

const heard = (reply: FastifyReply) =>
  answer(reply, { status: 201, next: '/today?saved=entry' }, () => reply.redirect('/today?saved=entry', 303))

const showDays = async (request: FastifyRequest, reply: FastifyReply) => sendDays(reply, await asked(request))

async function sendDays(reply: FastifyReply, { mine, tracker, today }: Asked, isNotOpen = false) {
  const days = daysToChoose(today)
  const saved = await entriesSince(mine, tracker.id, days.at(-1)!)
  const content = <DaysPage tracker={tracker} days={days} saved={saved} isNotOpen={isNotOpen} />
  return page(reply, { title: `${tracker.name}: which day?`, at: '/tracking', width: 'mid', content })
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const here = await asked(request)
  if (!isOpen(here)) return sendDays(reply.code(404), here, true)
  const { mine, ...place } = here
  const { tracker, onDay } = place
  const saved = await entryOn(mine, { trackerId: tracker.id, onDay })
  if (!saved) return reply.redirect(`/tracking/trackers/${tracker.id}/${onDay}`, 303)
  const content = <RemovalPage {...place} saved={saved} />
  return page(reply, { title: 'Remove this entry?', at: '/tracking', width: 'mid', content })
}

async function remove(request: FastifyRequest, reply: FastifyReply) {
  const here = await asked(request)
  if (!isOpen(here)) return sendDays(reply.code(404), here, true)
  await removeEntry(here.mine, { trackerId: here.tracker.id, onDay: here.onDay })
  return reply.redirect('/today?removed=entry', 303)
}

const isOpen = ({ onDay, today }: Asked) => canFillInDay(onDay, today)
