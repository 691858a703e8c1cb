import type { Day } from '../core/clock.ts'
import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Progress } from '../design/label/progress.tsx'
import { Tag } from '../design/label/tag.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { Goal } from './goal.ts'
import type { Step } from './steps/step.ts'
import { countDone, dayInWords, doneInWords, nextStep } from './words.ts'

export const Important = () => (
  <Tag kind="warm" icon="star">
    Important to me
  </Tag>
)

/** With more steps than this a bar would say nothing; the words beside it do. */
const mostInBar = 20

export const StepBar = ({ steps }: { steps: readonly Step[] }) =>
  steps.length > 0 && steps.length <= mostInBar ? (
    <Progress done={countDone(steps)} of={steps.length} full={countDone(steps) === steps.length} />
  ) : null

/** '2 of 4 steps done. Next: go as far as the library' */
export const StepsInWords = ({ steps }: { steps: readonly Step[] }) => {
  const next = nextStep(steps)
  return (
    <>
      {doneInWords(steps)}{' '}
      {next && (
        <>
          <span class="fw6">Next:</span> {next}
        </>
      )}
    </>
  )
}

/** A goal that somebody works on; the whole card opens it. */
export const GoalCard = ({ goal, today }: { goal: Goal; today: Day }) => (
  <Card link>
    {goal.isImportant && (
      <p class="mb2">
        <Important />
      </p>
    )}
    <h3 class="f3 lh-title mb1">
      <Stretch href={`/goals/${goal.id}`}>{goal.words}</Stretch>
    </h3>
    <Quiet class={goal.steps.length ? 'mb3' : ''}>
      {whenInWords(goal, today)}
      {goal.steps.length === 0 && ' No steps yet.'}
    </Quiet>
    {goal.steps.length > 0 && (
      <>
        <StepBar steps={goal.steps} />
        <p class="mt2">
          <StepsInWords steps={goal.steps} />
        </p>
      </>
    )}
  </Card>
)

/** 'Started 14 September. By 25 December.' */
export const whenInWords = ({ startedOn, byDay }: Goal, today: Day): string =>
  `Started ${dayInWords(startedOn, today)}.${byDay ? ` I would like to get there by ${dayInWords(byDay, today)}.` : ''}`
