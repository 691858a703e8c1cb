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
import { achievement } from './achievement/routes.tsx'
import { goalHeld, goalIdIn } from './asked.ts'
import { asTyped, isSame, mostGoals, readGoal, typedOf, wordsOf } from './goal.ts'
import { GoalForm, type GoalFormProps } from './goal-form.tsx'
import { GoalPage } from './goal-page.tsx'
import { GoalsPage } from './goals-page.tsx'
import { changeGoal, countOthers, giveStar, goalOf, goalsOf, removeGoal, takeStar } from './queries.ts'
import { RemovalPage } from './removal-page.tsx'
import { saveNewGoal } from './save.ts'
import { steps } from './steps/routes.tsx'
import { words } from './words.ts'

export function goals(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/goals', door, showGoals)
  app.get('/goals/new', door, showNewGoal)
  app.post('/goals/new', keepsForm, createGoal)
  app.get('/goals/:goalId', door, showGoal)
  app.get('/goals/:goalId/details', door, showDetails)
  app.post('/goals/:goalId/details', keepsForm, changeDetails)
  app.post('/goals/:goalId/star', door, changeStar)
  app.get('/goals/:goalId/removal', door, askRemoval)
  app.post('/goals/:goalId/removal', door, remove)
  achievement(app)
  steps(app)
}

async function showGoals(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'see goals')
  const content = (
    <GoalsPage
      goals={await goalsOf(mine, mostGoals)}
      today={todayOf(request)}
      sharedWith={await seenBy(mine, 'see goals')}
      news={doneIn(request, words.done)}
    />
  )
  return page(reply, { title: 'Goals', at: '/goals', width: 'mid', content })
}

async function showGoal(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'see goals')
  const goal = await goalOf(mine, goalIdIn(request))
  if (!goal) throw new NotFound()
  const sharedWith = await seenBy(mine, 'see goals')
  const content = (
    <GoalPage goal={goal} today={todayOf(request)} sharedWith={sharedWith} news={doneIn(request, words.done)} />
  )
  return page(reply, { title: 'Your goal', at: '/goals', width: 'mid', content })
}

async function sendForm(mine: Reach<'set goals'>, reply: FastifyReply, form: Omit<GoalFormProps, 'sharedWith'>) {
  const content = <GoalForm {...form} sharedWith={await seenBy(mine, 'see goals')} />
  const title = form.goalId ? 'Change your goal' : 'A new goal'
  return page(reply, { title, at: '/goals', wrong: form.wrong !== undefined, content })
}

async function showNewGoal(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const kept = await keptForm(mine, request, '/goals/new')
  return sendForm(mine, reply, { ...newForm(kept), isKept: kept !== null })
}

/** A form of a new goal as it was sent; an empty one when nothing was. */
const newForm = (form: unknown) => ({
  typed: form ? typedOf(form) : asTyped(null),
  isImportant: rawTextOf(form, 'important') === 'yes',
  clientKey: isUuid(rawTextOf(form, 'key')) ? rawTextOf(form, 'key') : randomUUID(),
})

async function createGoal(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const form = newForm(request.body)
  const today = todayOf(request)
  const read = readGoal(request.body, today)
  if ('wrong' in read) return sendForm(mine, reply.code(422), { ...form, ...read })
  if ((await countOthers(mine, form.clientKey)) >= mostGoals)
    return sendForm(mine, reply.code(422), { ...form, wrong: { words: words.tooMany } })
  const saved = await saveNewGoal(mine, { ...form, ...read, today, at: request.now })
  if ('goalId' in saved) return reply.redirect(`/goals/${saved.goalId}?done=added`, 303)
  return sendForm(mine, reply.code(409), { ...form, clientKey: randomUUID(), overtakenBy: saved.other })
}

async function showDetails(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const goal = await goalOf(mine, goalIdIn(request))
  if (!goal) throw new NotFound()
  const kept = await keptForm(mine, request, `/goals/${goal.id}/details`)
  const typed = kept ? typedOf(kept) : asTyped(goal)
  const seen = kept ? rawTextOf(kept, 'seen') : markOf(wordsOf(goal))
  return sendForm(mine, reply, { goalId: goal.id, typed, seen, isKept: kept !== null })
}

async function changeDetails(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const saved = await goalHeld(mine, request)
  const form = { goalId: saved.id, typed: typedOf(request.body), seen: rawTextOf(request.body, 'seen') }
  const read = readGoal(request.body, todayOf(request), saved.byDay)
  if ('wrong' in read) return sendForm(mine, reply.code(422), { ...form, ...read })
  const seen = markOf(wordsOf(saved))
  const isOvertaken = form.seen !== seen && !isSame(read.goal, saved)
  if (isOvertaken) return sendForm(mine, reply.code(409), { ...form, seen, overtakenBy: saved })
  if (!isSame(read.goal, saved)) await changeGoal(mine, saved.id, read.goal, request.now)
  return reply.redirect(`/goals/${saved.id}?done=changed`, 303)
}

/** The button says what it leads to, so that a second press changes nothing. */
async function changeStar(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const { id } = await goalHeld(mine, request)
  const to = rawTextOf(request.body, 'to')
  if (to === 'on') await giveStar(mine, id, request.now)
  if (to === 'off') await takeStar(mine, id)
  return reply.redirect(`/goals/${id}`, 303)
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const goal = await goalOf(await own(request, 'set goals'), goalIdIn(request))
  if (!goal) throw new NotFound()
  return page(reply, { title: 'Remove this goal?', at: '/goals', width: 'mid', content: <RemovalPage goal={goal} /> })
}

/** The form's token stood on a page of the person's own goal: one that is not there was removed a moment ago. */
async function remove(request: FastifyRequest, reply: FastifyReply) {
  await removeGoal(await own(request, 'set goals'), goalIdIn(request))
  return reply.redirect('/goals?done=removed', 303)
}
