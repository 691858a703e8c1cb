import { ActionLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Stack } from '../design/page/arrangement.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { Goal } from './goal.ts'
import { StepBar, StepsInWords } from './goal-card.tsx'

/** How many goals stand on a person's front page. */
export const goalsOnToday = 2

/** On Today: the first of the goals that the person works on, and the way to all of them. */
export const GoalsToday = ({ goals }: { goals: readonly Goal[] }) => (
  <section aria-labelledby="goals">
    <div class="flex items-center justify-between mb2">
      <h2 class="f3" id="goals">
        Your goals
      </h2>
      {goals.length > 0 && (
        <ActionLink href="/goals" end="right" about="of your goals">
          See all{' '}
        </ActionLink>
      )}
    </div>
    {goals.length === 0 ? <NoGoals /> : <Goals goals={goals} />}
  </section>
)

const Goals = ({ goals }: { goals: readonly Goal[] }) => (
  <Stack>
    {goals.map(({ id, words, steps }) => (
      <Card key={id} link>
        <h3 class={`f4 lh-title ${steps.length ? 'mb3' : ''}`}>
          <Stretch href={`/goals/${id}`}>{words}</Stretch>
        </h3>
        <StepBar steps={steps} />
        {steps.length > 0 && (
          <Quiet class="mt2">
            <StepsInWords steps={steps} />
          </Quiet>
        )}
      </Card>
    ))}
  </Stack>
)

const NoGoals = () => (
  <Card kind="dash">
    <Quiet class="mb2">A goal can be as simple as opening the curtains.</Quiet>
    <ActionLink href="/goals" icon="flag">
      Think of a goal
    </ActionLink>
  </Card>
)
