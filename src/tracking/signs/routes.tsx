import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { addDays, isDay } from '../../core/clock.ts'
import { doneIn } from '../../core/done.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import { markOf } from '../../core/mark.ts'
import { page } from '../../core/page.tsx'
import { trackerOf, trackersOf } from '../trackers/queries.ts'
import { idIn } from '../trackers/tracker.ts'
import { ChoosePage } from './choose-page.tsx'
import * as kept from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { ofSleep, type Series, seriesOf } from './series.ts'
import { asTyped, isSame, isSameRule, mostSigns, partsOf, readSign, type Sign, typedOf } from './sign.ts'
import { type Help, SignForm, type SignFormProps } from './sign-form.tsx'
import { SignsPage } from './signs-page.tsx'
import { words } from './words.ts'

/** Sentences about one's own sleep and trackers, and the note on Today when one is true. */
export function signs(
  app: FastifyInstance,
  // What helps is another room's: whoever puts the rooms together hands it in.
  { helpsOf }: { helpsOf: (request: FastifyRequest) => Promise<readonly Help[]> },
) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/early-signs', door, showAll)
  app.get('/early-signs/new', door, showChoice)
  app.get('/early-signs/new/:series', door, showNew)
  app.post('/early-signs/new/:series', keepsForm, add)
  app.get('/early-signs/:signId', door, showOne)
  app.post('/early-signs/:signId', keepsForm, change)
  app.post('/early-signs/:signId/switch', door, changeSwitch)
  app.post('/early-signs/:signId/note', door, putNoteAway)
  app.get('/early-signs/:signId/removal', door, askRemoval)
  app.post('/early-signs/:signId/removal', door, remove)

  async function showNew(request: FastifyRequest, reply: FastifyReply) {
    const { series } = await seriesAsked(request)
    const form = await keptForm(await own(request, 'write signs'), request, `/early-signs/new/${series.key}`)
    const newId = idIn(form) ?? randomUUID()
    return send(request, reply, { series, newId, typed: typedOf(form), isKept: form !== null })
  }

  async function add(request: FastifyRequest, reply: FastifyReply) {
    const { series, answer } = await seriesAsked(request)
    const mine = await own(request, 'write signs')
    const newId = idIn(request.body) ?? randomUUID()
    const form = { series, newId, typed: typedOf(request.body) }
    const read = readSign(request.body, series, await helpsOf(request))
    if ('wrong' in read) return send(request, reply.code(422), { ...form, wrong: read.wrong })
    const all = await kept.signsOf(mine)
    const other = all.find(({ id }) => id === newId)
    if (!other && all.length >= mostSigns)
      return send(request, reply.code(422), { ...form, wrong: { comparison: words.full } })
    const entry = { id: newId, seriesKey: series.key, answer, sign: read.sign, at: request.now }
    if (!other) await kept.addSign(mine, entry)
    if (!other || (other.series.key === series.key && isSame(other, read.sign)))
      return reply.redirect('/early-signs?done=added', 303)
    return send(request, reply.code(409), { ...form, newId: randomUUID(), overtakenBy: other })
  }

  async function showOne(request: FastifyRequest, reply: FastifyReply) {
    const mine = await own(request, 'write signs')
    const saved = found(await kept.signOf(mine, idAsked(request)))
    const form = await keptForm(mine, request, `/early-signs/${saved.id}`)
    const typed = form ? typedOf(form) : asTyped(saved)
    const seen = form ? rawTextOf(form, 'seen') : markOf(partsOf(saved))
    return send(request, reply, { series: saved.series, saved, typed, seen, isKept: form !== null })
  }

  async function change(request: FastifyRequest, reply: FastifyReply) {
    const mine = await own(request, 'write signs')
    const saved = found(await kept.signToChange(mine, idAsked(request)))
    const form = { series: saved.series, saved, typed: typedOf(request.body), seen: rawTextOf(request.body, 'seen') }
    const read = readSign(request.body, saved.series, await helpsOf(request))
    if ('wrong' in read) return send(request, reply.code(422), { ...form, wrong: read.wrong })
    const seen = markOf(partsOf(saved))
    const isOvertaken = form.seen !== seen && !isSame(read.sign, saved)
    if (isOvertaken) return send(request, reply.code(409), { ...form, seen, overtakenBy: saved })
    const isOtherRule = !isSameRule(read.sign, saved)
    await kept.changeSign(mine, saved.id, { sign: read.sign, isOtherRule, at: request.now })
    return reply.redirect('/early-signs?done=changed', 303)
  }

  async function send(request: FastifyRequest, reply: FastifyReply, form: Omit<SignFormProps, 'helps'>) {
    const content = <SignForm {...form} helps={await helpsOf(request)} />
    const title = form.saved ? 'Change an early sign' : words.choose.title
    return page(reply, { title, at: '/tracking', width: 'mid', wrong: form.wrong !== undefined, content })
  }
}

