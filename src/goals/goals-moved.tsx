import type { VNode } from 'preact'
import type { Reach } from '../access/reach.ts'
import type { Day } from '../core/clock.ts'
import { Bullets, Quiet } from '../design/text/words.tsx'
import { type Goal, mostGoals } from './goal.ts'
import { goalsOf } from './queries.ts'
import type { Step } from './steps/step.ts'
import { dayInWords } from './words.ts'

/** How many goals stand on one sheet of paper beside the rest, and how many steps of each are named. */
const [mostShown, mostNamed] = [4, 2]
/** How many letters of a goal, and of each step. */
const [longestGoal, longestStep] = [80, 45]

const cut = (words: string, most: number) =>
  [...words].length > most ? `${[...words].slice(0, most).join('').trimEnd()}…` : words

interface Moved {
  goal: Goal
  ticked: readonly Step[]
  isFinished: boolean
}

const isIn = (day: Day | null, { from, to }: { from: Day; to: Day }) => day !== null && day >= from && day <= to

/** The goals that somebody finished, or of which they ticked a step, from one day to another; finished ones first. */
const movedBetween = (goals: readonly Goal[], days: { from: Day; to: Day }): Moved[] =>
  goals
    .map(goal => ({
      goal,
      ticked: goal.steps.filter(({ tickedOn }) => isIn(tickedOn, days)),
      isFinished: isIn(goal.achievedOn, days),
    }))
    .filter(({ ticked, isFinished }) => isFinished || ticked.length > 0)
    .sort((one, other) => Number(other.isFinished) - Number(one.isFinished))

/** The same in words, for a page that has other things on it too. */
export async function goalsMoved(seen: Reach<'see goals'>, days: { from: Day; to: Day }): Promise<VNode> {
  const moved = movedBetween(await goalsOf(seen, mostGoals), days)
  const more = moved.length - mostShown
  return (
    <section aria-labelledby="moved">
      <h2 class="f3 mb2" id="moved">
        Goals that moved
      </h2>
      {moved.length === 0 && <Quiet>No steps were ticked in this time, and that is fine.</Quiet>}
      <Bullets>
        {moved.slice(0, mostShown).map(each => (
          <li key={each.goal.id}>
            <span class="fw6">{cut(each.goal.words, longestGoal)}</span>: {inWords(each, days.to)}
          </li>
        ))}
      </Bullets>
      {more > 0 && <Quiet>And {more === 1 ? '1 more goal' : `${more} more goals`}.</Quiet>}
    </section>
  )
}

function inWords({ goal, ticked, isFinished }: Moved, today: Day): string {
  const finished = isFinished && goal.achievedOn ? [`finished on ${dayInWords(goal.achievedOn, today)}`] : []
  const steps = ticked.length ? [`${ticked.length === 1 ? '1 step' : `${ticked.length} steps`} done`] : []
  const names = ticked.slice(-mostNamed).map(({ words }) => `“${cut(words, longestStep)}”`)
  const named = names.length ? [names.join(' and ')] : []
  return `${[...finished, ...steps, ...named].join(', ')}.`
}
