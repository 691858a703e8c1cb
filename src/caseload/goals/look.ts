import type { FastifyRequest } from 'fastify'
import { type Reach, reachIfShared } from '../../access/reach.ts'
import { type Goal, mostGoals } from '../../goals/goal.ts'
import { goalsOf } from '../../goals/queries.ts'
import { strategiesOf } from '../../strategies/queries.ts'
import type { Strategy } from '../../strategies/strategy.ts'

/** Leave to look at what somebody works on and at what helps them; null where it is not shared. */
export interface GoalsLook {
  goals: Reach<'see goals'> | null
  strategies: Reach<'see strategies'> | null
}

export const lookAtGoals = async (request: FastifyRequest, personId: string): Promise<GoalsLook> => ({
  goals: await reachIfShared(request, personId, 'see goals'),
  strategies: await reachIfShared(request, personId, 'see strategies'),
})

/** What is shared of it. */
export interface GoalsSeen {
  goals: readonly Goal[] | null
  strategies: readonly Strategy[] | null
}

export const goalsSeen = async ({ goals, strategies }: GoalsLook): Promise<GoalsSeen> => ({
  goals: goals && (await goalsOf(goals, mostGoals)),
  strategies: strategies && (await strategiesOf(strategies)),
})
