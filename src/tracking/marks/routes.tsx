import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own, type Reach } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { asTypedDay } from '../../core/day-fields.ts'
import { NotFound } from '../../core/errors.ts'
import { isUuid } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { idIn } from '../trackers/tracker.ts'
import { mostMarks, readMark, typedMark } from './mark.ts'
import { MarksPage, type MarksPageProps, RemovalPage } from './marks-page.tsx'
import { addMark, marksOf, removeMark } from './queries.ts'

/** What happened on a day, to stand beside what is tracked. */
export function marks(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/tracking/marks', door, showMarks)
  app.post('/tracking/marks', { config: { door: 'person', keepsForm: true } }, add)
  app.get('/tracking/marks/:markId/removal', door, askRemoval)
  app.post('/tracking/marks/:markId/removal', door, remove)
}

async function showMarks(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const kept = await keptForm(mine, request, '/tracking/marks')
  // The day that is asked for is today until the person says another.
  const typed = kept ? typedMark(kept) : { words: '', on: asTypedDay(todayOf(request)) }
  return send(mine, reply, { id: idIn(kept) ?? randomUUID(), typed, isKept: kept !== null })
}

async function send(mine: Reach<'track'>, reply: FastifyReply, form: Omit<MarksPageProps, 'marks'>) {
  const content = <MarksPage {...form} marks={await marksOf(mine)} />
  return page(reply, { title: 'Mark a day', at: '/tracking', width: 'mid', wrong: form.wrong !== undefined, content })
}

async function add(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const read = readMark(request.body, todayOf(request))
  const id = idIn(request.body) ?? randomUUID()
  const again = { id, typed: typedMark(request.body) }
  if ('wrong' in read) return send(mine, reply.code(422), { ...again, ...read })
  const others = (await marksOf(mine)).filter(mark => mark.id !== id)
  if (others.length >= mostMarks)
    return send(mine, reply.code(422), {
      ...again,
      wrong: { words: 'Remove a mark first: 500 is the most there can be' },
    })
  await addMark(mine, { id, ...read.mark }, request.now)
  return reply.redirect('/tracking/marks', 303)
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'track')
  const asked = markAsked(request)
  const mark = (await marksOf(mine)).find(({ id }) => id === asked)
  if (!mark) throw new NotFound()
  const content = <RemovalPage mark={mark} />
  return page(reply, { title: 'Remove this mark?', at: '/tracking', width: 'mid', content })
}

/** The form's token stood on a page of one's own: what is not there was removed a moment ago. */
async function remove(request: FastifyRequest, reply: FastifyReply) {
  await removeMark(await own(request, 'track'), markAsked(request))
  return reply.redirect('/tracking/marks', 303)
}

function markAsked({ params }: FastifyRequest): string {
  const { markId } = params as { markId: string }
  if (!isUuid(markId)) throw new NotFound()
  return markId
}
