import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { doneIn } from '../../core/done.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { goalHeld, goalIdIn, stepIn } from '../asked.ts'
import type { Goal } from '../goal.ts'
import { goalOf } from '../queries.ts'
import { words } from '../words.ts'
import { addStep, isStepThere, orderSteps, removeStep, renameStep, tickStep, touchGoal, untickStep } from './queries.ts'
import { mostSteps, moved, readMove, readStep, type Step } from './step.ts'
import { StepForm, type StepFormProps, StepRemoval } from './step-page.tsx'
import { StepsPage, type StepsPageProps } from './steps-page.tsx'

/** The steps of a goal: added, renamed, moved, ticked and removed. */
export function steps(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/goals/:goalId/steps', door, show)
  app.post('/goals/:goalId/steps', keepsForm, add)
  app.get('/goals/:goalId/steps/:stepId', door, showStep)
  app.post('/goals/:goalId/steps/:stepId', keepsForm, rename)
  app.post('/goals/:goalId/steps/:stepId/place', door, move)
  app.post('/goals/:goalId/steps/:stepId/tick', door, tick)
  app.get('/goals/:goalId/steps/:stepId/removal', door, askRemoval)
  app.post('/goals/:goalId/steps/:stepId/removal', door, remove)
}

const sendSteps = (reply: FastifyReply, props: StepsPageProps) =>
  page(reply, {
    title: 'Steps',
    at: '/goals',
    width: 'mid',
    wrong: props.wrong !== undefined,
    content: <StepsPage {...props} />,
  })

async function show(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const goal = await goalOf(mine, goalIdIn(request))
  if (!goal) throw new NotFound()
  const kept = await keptForm(mine, request, `/goals/${goal.id}/steps`)
  const typed = rawTextOf(kept, 'step')
  return sendSteps(reply, {
    goal,
    typed,
    clientKey: keyIn(kept),
    isKept: kept !== null,
    news: doneIn(request, words.done),
  })
}

const keyIn = (form: unknown) => (isUuid(rawTextOf(form, 'key')) ? rawTextOf(form, 'key') : randomUUID())

async function add(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const goal = await goalHeld(mine, request)
  const form = { goal, typed: rawTextOf(request.body, 'step'), clientKey: keyIn(request.body) }
  const read = readStep(request.body)
  const isThere = await isStepThere(mine, goal.id, form.clientKey)
  if (!isThere && goal.steps.length >= mostSteps)
    return sendSteps(reply.code(422), { ...form, wrong: { step: tooManySteps } })
  if ('wrong' in read) return sendSteps(reply.code(422), { ...form, wrong: { step: read.wrong } })
  if (await addStep(mine, { goalId: goal.id, clientKey: form.clientKey, words: read.words }))
    await touchGoal(mine, goal.id, request.now)
  return reply.redirect(`/goals/${goal.id}/steps`, 303)
}

const tooManySteps = `${mostSteps} steps are as many as a goal can have. Remove one, or make another goal.`

/** The step in the address and its goal; undefined when it has been removed in another window. */
async function stepHeld(request: FastifyRequest) {
  const mine = await own(request, 'set goals')
  const goal = await goalHeld(mine, request)
  return { mine, goal, step: stepIn(goal, request) }
}

const stepGone = (reply: FastifyReply, { id }: Goal) => reply.redirect(`/goals/${id}/steps?done=step-gone`, 303)

const sendStep = (reply: FastifyReply, props: StepFormProps) =>
  page(reply, {
    title: 'Change the step',
    at: '/goals',
    width: 'mid',
    wrong: props.wrong !== undefined,
    content: <StepForm {...props} />,
  })

/** The step in the address, to look at. One of somebody else, or one that is gone, is a page that does not exist. */
async function stepShown(request: FastifyRequest): Promise<{ goal: Goal; step: Step }> {
  const goal = await goalOf(await own(request, 'set goals'), goalIdIn(request))
  const step = goal && stepIn(goal, request)
  if (!goal || !step) throw new NotFound()
  return { goal, step }
}

async function showStep(request: FastifyRequest, reply: FastifyReply) {
  const { goal, step } = await stepShown(request)
  const kept = await keptForm(await own(request, 'set goals'), request, `/goals/${goal.id}/steps/${step.id}`)
  const typed = kept ? rawTextOf(kept, 'step') : step.words
  return sendStep(reply, { goal, step, typed, seen: kept ? rawTextOf(kept, 'seen') : step.words })
}

async function rename(request: FastifyRequest, reply: FastifyReply) {
  const { mine, goal, step } = await stepHeld(request)
  if (!step) return stepGone(reply, goal)
  const form = { goal, step, typed: rawTextOf(request.body, 'step'), seen: rawTextOf(request.body, 'seen') }
  const read = readStep(request.body)
  if ('wrong' in read) return sendStep(reply.code(422), { ...form, wrong: { step: read.wrong } })
  const isOvertaken = form.seen !== step.words && read.words !== step.words
  if (isOvertaken) return sendStep(reply.code(409), { ...form, seen: step.words, isOvertaken })
  if (read.words !== step.words) {
    await renameStep(mine, step.id, read.words)
    await touchGoal(mine, goal.id, request.now)
  }
  return reply.redirect(`/goals/${goal.id}/steps`, 303)
}

async function move(request: FastifyRequest, reply: FastifyReply) {
  const { mine, goal, step } = await stepHeld(request)
  if (!step) return stepGone(reply, goal)
  const asked = readMove(request.body)
  const order = goal.steps.map(({ id }) => id)
  if (asked) await orderSteps(mine, moved(order, step.id, asked))
  return reply.redirect(`/goals/${goal.id}/steps#step-${step.id}`, 303)
}

/** The button says what it leads to, so that a second press changes nothing. */
async function tick(request: FastifyRequest, reply: FastifyReply) {
  const { mine, goal, step } = await stepHeld(request)
  if (!step) return reply.redirect(`/goals/${goal.id}?done=step-gone`, 303)
  const to = rawTextOf(request.body, 'to')
  if (to === 'on') await tickStep(mine, step.id, todayOf(request))
  if (to === 'off') await untickStep(mine, step.id)
  if (to === 'on' || to === 'off') await touchGoal(mine, goal.id, request.now)
  return reply.redirect(`/goals/${goal.id}#step-${step.id}`, 303)
}

async function askRemoval(request: FastifyRequest, reply: FastifyReply) {
  const content = <StepRemoval {...(await stepShown(request))} />
  return page(reply, { title: 'Remove this step?', at: '/goals', width: 'mid', content })
}

async function remove(request: FastifyRequest, reply: FastifyReply) {
  const { mine, goal, step } = await stepHeld(request)
  if (!step) return reply.redirect(`/goals/${goal.id}/steps`, 303)
  await removeStep(mine, step.id)
  await touchGoal(mine, goal.id, request.now)
  return reply.redirect(`/goals/${goal.id}/steps`, 303)
}
