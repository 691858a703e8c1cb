import { dayAndDate } from '../../core/clock.ts'
import { Form, type Wrong } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Row, Rows } from '../../design/card/rows.tsx'
import { DateInput, type DatePart } from '../../design/form/date-input.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { Mark, TypedMark } from './mark.ts'

export interface MarksPageProps {
  marks: readonly Mark[]
  /** The id that the new mark will have, so that a form sent twice adds one. */
  id: string
  typed: TypedMark
  wrong?: Wrong
  wrongParts?: readonly DatePart[]
  isKept?: boolean
}

export const MarksPage = ({ marks, id, typed, wrong = {}, wrongParts, isKept }: MarksPageProps) => (
  <>
    <Crumb href="/tracking">Your tracking</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb2">Mark a day</h1>
    <Opening class="mb4">
      Something happened that may matter later, such as new tablets or a move. It stands beside what you track.
    </Opening>
    <FormNotice isKept={isKept} />
    <Form action="/tracking/marks" class="mb4">
      <input type="hidden" name="id" value={id} />
      <TextField
        id="words"
        label="What happened?"
        hint="A few words. For example, new tablets, or moved house."
        value={typed.words}
        wrong={wrong.words}
        autocomplete="off"
        large
      />
      <DateInput
        id="on-day"
        label="On which day?"
        hint="For example, 5 10 2026."
        value={typed.on}
        wrong={wrong['on-day-day'] ?? wrong['on-day-month'] ?? wrong['on-day-year']}
        wrongParts={wrongParts}
      />
      <Button>Add the mark</Button>
    </Form>
    {marks.length > 0 && (
      <>
        <h2 class="f3 mb3">Your marks</h2>
        <Rows card>
          {marks.map(mark => (
            <Row key={mark.id} class="flex-wrap justify-between">
              <div class="mr3">
                <p class="fw6">{mark.words}</p>
                <Quiet>{dayAndDate(mark.onDay)}</Quiet>
              </div>
              <ActionLink href={`/tracking/marks/${mark.id}/removal`} icon="x" about={`: ${mark.words}`}>
                Remove
              </ActionLink>
            </Row>
          ))}
        </Rows>
      </>
    )}
  </>
)

/** The question before a mark is removed. */
export const RemovalPage = ({ mark }: { mark: Mark }) => (
  <>
    <Crumb href="/tracking/marks">Mark a day</Crumb>
    <h1 class="f1 mb2">Remove this mark?</h1>
    <Opening class="mb4">
      {mark.words}, {dayAndDate(mark.onDay)}. Nothing else is removed.
    </Opening>
    <Form action={`/tracking/marks/${mark.id}/removal`}>
      <Ending back="/tracking/marks" kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
