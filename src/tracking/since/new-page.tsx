import { Form, type Wrong } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { DateInput } from '../../design/form/date-input.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import type { DateField, TypedDay } from './span.ts'
import { words } from './words.ts'

export interface NewPageProps {
  typed: TypedDay
  /** The key that makes it one page, however often the form is sent. */
  id: string
  wrong?: Wrong
  wrongParts?: readonly DateField[]
  isKept?: boolean
}

/** From which day a new page is to be. */
export const NewPage = ({ typed, id, wrong = {}, wrongParts, isKept }: NewPageProps) => (
  <>
    <Crumb href="/tracking/since">Your pages for appointments</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb4">A page for your appointment</h1>
    {isKept && (
      <Callout role="status" class="mb4">
        <p>{words.keptForm}</p>
      </Callout>
    )}
    <Form action="/tracking/since/new">
      <input type="hidden" name="key" value={id} />
      <MetOn typed={typed} wrong={wrong} wrongParts={wrongParts} />
      <Cluster>
        <Button>Make the page</Button>
        <ButtonLink href="/tracking/since" kind="quiet">
          Not now
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)

type MetOnProps = Pick<NewPageProps, 'typed' | 'wrong' | 'wrongParts'>

export const MetOn = ({ typed, wrong = {}, wrongParts }: MetOnProps) => (
  <DateInput
    id="met"
    label="We last met on"
    hint="For example, 28 9 2026. If you have not met before, choose the day from which you want to look back."
    value={typed}
    wrong={wrong['met-day'] ?? wrong['met-month'] ?? wrong['met-year']}
    wrongParts={wrongParts}
    large
  />
)
