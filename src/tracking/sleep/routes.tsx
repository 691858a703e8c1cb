import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { seenBy } from '../../access/sharing-choices.ts'
import { todayOf } from '../../access/today.ts'
import { addDays, type Day, isDay } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { page } from '../../core/page.tsx'
import { answer, hear, keyOf, wasHeard, zoneWrittenIn } from '../form/hear.ts'
import { asTyped, canFillIn, lastNight, nightsToChoose, readNight, typedOf } from './night.ts'
import { nightName } from './night-words.ts'
import { NightsPage } from './nights-page.tsx'
import { nightsBetween, removeNight, sleepOn } from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { saveNight } from './save.ts'
import { markOf } from './seen.ts'
import { SleepForm, type SleepFormProps } from './sleep-form.tsx'
import { words } from './words.ts'

export function sleep(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/tracking/sleep', door, showLastNight)
  app.get('/tracking/sleep/nights', door, showNights)
  app.get('/tracking/sleep/:nightOf', door, showNight)
  app.post('/tracking/sleep/:nightOf', keepsForm, save)
  app.get('/tracking/sleep/:nightOf/removal', door, askRemoval)
  app.post('/tracking/sleep/:nightOf/removal', door, remove)
}

const showLastNight = (request: FastifyRequest, reply: FastifyReply) =>
  showForm(request, reply, lastNight(request.viewer!.zone, request.now))

async function showNight(request: FastifyRequest, reply: FastifyReply) {
  const nightOf = nightAsked(request)
  return nightOf ? showForm(request, reply, nightOf) : showNights(request, reply.code(404), true)
}

async function showForm(request: FastifyRequest, reply: FastifyReply, nightOf: Day) {
  const mine = await own(request, 'track')
  const { saved, isFirst } = await sleepOn(mine, nightOf)
  const kept = await keptForm(mine, request, `/tracking/sleep/${nightOf}`)
  const typed = kept ? { typed: typedOf(kept), seen: rawTextOf(kept, 'seen') } : asShown(saved)
  return sendForm(mine, reply, { nightOf, saved, isFirst, ...typed, isKept: kept !== null })
}

const asShown = (saved: SleepFormProps['saved']) => ({ typed: asTyped(saved), seen: markOf(saved) })

async function sendForm(mine: Reach<'track'>, reply: FastifyReply, form: Omit<SleepFormProps, 'sharedWith'>) {
  const content = <SleepForm {...form} sharedWith={await seenBy(mine, 'see tracking')} />
  const sheet = { title: words.title, at: '/today', wrong: form.wrong !== undefined }
  return page(reply, { ...sheet, scripts: ['waiting.js'], content })
}

async function save(request: FastifyRequest, reply: FastifyReply) {
  const nightOf = nightAsked(request)
  const mine = await own(request, 'track')
  if (await wasHeard(mine, request)) return heard(reply)
  if (!nightOf)
    return answer(reply, { status: 404, why: words.notOpen }, () => showNights(request, reply.code(404), true))
  const read = readNight(request.body)
  const form = { nightOf, typed: typedOf(request.body), isFirst: false, keyOfEntry: keyOf(request.body) }
  const seen = rawTextOf(request.body, 'seen')
  if ('wrong' in read) {
    const { saved } = await sleepOn(mine, nightOf)
    return answer(reply, { status: 422, wrong: Object.values(read.wrong) }, () =>
      sendForm(mine, reply.code(422), { ...form, seen, saved, wrong: read.wrong }),
    )
  }
  const entry = { nightOf, night: read.night, seen, zone: zoneWrittenIn(request), at: request.now }
  const other = await hear(mine, request, () => saveNight(mine, entry))
  if (!other) return heard(reply)
  return answer(reply, { status: 409 }, () =>
    sendForm(mine, reply.code(409), { ...form, seen: markOf(other), saved: other, overtaken: read.night }),
  )
}

const heard = (reply: FastifyReply) =>
  answer(reply, { status: 201, next: '/today?saved=sleep' }, () => reply.redirect('/today?saved=sleep', 303))

async function showNights(request: FastifyRequest, reply: FastifyReply, isNotOpen = false) {
  const today = todayOf(request)
  const nights = nightsToChoose(today)
  const saved = await nightsBetween(await own(request, 'see tracking'), addDays(today, -nights.length), today)
  const content = <NightsPage nights={nights} saved={saved} isNotOpen={isNotOpen} />
  return page(reply, { title: 'Which night?', at: '/tracking', width: 'mid', content })
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const nightOf = nightAsked(request)
  if (!nightOf) return showNights(request, reply.code(404), true)
  const { saved } = await sleepOn(await own(request, 'track'), nightOf)
  if (!saved) return reply.redirect(`/tracking/sleep/${nightOf}`, 303)
  const content = <RemovalPage nightOf={nightOf} saved={saved} />
  return page(reply, { title: `Remove ${nightName(nightOf)}’s sleep?`, at: '/tracking', width: 'mid', content })
}

async function remove(request: FastifyRequest, reply: FastifyReply) {
  const nightOf = nightAsked(request)
  if (!nightOf) return showNights(request, reply.code(404), true)
  await removeNight(await own(request, 'track'), nightOf)
  return reply.redirect('/today?removed=sleep', 303)
}

/** The night in the address; null when it may not be filled in. What is no day at all is no page. */
function nightAsked(request: FastifyRequest): Day | null {
  const { nightOf } = request.params as { nightOf: string }
  if (!isDay(nightOf)) throw new NotFound()
  return canFillIn(nightOf, todayOf(request)) ? nightOf : null
}
