import type { TypedDay } from '../../core/day-fields.ts'
import { Form, type Wrong } from '../../core/forms.tsx'
import { DateInput, type DatePart } from '../../design/form/date-input.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { Crumb } from '../../design/page/crumb.tsx'

export interface NewPageProps {
  typed: TypedDay
  /** The key that makes it one page, however often the form is sent. */
  id: string
  wrong?: Wrong
  wrongParts?: readonly DatePart[]
  isKept?: boolean
}

/** From which day a new page is to be. */
export const NewPage = ({ typed, id, wrong = {}, wrongParts, isKept }: NewPageProps) => (
  <>
    <Crumb href="/tracking/since">Your pages for appointments</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb4">A page for your appointment</h1>
    <FormNotice isKept={isKept} />
    <Form action="/tracking/since/new">
      <input type="hidden" name="key" value={id} />
      <MetOn typed={typed} wrong={wrong} wrongParts={wrongParts} />
      <Ending back="/tracking/since">Make the page</Ending>
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
