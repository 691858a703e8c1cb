import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../../access/drafts.ts'
import { own } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { NotFound } from '../../core/errors.ts'
import { rawTextOf } from '../../core/forms.tsx'
import { markOf } from '../../core/mark.ts'
import { page } from '../../core/page.tsx'
import { goalHeld, goalIdIn } from '../asked.ts'
import { goalOf } from '../queries.ts'
import { touchGoal } from '../steps/queries.ts'
import { achievementOf, asTyped, readAchievement, typedOf } from './achievement.ts'
import { AchievementForm, type AchievementFormProps } from './achievement-form.tsx'
import { recordAchievement, takeAchievementBack } from './queries.ts'

/** A goal is finished, and what its person says about it; or they work on it again. */
export function achievement(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/goals/:goalId/achievement', door, show)
  app.post('/goals/:goalId/achievement', keepsForm, record)
  app.post('/goals/:goalId/achievement/removal', door, takeBack)
}

const send = (reply: FastifyReply, form: AchievementFormProps) =>
  page(reply, {
    title: 'Mark as finished',
    at: '/goals',
    width: 'mid',
    wrong: form.wrong !== undefined,
    content: <AchievementForm {...form} />,
  })

async function show(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const goal = await goalOf(mine, goalIdIn(request))
  if (!goal) throw new NotFound()
  const kept = await keptForm(mine, request, `/goals/${goal.id}/achievement`)
  const typed = kept ? typedOf(kept) : asTyped(goal)
  const seen = kept ? rawTextOf(kept, 'seen') : markOf(achievementOf(goal))
  return send(reply, { goal, typed, seen, isKept: kept !== null })
}

async function record(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const goal = await goalHeld(mine, request)
  const form = { goal, typed: typedOf(request.body), seen: rawTextOf(request.body, 'seen') }
  const read = readAchievement(request.body, todayOf(request))
  if ('wrong' in read) return send(reply.code(422), { ...form, ...read })
  const [seen, wanted] = [markOf(achievementOf(goal)), markOf(read.achievement)]
  if (form.seen !== seen && wanted !== seen) return send(reply.code(409), { ...form, seen, isOvertaken: true })
  await recordAchievement(mine, goal.id, read.achievement)
  return reply.redirect(`/goals/${goal.id}?done=finished`, 303)
}

async function takeBack(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set goals')
  const goal = await goalHeld(mine, request)
  if (goal.achievedOn === null) return reply.redirect(`/goals/${goal.id}`, 303)
  await takeAchievementBack(mine, goal.id, request.now)
  await touchGoal(mine, goal.id, request.now)
  return reply.redirect(`/goals/${goal.id}?done=on-it-again`, 303)
}
