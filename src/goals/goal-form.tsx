import type { Seat } from '../access/policy.ts'
import { Form, type Wrong } from '../core/forms.tsx'
import { Card } from '../design/card/card.tsx'
import { Choice } from '../design/form/choice.tsx'
import { DateInput, type DatePart } from '../design/form/date-input.tsx'
import { Ending } from '../design/form/ending.tsx'
import { ErrorSummary } from '../design/form/error-summary.tsx'
import { FormNotice } from '../design/form/form-notice.tsx'
import { TextArea } from '../design/form/text-area.tsx'
import { TextField } from '../design/form/text-field.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Split } from '../design/page/arrangement.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { Bullets } from '../design/text/words.tsx'
import type { GoalWords, TypedGoal } from './goal.ts'
import { whoSees, words } from './words.ts'

export interface GoalFormProps {
  /** Without one the form makes a new goal. */
  goalId?: string
  typed: TypedGoal
  /** Of a new goal: the key that makes it one goal, however often the form is sent. */
  clientKey?: string
  isImportant?: boolean
  /** Of a goal that is there: the mark of what was saved when this form was opened. */
  seen?: string
  sharedWith: readonly Seat[]
  wrong?: Wrong
  wrongParts?: readonly DatePart[]
  isKept?: boolean
  /** What stands there, where something else was saved after the form was opened. */
  overtakenBy?: GoalWords
}

export const GoalForm = ({ goalId, wrong = {}, ...form }: GoalFormProps) => (
  <>
    <Crumb href={goalId ? `/goals/${goalId}` : '/goals'}>{goalId ? 'Back to the goal' : 'Goals'}</Crumb>
    <ErrorSummary wrong={wrong} />
    <Split>
      <div>
        <h1 class="f1 mb4">{goalId ? 'Change your goal' : 'A new goal'}</h1>
        <Notice goalId={goalId} {...form} />
        <Questions goalId={goalId} wrong={wrong} {...form} />
      </div>
      <aside aria-label={words.guidance.title}>
        <Guidance />
      </aside>
    </Split>
  </>
)

const Guidance = () => (
  <Card kind="tint">
    <h2 class="f4 mb2">{words.guidance.title}</h2>
    <Bullets>
      {words.guidance.hints.map(hint => (
        <li key={hint}>{hint}</li>
      ))}
    </Bullets>
  </Card>
)

const Notice = ({ goalId, isKept, overtakenBy }: Pick<GoalFormProps, 'goalId' | 'isKept' | 'overtakenBy'>) => (
  <FormNotice
    isKept={isKept}
    overtaken={overtakenBy && (goalId ? words.changedElsewhere : words.addedAlready)}
    saved={overtakenBy && inQuotes(overtakenBy)}
    isNew={!goalId}
  />
)

const inQuotes = ({ words, why, how }: GoalWords) => [words, why, how].filter(Boolean).map(each => `“${each}” `)

const Questions = ({ goalId, typed, clientKey, seen, sharedWith, wrong = {}, ...form }: GoalFormProps) => (
  <Form action={goalId ? `/goals/${goalId}/details` : '/goals/new'}>
    {goalId ? <input type="hidden" name="seen" value={seen} /> : <input type="hidden" name="key" value={clientKey} />}
    <TextField
      id="words"
      label="What would you like to do?"
      hint="For example, walk to the market on Saturdays."
      value={typed.words}
      wrong={wrong.words}
      large
    />
    <TextArea
      id="why"
      label="Why does it matter to you?"
      hint="You can leave this empty. It can help to read it again on a hard day."
      value={typed.why}
      wrong={wrong.why}
      large
    />
    <TextArea
      id="how"
      label="How will you do it?"
      hint="You can leave this empty. For example, when, where, and who or what can help."
      value={typed.how}
      wrong={wrong.how}
      large
    />
    {!goalId && (
      <TextArea
        id="steps"
        label="What are the first steps?"
        hint={`You can leave this empty and add them later. Write one step on each line. ${words.whatStepsAreFor}`}
        value={typed.steps}
        wrong={wrong.steps}
        large
      />
    )}
    <DateInput
      id="by"
      label="When would you like to get there?"
      hint="You can leave this empty. For example, 27 3 2027."
      value={typed.by}
      wrong={wrong['by-day'] ?? wrong['by-month'] ?? wrong['by-year']}
      wrongParts={form.wrongParts}
      large
    />
    {!goalId && (
      <div class="mb4">
        <Choice
          kind="checkbox"
          id="important"
          name="important"
          value="yes"
          checked={form.isImportant}
          label="Star it as important to me"
          hint="It stands first in your list."
        />
      </div>
    )}
    <Callout kind="plain" icon="eye" class="mb4">
      <p>{whoSees(sharedWith)}</p>
    </Callout>
    <Ending back={goalId ? `/goals/${goalId}` : '/goals'}>Save goal</Ending>
  </Form>
)
