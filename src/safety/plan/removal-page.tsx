import { Form } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'

/** The question before the plan is removed. */
export const RemovalPage = () => (
  <>
    <Crumb href="/safety-plan">My safety plan</Crumb>
    <h1 class="f1 mb2">Remove your safety plan?</h1>
    <Opening class="mb4">
      All its versions are removed, and we cannot bring them back. You can make a new plan at any time.
    </Opening>
    <Form action="/safety-plan/removal">
      <Ending back="/safety-plan" kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
