import { Form, type Wrong } from '../../core/forms.tsx'
import { TextLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Fieldset } from '../../design/form/field.tsx'
import { Keeping } from '../../design/form/keeping.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Grid, Prose } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import { helpersOnForm, nameField, type Plan, phoneField, type WrittenPart } from './plan.ts'
import { words } from './words.ts'

export interface PlanFormProps {
  typed: Plan
  /** The version that stood when this form was opened; 0 when there was none. */
  seen: number
  isShared: boolean
  wrong?: Wrong
  /** It holds what was kept while they wrote, or when their session had run out. */
  isKept?: boolean
  /** Another version was saved after the form was opened. */
  isOvertaken?: boolean
}

export const PlanForm = ({ wrong = {}, ...form }: PlanFormProps) => (
  <>
    <Crumb href="/safety-plan">{words.title}</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb2">{form.seen ? 'Change my safety plan' : 'Make my safety plan'}</h1>
    <Opening class="mb4">Write as much or as little as you like, in any order. Every part can stay empty.</Opening>
    <Notice {...form} />
    <Prose>
      <Form action="/safety-plan/form">
        <input type="hidden" name="seen" value={String(form.seen)} />
        {(['signs', 'alone', 'places'] as const).map(part => (
          <Part key={part} part={part} typed={form.typed} wrong={wrong} />
        ))}
        <Helpers typed={form.typed} wrong={wrong} />
        {(['professionals', 'safer', 'reasons', 'wishes'] as const).map(part => (
          <Part key={part} part={part} typed={form.typed} wrong={wrong} />
        ))}
        <Keeping {...words.keeping} />
        <WhoReads isShared={form.isShared} />
        <Ending back="/safety-plan">Save my plan</Ending>
      </Form>
    </Prose>
  </>
)

const Notice = ({ isKept, isOvertaken, seen }: Omit<PlanFormProps, 'wrong'>) => {
  if (isOvertaken)
    return (
      <Callout kind="warning" role="status" class="mb4">
        <p>
          {words.changedElsewhere} <TextLink href="/safety-plan">Look at the plan that is saved</TextLink>.
        </p>
      </Callout>
    )
  if (!isKept) return null
  return (
    <Callout role="status" class="mb4">
      <p>{words.keptDraft}</p>
      <Form action="/safety-plan/draft/removal" class="mt3">
        <Button kind="secondary">{seen ? 'Go back to the plan that is saved' : 'Throw it away'}</Button>
      </Form>
    </Callout>
  )
}

type TypedProps = { typed: Plan; wrong: Wrong }

const Part = ({ part, typed, wrong }: TypedProps & { part: WrittenPart }) => {
  const { question, hint } = words.parts[part]
  return <TextArea id={part} label={question} hint={hint} value={typed[part]} wrong={wrong[part]} rows={4} large />
}

const Helpers = ({ typed, wrong }: TypedProps) => (
  <Fieldset id="ask" label={words.ask.question} hint={words.ask.hint} large>
    {Array.from({ length: helpersOnForm }, (_, row) => (
      <Grid columns={2} key={row}>
        <TextField
          id={nameField(row)}
          label={`Name ${row + 1}`}
          autocomplete="off"
          spellcheck={false}
          value={typed.ask[row]?.name}
          wrong={wrong[nameField(row)]}
          class="mb0"
        />
        <TextField
          id={phoneField(row)}
          label={`Phone ${row + 1}`}
          type="tel"
          autocomplete="off"
          value={typed.ask[row]?.phone}
          wrong={wrong[phoneField(row)]}
        />
      </Grid>
    ))}
  </Fieldset>
)

const WhoReads = ({ isShared }: Pick<PlanFormProps, 'isShared'>) => (
  <Callout kind="plain" icon="eye" class="mb4">
    <p>{isShared ? words.whoSees.clinician : words.whoSees.nobody}</p>
    <p class="mt2">
      {words.notWatched} <TextLink href="/support">If you need help now, see who you can call or text</TextLink>.
    </p>
  </Callout>
)
