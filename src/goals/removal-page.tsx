import { Form } from '../core/forms.tsx'
import { Ending } from '../design/form/ending.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { Opening } from '../design/text/words.tsx'
import type { Goal } from './goal.ts'

/** The question before a goal is removed. */
export const RemovalPage = ({ goal: { id, words, steps, reflection } }: { goal: Goal }) => (
  <>
    <Crumb href={`/goals/${id}`}>Back to the goal</Crumb>
    <h1 class="f1 mb2">Remove this goal?</h1>
    <Opening class="mb4">
      “{words}”{steps.length > 0 && ', with its steps'}
      {reflection && ' and what you wrote when you finished it'}. Once it is removed we cannot bring it back.
    </Opening>
    <Form action={`/goals/${id}/removal`}>
      <Ending back={`/goals/${id}`} kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
