import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { doneIn } from '../../core/done.ts'
import { NotFound } from '../../core/errors.ts'
import { page } from '../../core/page.tsx'
import { AddPage, type AddPageProps } from './add-page.tsx'
import { ChangePage, type ChangePageProps } from './change-page.tsx'
import { type Kind, kindNamed, kindOf } from './kinds.ts'
import { addTracker, nameTracker, setTracker, trackersOf } from './queries.ts'
import { removal } from './removal/routes.tsx'
import { idIn, isActive, mostTrackers, readNaming, typedNaming } from './tracker.ts'
import { trackerAsked } from './tracker-asked.ts'
import { TrackersPage } from './trackers-page.tsx'
import { words } from './words.ts'

/** What the person keeps track of: adding, naming, pausing, putting away, bringing back and removing. */
export function trackers(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/tracking/problems', door, leadToProblem)
  app.get('/tracking/trackers', door, showTrackers)
  app.get('/tracking/trackers/new/:kind', door, showAdding)
  app.post('/tracking/trackers/new/:kind', keepsForm, add)
  app.get('/tracking/trackers/:trackerId/change', door, showChanging)
  app.post('/tracking/trackers/:trackerId/change', keepsForm, change)
  app.post('/tracking/trackers/:trackerId/pause', door, (request, reply) => set(request, reply, 'pausedAt', true))
  app.post('/tracking/trackers/:trackerId/resumption', door, (request, reply) => set(request, reply, 'pausedAt', false))
  app.post('/tracking/trackers/:trackerId/archive', door, (request, reply) => set(request, reply, 'archivedAt', true))
  app.post('/tracking/trackers/:trackerId/return', door, (request, reply) => set(request, reply, 'archivedAt', false))
  removal(app)
}

/** Where there is no problem yet to the first one, where there is one to its form, else to the list. */
async function leadToProblem(request: FastifyRequest, reply: FastifyReply) {
  const all = await trackersOf(await own(request, 'track'))
  const [first, ...others] = all.filter(tracker => tracker.kind === 'problem' && isActive(tracker))
  if (!first) return reply.redirect('/tracking/trackers/new/problem', 303)
  return reply.redirect(others.length ? '/tracking/trackers' : `/tracking/trackers/${first.id}`, 303)
}

async function showTrackers(request: FastifyRequest, reply: FastifyReply) {
  const all = await trackersOf(await own(request, 'track'))
  const content = <TrackersPage trackers={all} news={doneIn(request, words.done)} />
  return page(reply, { title: words.title, at: '/tracking', width: 'mid', content })
}

async function showAdding(request: FastifyRequest, reply: FastifyReply) {
  const kind = kindAsked(request)
  const mine = await own(request, 'track')
  const kept = await keptForm(mine, request, `/tracking/trackers/new/${kind.key}`)
  const typed = kept ? typedNaming(kept) : { name: kind.name, unit: kind.unit }
  const id = idIn(kept) ?? randomUUID()
  return sendAdding(mine, reply, { kind, id, typed, isKept: kept !== null })
}

async function add(request: FastifyRequest, reply: FastifyReply) {
  const kind = kindAsked(request)
  const mine = await own(request, 'track')
  const id = idIn(request.body) ?? randomUUID()
  const read = readNaming(request.body, kind)
  const again = { kind, id, typed: typedNaming(request.body) }
  if ('wrong' in read) return sendAdding(mine, reply.code(422), { ...again, wrong: read.wrong })
  const others = (await trackersOf(mine)).filter(tracker => !tracker.archivedAt && tracker.id !== id)
  if (others.length >= mostTrackers) return sendAdding(mine, reply.code(422), { ...again, wrong: { name: words.full } })
  await addTracker(mine, { id, kind: kind.kind, answer: kind.answer, ...read.naming, at: request.now })
  return reply.redirect(`/tracking/trackers/${id}`, 303)
}

function sendAdding(_: Reach<'track'>, reply: FastifyReply, form: AddPageProps) {
  const content = <AddPage {...form} />
  return page(reply, {
    title: form.kind.title,
    at: '/tracking',
    width: 'mid',
    wrong: form.wrong !== undefined,
    content,
  })
}

async function showChanging(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const tracker = await trackerAsked(mine, request)
  const kept = await keptForm(mine, request, `/tracking/trackers/${tracker.id}/change`)
  return sendChanging(reply, { tracker, typed: kept ? typedNaming(kept) : tracker, isKept: kept !== null })
}

async function change(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const tracker = await trackerAsked(mine, request)
  const read = readNaming(request.body, kindOf(tracker))
  if ('wrong' in read)
    return sendChanging(reply.code(422), { tracker, typed: typedNaming(request.body), wrong: read.wrong })
  await nameTracker(mine, tracker.id, read.naming)
  return reply.redirect('/tracking/trackers?done=changed', 303)
}

function sendChanging(reply: FastifyReply, form: ChangePageProps) {
  const content = <ChangePage {...form} />
  return page(reply, {
    title: `Change ${form.tracker.name}`,
    at: '/tracking',
    width: 'mid',
    wrong: form.wrong !== undefined,
    content,
  })
}

async function set(request: FastifyRequest, reply: FastifyReply, state: 'pausedAt' | 'archivedAt', isSo: boolean) {
  const mine = await own(request, 'track')
  const { id } = await trackerAsked(mine, request)
  await setTracker(mine, id, { state, at: isSo ? request.now : null })
  const done = { pausedAt: ['resumed', 'paused'], archivedAt: ['returned', 'archived'] }[state][Number(isSo)]
  return reply.redirect(`/tracking/trackers?done=${done}`, 303)
}

function kindAsked({ params }: FastifyRequest): Kind {
  const kind = kindNamed((params as { kind: string }).kind)
  if (!kind) throw new NotFound()
  return kind
}
