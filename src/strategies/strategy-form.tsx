import type { Seat } from '../access/policy.ts'
import { Form, type Wrong } from '../core/forms.tsx'
import { ActionLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Ending } from '../design/form/ending.tsx'
import { ErrorSummary } from '../design/form/error-summary.tsx'
import { FormNotice } from '../design/form/form-notice.tsx'
import { TextArea } from '../design/form/text-area.tsx'
import { TextField } from '../design/form/text-field.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Split } from '../design/page/arrangement.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { Bullets } from '../design/text/words.tsx'
import type { StrategyWords } from './strategy.ts'
import { whoSees, words } from './words.ts'

export interface StrategyFormProps {
  /** Without one the form adds something new. */
  id?: string
  typed: StrategyWords
  /** Of something new: the key that adds it once, however often the form is sent. */
  clientKey?: string
  /** The mark of what was saved when this form was opened. */
  seen?: string
  sharedWith: readonly Seat[]
  wrong?: Wrong
  isKept?: boolean
  /** What stands there, where something else was saved after the form was opened. */
  overtakenBy?: StrategyWords
}

export const StrategyForm = ({ id, typed, clientKey, seen, sharedWith, wrong = {}, ...form }: StrategyFormProps) => (
  <>
    <Crumb href="/what-helps">{words.title}</Crumb>
    <ErrorSummary wrong={wrong} />
    <Split>
      <div>
        <h1 class="f1 mb4">{id ? 'Change what helps' : 'Add something that helps'}</h1>
        <Notice id={id} {...form} />
        <Form action={id ? `/what-helps/${id}` : '/what-helps/new'}>
          {id ? <input type="hidden" name="seen" value={seen} /> : <input type="hidden" name="key" value={clientKey} />}
          <TextField
            id="title"
            label="What helps, or when does it help?"
            hint="For example, when my chest gets tight."
            value={typed.title}
            wrong={wrong.title}
            large
          />
          <TextArea
            id="words"
            label="What do you do?"
            hint="You can leave this empty. Write one thing on each line."
            value={typed.words}
            wrong={wrong.words}
            rows={6}
            large
          />
          <Callout kind="plain" icon="eye" class="mb4">
            <p>{whoSees(sharedWith)}</p>
          </Callout>
          <Ending back="/what-helps">Save</Ending>
        </Form>
        {id && (
          <p class="mt3">
            <ActionLink href={`/what-helps/${id}/removal`} icon="x">
              Remove this
            </ActionLink>
          </p>
        )}
      </div>
      <aside aria-label={words.examples.title}>
        <Ideas />
      </aside>
    </Split>
  </>
)

export const Ideas = () => (
  <Card kind="tint">
    <h2 class="f4 mb2">{words.examples.title}</h2>
    <Bullets>
      {words.examples.ideas.map(idea => (
        <li key={idea}>{idea}</li>
      ))}
    </Bullets>
    <p class="mt2">{words.examples.more}</p>
  </Card>
)

const Notice = ({ id, isKept, overtakenBy }: Pick<StrategyFormProps, 'id' | 'isKept' | 'overtakenBy'>) => (
  <FormNotice
    isKept={isKept}
    overtaken={overtakenBy && (id ? words.changedElsewhere : words.addedAlready)}
    saved={overtakenBy && [overtakenBy.title, overtakenBy.words].filter(Boolean).map(each => `“${each}” `)}
    isNew={!id}
  />
)
