import { Form, type Wrong } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Steps } from '../../design/card/steps.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { MessageWords } from '../../design/messages/words.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { Goal } from '../goal.ts'
import { words } from '../words.ts'
import type { Step } from './step.ts'

export interface StepsPageProps {
  goal: Goal
  /** What was typed for one more step. */
  typed: string
  /** Makes it one step, however often the form is sent. */
  clientKey: string
  wrong?: Wrong
  isKept?: boolean
  news?: string | null
}

/** The steps of a goal, to add to and to put in order. Ticking them off is the goal's own page. */
export const StepsPage = ({ goal, wrong = {}, news, isKept, ...form }: StepsPageProps) => (
  <>
    <Crumb href={`/goals/${goal.id}`}>Back to the goal</Crumb>
    <ErrorSummary wrong={wrong} />
    {news ? (
      <Callout role="status" class="mb3">
        <p>{news}</p>
      </Callout>
    ) : (
      <FormNotice isKept={isKept} />
    )}
    <h1 class="f1 mb2">Steps</h1>
    <Opening class="mb4">{goal.words}</Opening>
    {goal.steps.length === 0 && <Quiet class="mb3">{words.whatStepsAreFor}</Quiet>}
    {goal.steps.length > 0 && (
      <Card class="mb4">
        <Steps>
          {goal.steps.map((step, index) => (
            <StepToMove key={step.id} goal={goal} step={step} index={index} />
          ))}
        </Steps>
      </Card>
    )}
    <AddStep goal={goal} wrong={wrong} {...form} />
  </>
)

const StepToMove = ({ goal: { id, steps }, step, index }: { goal: Goal; step: Step; index: number }) => (
  <li id={`step-${step.id}`} class="pv3">
    <div class="fw6">
      <MessageWords words={step.words} />
    </div>
    <Cluster class="mt2">
      {index > 0 && <MoveButton goalId={id} step={step} from={index} to={index - 1} />}
      {index < steps.length - 1 && <MoveButton goalId={id} step={step} from={index} to={index + 1} />}
      <ButtonLink href={`/goals/${id}/steps/${step.id}`} kind="quiet" about={` “${step.words}”`}>
        Change
      </ButtonLink>
      <ButtonLink href={`/goals/${id}/steps/${step.id}/removal`} kind="quiet" about={` “${step.words}”`}>
        Remove
      </ButtonLink>
    </Cluster>
  </li>
)

interface MoveButtonProps {
  goalId: string
  step: Step
  from: number
  to: number
}

const MoveButton = ({ goalId, step, from, to }: MoveButtonProps) => (
  <Form action={`/goals/${goalId}/steps/${step.id}/place`}>
    <input type="hidden" name="from" value={from} />
    <Button kind="secondary" name="to" value={String(to)} about={` “${step.words}”`}>
      {to < from ? 'Move up' : 'Move down'}
    </Button>
  </Form>
)

const AddStep = ({ goal, typed, clientKey, wrong = {} }: Omit<StepsPageProps, 'isKept' | 'news'>) => (
  <Form action={`/goals/${goal.id}/steps`}>
    <input type="hidden" name="key" value={clientKey} />
    <TextField
      id="step"
      label={goal.steps.length === 0 ? 'What is the first step?' : 'Add a step'}
      hint="A small one is good. For example, walk to the corner shop."
      value={typed}
      wrong={wrong.step}
      large
    />
    <Ending back={`/goals/${goal.id}`} icon="plus" instead="Back to the goal">
      Add step
    </Ending>
  </Form>
)
