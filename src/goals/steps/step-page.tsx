import { Form, type Wrong } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextField } from '../../design/form/text-field.tsx'
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
    <FormNotice overtaken={isOvertaken ? words.changedElsewhere : undefined} saved={`“${step.words}”`} />
    <Form action={`/goals/${goal.id}/steps/${step.id}`}>
      <input type="hidden" name="seen" value={seen} />
      <TextField id="step" label="What is the step?" value={typed} wrong={wrong.step} large />
      <Ending back={`/goals/${goal.id}/steps`}>Save step</Ending>
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
      <Ending back={`/goals/${goal.id}/steps`} kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
