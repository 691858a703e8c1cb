import { Form, type Wrong } from '../core/forms.tsx'
import { Button } from '../design/button/button.tsx'
import { Choices } from '../design/form/choice.tsx'
import { Ending } from '../design/form/ending.tsx'
import { ErrorSummary } from '../design/form/error-summary.tsx'
import { FormNotice } from '../design/form/form-notice.tsx'
import { TextField } from '../design/form/text-field.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { keyOf, type Subject, type TypedReminder } from './reminder.ts'
import { daysOfTheWeek, words } from './words.ts'

export interface ReminderFormProps {
  subject: Subject
  typed: TypedReminder
  /** Whether there is a reminder that can be turned off. */
  isSet: boolean
  wrong?: Wrong
  isKept?: boolean
}

/** On which days, and when. */
export const ReminderForm = ({ subject, typed, isSet, wrong = {}, isKept }: ReminderFormProps) => (
  <>
    <Crumb href="/reminders">{words.title}</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb4">Reminder: {subject.name}</h1>
    <FormNotice isKept={isKept} />
    <Form action={`/reminders/${keyOf(subject)}`}>
      <Choices
        kind="checkbox"
        id="days"
        label="On which days?"
        options={daysOfTheWeek}
        chosen={typed.days}
        wrong={wrong.days}
        large
      />
      <TextField
        id="time"
        label="At what time?"
        hint="Like 8:30am or 20:30. From 6am to 9:59pm, in your own time zone."
        value={typed.time}
        wrong={wrong.time}
        width={10}
        autocomplete="off"
        large
      />
      <Ending back="/reminders">Save</Ending>
    </Form>
    {isSet && (
      <Form action={`/reminders/${keyOf(subject)}/removal`} class="mt4">
        <Button kind="secondary">Turn this reminder off</Button>
      </Form>
    )}
  </>
)
