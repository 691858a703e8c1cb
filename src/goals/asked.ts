import type { FastifyRequest } from 'fastify'
import type { Reach } from '../access/reach.ts'
import { NotFound } from '../core/errors.ts'
import { isUuid } from '../core/ids.ts'
import type { Goal } from './goal.ts'
import { goalToChange } from './queries.ts'
import type { Step } from './steps/step.ts'

/** The goal's id in the address. What is no id is no page. */
export function goalIdIn({ params }: FastifyRequest): string {
  const { goalId } = params as { goalId: string }
  if (!isUuid(goalId)) throw new NotFound()
  return goalId
}

/** The goal in the address, held until the request ends. Somebody else’s is a page that does not exist. */
export async function goalHeld(mine: Reach<'set goals'>, request: FastifyRequest): Promise<Goal> {
  const goal = await goalToChange(mine, goalIdIn(request))
  if (!goal) throw new NotFound()
  return goal
}

/** The step in the address; undefined when it is no longer there. */
export function stepIn({ steps }: Goal, { params }: FastifyRequest): Step | undefined {
  const { stepId } = params as { stepId: string }
  if (!isUuid(stepId)) throw new NotFound()
  return steps.find(({ id }) => id === stepId)
}
