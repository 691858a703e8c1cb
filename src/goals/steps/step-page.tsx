import { Form, type Wrong } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Goal } from '../goal.ts'
import { words } from '../words.ts'
import type { Step } from './step.ts'

export interface StepFormProps {
  goal: Goal
  step: Step
  typed: string
  /** What the step said when this form was opened. */
  seen: string
  wrong?: Wrong
  /** It was renamed after the form was opened. */
  isOvertaken?: boolean
}

export const StepForm = ({ goal, step, typed, seen, wrong = {}, isOvertaken }: StepFormProps) => (
  <>
    <Crumb href={`/goals/${goal.id}/steps`}>Steps</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb2">Change the step</h1>
    <Opening class="mb4">{goal.words}</Opening>
    {isOvertaken && (
      <Callout kind="warning" role="status" class="mb4">
        <p>{words.changedElsewhere}</p>
        <p class="mt2">
          <strong>Saved:</strong> “{step.words}”
        </p>
      </Callout>
    )}
    <Form action={`/goals/${goal.id}/steps/${step.id}`}>
      <input type="hidden" name="seen" value={seen} />
      <TextField id="step" label="What is the step?" value={typed} wrong={wrong.step} large />
      <Cluster>
        <Button>Save step</Button>
        <ButtonLink href={`/goals/${goal.id}/steps`} kind="quiet">
          Not now
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)

/** The question before a step is removed. */
export const StepRemoval = ({ goal, step }: Pick<StepFormProps, 'goal' | 'step'>) => (
  <>
    <Crumb href={`/goals/${goal.id}/steps`}>Steps</Crumb>
    <h1 class="f1 mb2">Remove this step?</h1>
    <Opening class="mb4">“{step.words}” Once it is removed we cannot bring it back.</Opening>
    <Form action={`/goals/${goal.id}/steps/${step.id}/removal`}>
      <Cluster>
        <Button kind="danger">Remove it</Button>
        <ButtonLink href={`/goals/${goal.id}/steps`} kind="quiet">
          Keep it
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)
