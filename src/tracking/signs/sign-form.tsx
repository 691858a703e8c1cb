import { Form, type Wrong } from '../../core/forms.tsx'
import { Choice } from '../../design/form/choice.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Fieldset } from '../../design/form/field.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { RuleFields } from './rule-fields.tsx'
import type { Series } from './series.ts'
import { fieldOfHelp, type Sign, type SignWords, type TypedSign } from './sign.ts'
import { sentenceOf } from './sign-words.ts'
import { words } from './words.ts'

/** Something that helps, to be chosen. */
export interface Help {
  id: string
  title: string
}

export interface SignFormProps {
  series: Series
  /** The sentence that is there; without one the form adds one. */
  saved?: Sign
  /** Of something new: the key that adds it once, however often the form is sent. */
  newId?: string
  typed: TypedSign
  /** The mark of what was saved when this form was opened. */
  seen?: string
  helps: readonly Help[]
  wrong?: Wrong
  isKept?: boolean
  /** What stands there, where something else was saved after the form was opened. */
  overtakenBy?: SignWords
}

export const SignForm = ({ series, saved, newId, typed, seen, helps, wrong = {}, ...form }: SignFormProps) => (
  <>
    <Crumb href={saved ? '/early-signs' : '/early-signs/new'}>{saved ? words.title : words.choose.title}</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb2">{series.name}</h1>
    <Opening class="mb4">{saved ? sentenceOf(saved) : 'When would you like to be shown a note?'}</Opening>
    <Notice series={series} isNew={!saved} {...form} />
    <Form action={saved ? `/early-signs/${saved.id}` : `/early-signs/new/${series.key}`}>
      {saved ? <input type="hidden" name="seen" value={seen} /> : <input type="hidden" name="id" value={newId} />}
      <RuleFields series={series} typed={typed} wrong={wrong} />
      <Helps helps={helps} chosen={typed.helps} />
      <TextArea
        id="words"
        label="Anything you want to tell yourself then?"
        hint="You can leave this empty. For example, go to bed at ten and leave the phone outside."
        value={typed.words}
        wrong={wrong.words}
        large
      />
      <Callout kind="plain" icon="eye" class="mb4">
        <p>{words.whoSees} The numbers of people you can call or text are always in the note.</p>
      </Callout>
      <Ending back="/early-signs">Save the sentence</Ending>
    </Form>
  </>
)

type NoticeProps = Pick<SignFormProps, 'isKept' | 'overtakenBy' | 'series'> & { isNew: boolean }

const Notice = ({ isKept, overtakenBy, series, isNew }: NoticeProps) => (
  <FormNotice
    isKept={isKept}
    overtaken={overtakenBy && (isNew ? words.addedAlready : words.changedElsewhere)}
    saved={overtakenBy && inWords(overtakenBy, series)}
    isNew={isNew}
  />
)

const inWords = (sign: SignWords, series: Series) =>
  [sentenceOf({ ...sign, series }), sign.words && `“${sign.words}”`].filter(Boolean).join(' ')

const Helps = ({ helps, chosen }: { helps: readonly Help[]; chosen: readonly string[] }) => (
  <Fieldset id="helps" label="What would you like to be reminded of?" hint="You can leave these empty." large>
    {helps.length === 0 && <Quiet>{words.noHelps}</Quiet>}
    {helps.map(({ id, title }) => (
      <Choice
        key={id}
        kind="checkbox"
        id={fieldOfHelp(id)}
        name={fieldOfHelp(id)}
        value="yes"
        checked={chosen.includes(id)}
        label={title}
      />
    ))}
  </Fieldset>
)
