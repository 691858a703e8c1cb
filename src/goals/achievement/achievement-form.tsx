import { Form, type Wrong } from '../../core/forms.tsx'
import { DateInput, type DatePart } from '../../design/form/date-input.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Goal } from '../goal.ts'
import { words } from '../words.ts'
import type { TypedAchievement } from './achievement.ts'

export interface AchievementFormProps {
  goal: Goal
  typed: TypedAchievement
  /** The mark of what was saved when this form was opened. */
  seen: string
  wrong?: Wrong
  wrongParts?: readonly DatePart[]
  isKept?: boolean
  /** Something else was saved after the form was opened. */
  isOvertaken?: boolean
}

export const AchievementForm = ({ goal, typed, seen, wrong = {}, ...form }: AchievementFormProps) => (
  <>
    <Crumb href={`/goals/${goal.id}`}>Back to the goal</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb2">{goal.achievedOn ? 'What you say about it' : 'Mark as finished'}</h1>
    <Opening class="mb4">{goal.words}</Opening>
    <Notice goal={goal} {...form} />
    <Form action={`/goals/${goal.id}/achievement`}>
      <input type="hidden" name="seen" value={seen} />
      <DateInput
        id="on"
        label="When did you finish it?"
        hint="Leave this empty if it was today."
        value={typed.on}
        wrong={wrong['on-day'] ?? wrong['on-month'] ?? wrong['on-year']}
        wrongParts={form.wrongParts}
        large
      />
      <TextArea
        id="reflection"
        label="What would you like to remember about it?"
        hint="You can leave this empty. For example, what helped, and what was harder than you thought."
        value={typed.reflection}
        wrong={wrong.reflection}
        rows={6}
        large
      />
      <Ending back={`/goals/${goal.id}`} icon="tick">
        Save as finished
      </Ending>
    </Form>
  </>
)

const Notice = ({ goal, isKept, isOvertaken }: Pick<AchievementFormProps, 'goal' | 'isKept' | 'isOvertaken'>) => (
  <FormNotice
    isKept={isKept}
    overtaken={isOvertaken ? words.changedElsewhere : undefined}
    saved={goal.reflection && `“${goal.reflection}”`}
  />
)
