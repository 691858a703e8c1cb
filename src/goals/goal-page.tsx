import type { Seat } from '../access/policy.ts'
import type { Day } from '../core/clock.ts'
import { Form } from '../core/forms.tsx'
import { ActionLink } from '../design/button/action-link.tsx'
import { Button, ButtonLink } from '../design/button/button.tsx'
import { Card } from '../design/card/card.tsx'
import { StepButton, Steps } from '../design/card/steps.tsx'
import { MessageWords } from '../design/messages/words.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Cluster } from '../design/page/arrangement.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { Goal } from './goal.ts'
import { Important, StepBar, whenInWords } from './goal-card.tsx'
import { countDone, dayInWords, whoSees, words } from './words.ts'

interface GoalPageProps {
  goal: Goal
  today: Day
  sharedWith: readonly Seat[]
  news: string | null
}

/** One goal: its steps to tick off, why it matters, and what can be done with it. */
export const GoalPage = ({ goal, today, sharedWith, news }: GoalPageProps) => (
  <>
    <Crumb href="/goals">Goals</Crumb>
    {news && (
      <Callout kind="done" role="status" class="mb3">
        <p>{news}</p>
      </Callout>
    )}
    {goal.isImportant && (
      <p class="mb2">
        <Important />
      </p>
    )}
    <h1 class="f1 mb2">{goal.words}</h1>
    <Quiet class="mb4">{whenInWords(goal, today)}</Quiet>
    {goal.achievedOn && <Achieved goal={goal} today={today} />}
    <StepsToTick goal={goal} today={today} />
    <Written title="Why this matters to me" id="why" words={goal.why} />
    <Written title="How I will do it" id="how" words={goal.how} />
    <Callout kind="plain" icon="eye" class="mb4">
      <p>{whoSees(sharedWith)}</p>
    </Callout>
    <WhatToDo goal={goal} />
  </>
)

const Achieved = ({ goal, today }: { goal: Goal; today: Day }) => (
  <Card as="section" kind="warm" class="mb3" aria-labelledby="finished">
    <h2 class="f4 mb2" id="finished">
      Finished {dayInWords(goal.achievedOn!, today)}
    </h2>
    {goal.reflection && (
      <div class="mb2">
        <MessageWords words={goal.reflection} />
      </div>
    )}
    <Cluster>
      <ActionLink href={`/goals/${goal.id}/achievement`} icon="pencil">
        {goal.reflection ? 'Change what I wrote' : 'Write something about it'}
      </ActionLink>
      <Form action={`/goals/${goal.id}/achievement/removal`}>
        <Button kind="quiet">Work on it again</Button>
      </Form>
    </Cluster>
  </Card>
)

const StepsToTick = ({ goal: { id, steps }, today }: { goal: Goal; today: Day }) => (
  <Card as="section" class="mb3" aria-labelledby="steps">
    <div class="flex items-center justify-between mb2">
      <h2 class="f3" id="steps">
        Steps
      </h2>
      {steps.length > 0 && (
        <p class="fw6">
          {countDone(steps)} of {steps.length} done
        </p>
      )}
    </div>
    <StepBar steps={steps} />
    {steps.length === 0 && <Quiet>{words.whatStepsAreFor}</Quiet>}
    <Steps class="mt3">
      {steps.map(step => (
        <li key={step.id} id={`step-${step.id}`}>
          <Form action={`/goals/${id}/steps/${step.id}/tick`}>
            <StepButton
              done={step.tickedOn !== null}
              note={step.tickedOn ? `Done ${dayInWords(step.tickedOn, today)}` : undefined}
              name="to"
              value={step.tickedOn ? 'off' : 'on'}
            >
              {step.words}
            </StepButton>
          </Form>
        </li>
      ))}
    </Steps>
    <Cluster class="mt2">
      <ActionLink href={`/goals/${id}/steps`} icon="plus">
        Add a step
      </ActionLink>
      {steps.length > 0 && (
        <ActionLink href={`/goals/${id}/steps`} icon="pencil">
          Change or move steps
        </ActionLink>
      )}
    </Cluster>
  </Card>
)

const Written = ({ title, id, words: written }: { title: string; id: string; words: string }) =>
  written ? (
    <Card as="section" kind="tint" class="mb3" aria-labelledby={id}>
      <h2 class="f4 mb2" id={id}>
        {title}
      </h2>
      <MessageWords words={written} />
    </Card>
  ) : null

const WhatToDo = ({ goal: { id, achievedOn, isImportant } }: { goal: Goal }) => (
  <Cluster>
    {!achievedOn && (
      <ButtonLink href={`/goals/${id}/achievement`} icon="tick">
        Mark as finished
      </ButtonLink>
    )}
    <ButtonLink href={`/goals/${id}/details`} kind="secondary" icon="pencil" about=" this goal">
      Change
    </ButtonLink>
    <Form action={`/goals/${id}/star`}>
      <Button kind="quiet" icon="star" name="to" value={isImportant ? 'off' : 'on'}>
        {isImportant ? 'Take the star off' : 'Star as important'}
      </Button>
    </Form>
    <ButtonLink href={`/goals/${id}/removal`} kind="quiet" about=" this goal">
      Remove
    </ButtonLink>
  </Cluster>
)
