import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../access/drafts.ts'
import { own, type Reach } from '../access/reach.ts'
import { seenBy } from '../access/sharing-choices.ts'
import { todayOf } from '../access/today.ts'
import { doneIn } from '../core/done.ts'
import { NotFound } from '../core/errors.ts'
import { rawTextOf } from '../core/forms.tsx'
import { isUuid } from '../core/ids.ts'
import { markOf } from '../core/mark.ts'
import { page } from '../core/page.tsx'
import * as kept from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { StrategiesPage } from './strategies-page.tsx'
import { isSame, mostStrategies, readStrategy, type Strategy, typedOf, wordsOf } from './strategy.ts'
import { StrategyForm, type StrategyFormProps } from './strategy-form.tsx'
import { words } from './words.ts'

export function strategies(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/what-helps', door, showAll)
  app.get('/what-helps/new', door, showNew)
  app.post('/what-helps/new', keepsForm, add)
  app.get('/what-helps/:strategyId', door, showOne)
  app.post('/what-helps/:strategyId', keepsForm, change)
  app.post('/what-helps/:strategyId/pin', door, changePin)
  app.post('/what-helps/:strategyId/help', door, changeHelp)
  app.get('/what-helps/:strategyId/removal', door, askRemoval)
  app.post('/what-helps/:strategyId/removal', door, remove)
}

async function showAll(request: FastifyRequest, reply: FastifyReply, areAllPinned = false) {
  const mine = await own(request, 'see strategies')
  const content = (
    <StrategiesPage
      strategies={await kept.strategiesOf(mine)}
      today={todayOf(request)}
      sharedWith={await seenBy(mine, 'see strategies')}
      news={doneIn(request, words.done)}
      areAllPinned={areAllPinned}
    />
  )
  return page(reply, { title: words.title, at: '/what-helps', content })
}

type Form = Omit<StrategyFormProps, 'sharedWith'>

async function sendForm(mine: Reach<'keep strategies'>, reply: FastifyReply, form: Form) {
  const content = <StrategyForm {...form} sharedWith={await seenBy(mine, 'see strategies')} />
  const title = form.id ? 'Change what helps' : 'Add something that helps'
  return page(reply, { title, at: '/what-helps', wrong: form.wrong !== undefined, content })
}

async function showNew(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'keep strategies')
  const form = await keptForm(mine, request, '/what-helps/new')
  return sendForm(mine, reply, { ...newForm(form), isKept: form !== null })
}

const newForm = (form: unknown) => ({
  typed: typedOf(form),
  clientKey: isUuid(rawTextOf(form, 'key')) ? rawTextOf(form, 'key') : randomUUID(),
})

async function add(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'keep strategies')
  const form = newForm(request.body)
  const read = readStrategy(request.body)
  if ('wrong' in read) return sendForm(mine, reply.code(422), { ...form, wrong: read.wrong })
  if ((await kept.countOthers(mine, form.clientKey)) >= mostStrategies)
    return sendForm(mine, reply.code(422), { ...form, wrong: { title: words.tooMany } })
  const { clientKey } = form
  const isNew = await kept.addStrategy(mine, { clientKey, ...read, today: todayOf(request), at: request.now })
  const other = isNew ? undefined : await kept.strategyOfForm(mine, clientKey)
  if (!other || isSame(other, read.strategy)) return reply.redirect('/what-helps?done=added', 303)
  return sendForm(mine, reply.code(409), { ...form, clientKey: randomUUID(), overtakenBy: other })
}

/** The one in the address. Somebody else’s is a page that does not exist. */
async function shown(mine: Reach<'keep strategies'>, request: FastifyRequest): Promise<Strategy> {
  const found = await kept.strategyOf(mine, idIn(request))
  if (!found) throw new NotFound()
  return found
}

async function held(mine: Reach<'keep strategies'>, request: FastifyRequest): Promise<Strategy> {
  const found = await kept.strategyToChange(mine, idIn(request))
  if (!found) throw new NotFound()
  return found
}

function idIn({ params }: FastifyRequest): string {
  const { strategyId } = params as { strategyId: string }
  if (!isUuid(strategyId)) throw new NotFound()
  return strategyId
}

async function showOne(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'keep strategies')
  const saved = await shown(mine, request)
  const form = await keptForm(mine, request, `/what-helps/${saved.id}`)
  const typed = form ? typedOf(form) : wordsOf(saved)
  const seen = form ? rawTextOf(form, 'seen') : markOf(wordsOf(saved))
  return sendForm(mine, reply, { id: saved.id, typed, seen, isKept: form !== null })
}

async function change(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'keep strategies')
  const saved = await held(mine, request)
  const form = { id: saved.id, typed: typedOf(request.body), seen: rawTextOf(request.body, 'seen') }
  const read = readStrategy(request.body)
  if ('wrong' in read) return sendForm(mine, reply.code(422), { ...form, wrong: read.wrong })
  const seen = markOf(wordsOf(saved))
  const isOvertaken = form.seen !== seen && !isSame(read.strategy, saved)
  if (isOvertaken) return sendForm(mine, reply.code(409), { ...form, seen, overtakenBy: saved })
  await kept.changeStrategy(mine, saved.id, read.strategy, request.now)
  return reply.redirect('/what-helps?done=changed', 303)
}

/** The button says what it leads to, so that a second press changes nothing. */
async function changePin(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'keep strategies')
  const { id, isPinned } = await held(mine, request)
  const to = rawTextOf(request.body, 'to')
  if (to === 'off') await kept.unpin(mine, id)
  if (to === 'on' && !isPinned && !(await kept.pin(mine, id))) return showAll(request, reply.code(409), true)
  return reply.redirect(`/what-helps${done(to, 'pinned', 'unpinned')}`, 303)
}

async function changeHelp(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'keep strategies')
  const { id } = await held(mine, request)
  const to = rawTextOf(request.body, 'to')
  if (to === 'on') await kept.noteHelp(mine, id, todayOf(request))
  if (to === 'off') await kept.takeHelpBack(mine, id, todayOf(request))
  return reply.redirect(`/what-helps${done(to, 'helped', 'not-helped')}`, 303)
}

const done = (to: string, on: string, off: string) => (to === 'on' ? `?done=${on}` : to === 'off' ? `?done=${off}` : '')

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const content = <RemovalPage strategy={await shown(await own(request, 'keep strategies'), request)} />
  return page(reply, { title: 'Remove this?', at: '/what-helps', width: 'mid', content })
}

/** The form's token stood on a page of one's own: what is not there was removed a moment ago. */
async function remove(request: FastifyRequest, reply: FastifyReply) {
  await kept.removeStrategy(await own(request, 'keep strategies'), idIn(request))
  return reply.redirect('/what-helps?done=removed', 303)
}
