import type { Reach } from '../access/reach.ts'
import type { Day } from '../core/clock.ts'
import { type Goal, type GoalWords, isSame } from './goal.ts'
import { addGoal, goalOfForm } from './queries.ts'

interface NewGoal {
  clientKey: string
  goal: GoalWords
  steps: readonly string[]
  isImportant: boolean
  today: Day
  at: Date
}

/**
 * Saves a new goal once, however often its form is sent. Gives the goal that the form has made already when it now says
 * something else: its person has to look at both.
 */
export async function saveNewGoal(
  mine: Reach<'set goals'>,
  entry: NewGoal,
): Promise<{ goalId: string } | { other: Goal }> {
  const goalId = await addGoal(mine, entry)
  if (goalId) return { goalId }
  const other = await goalOfForm(mine, entry.clientKey)
  return other && !isSame(other, entry.goal) ? { other } : { goalId: other?.id ?? '' }
}