async function showAll(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'see signs')
  const all = await kept.signsOf(mine)
  const areTrue = await kept.trueSignsOf(mine, todayOf(request))
  const content = <SignsPage signs={all} areTrue={areTrue} news={doneIn(request, words.done)} />
  return page(reply, { title: words.title, at: '/tracking', width: 'mid', content })
}

async function showChoice(request: FastifyRequest, reply: FastifyReply) {
  const all = await trackersOf(await own(request, 'see tracking'))
  const content = <ChoosePage trackers={all.filter(({ archivedAt }) => !archivedAt)} />
  return page(reply, { title: words.choose.title, at: '/tracking', width: 'mid', content })
}

/** The button says what it leads to, so that a second press changes nothing. */
async function changeSwitch(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'write signs')
  const { id, isOn } = found(await kept.signToChange(mine, idAsked(request)))
  const to = rawTextOf(request.body, 'to')
  if (to !== 'on' && to !== 'off') return reply.redirect('/early-signs', 303)
  if (isOn !== (to === 'on')) await kept.switchSign(mine, id, to === 'on' ? null : request.now)
  return reply.redirect(`/early-signs?done=${to}`, 303)
}

/** The form says through which day its note was true: a page left open for days puts nothing newer away unseen. */
async function putNoteAway(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'write signs')
  const { id } = found(await kept.signOf(mine, idAsked(request)))
  const [through, today] = [rawTextOf(request.body, 'through'), todayOf(request)]
  if (isDay(through) && through <= today && through >= addDays(today, -60))
    await kept.putAway(mine, id, through, request.now)
  return reply.redirect('/today', 303)
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const sign = found(await kept.signOf(await own(request, 'write signs'), idAsked(request)))
  const content = <RemovalPage sign={sign} />
  return page(reply, { title: 'Remove this sentence?', at: '/tracking', width: 'mid', content })
}

/** The form's token stood on a page of one's own: what is not there was removed a moment ago. */
async function remove(request: FastifyRequest, reply: FastifyReply) {
  await kept.removeSign(await own(request, 'write signs'), idAsked(request))
  return reply.redirect('/early-signs?done=removed', 303)
}

function found(sign: Sign | undefined): Sign {
  if (!sign) throw new NotFound()
  return sign
}

function idAsked({ params }: FastifyRequest): string {
  const { signId } = params as { signId: string }
  if (!isUuid(signId)) throw new NotFound()
  return signId
}

/** What the address says that a new sentence is about. What somebody else tracks does not exist. */
async function seriesAsked(request: FastifyRequest): Promise<{ series: Series; answer: Asked }> {
  const { series: key } = request.params as { series: string }
  const series = ofSleep.find(each => each.key === key)
  if (series) return { series, answer: null }
  const mine: Reach<'track'> = await own(request, 'track')
  const tracker = isUuid(key) ? await trackerOf(mine, key) : null
  if (!tracker) throw new NotFound()
  return { series: seriesOf(tracker), answer: tracker.answer }
}

type Asked = Parameters<typeof kept.addSign>[1]['answer']
