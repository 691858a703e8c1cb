import type { Seat } from '../../access/policy.ts'
import { type Day, longDay, weekday } from '../../core/clock.ts'
import { Form, type Wrong } from '../../core/forms.tsx'
import { ActionLink, TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Plate } from '../../design/card/plate.tsx'
import { Drawing } from '../../design/drawing.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Split } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { KeepsEntry } from '../form/keeps-entry.tsx'
import { Overtaken } from '../form/overtaken.tsx'
import { WhoSees } from '../form/who-sees.tsx'
import { kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { AnswerQuestion } from './answer-question.tsx'
import type { Entry, TypedEntry } from './entry.ts'
import { dayInWords, valueInWords } from './entry-words.ts'
import { words } from './words.ts'

export interface EntryFormProps {
  tracker: Tracker
  onDay: Day
  today: Day
  typed: TypedEntry
  /** The mark of what was saved when this form was opened. */
  seen: string
  saved: Entry | null
  sharedWith: readonly Seat[]
  wrong?: Wrong
  /** The form was sent after its session had run out. */
  isKept?: boolean
  /** Something else was saved for this day after the form was opened: what was sent now. */
  overtaken?: Entry
  /** The key that a device gave to this entry. */
  keyOfEntry?: string
}

export const EntryForm = ({ wrong = {}, ...form }: EntryFormProps) => (
  <>
    <Crumb href="/today">Today</Crumb>
    <ErrorSummary wrong={wrong} />
    <Split>
      <div>
        <Heading {...form} />
        <Notice {...form} />
        <Questions {...form} wrong={wrong} />
      </div>
      <aside aria-label={words.hard.title}>
        <HardDay />
      </aside>
    </Split>
  </>
)

const Heading = ({ tracker, onDay, today }: Pick<EntryFormProps, 'tracker' | 'onDay' | 'today'>) => {
  const { drawing, plate } = kindOf(tracker)
  return (
    <div class="flex items-center mb4">
      <Plate drawing={drawing} kind={plate} class="mr3" />
      <div>
        <h1 class="f1">{tracker.name}</h1>
        <Quiet class="mt1">{dayInWords(onDay, today)}</Quiet>
      </div>
    </div>
  )
}

const Notice = ({ isKept, overtaken, saved, tracker, onDay, typed, seen, keyOfEntry = '' }: EntryFormProps) => {
  if (overtaken && saved)
    return (
      <Overtaken
        action={`${addressOf(tracker)}/${onDay}`}
        fields={{ ...typed, key: keyOfEntry }}
        seen={seen}
        mine={<p>{inWords(overtaken, tracker)}</p>}
        saved={<p>{inWords(saved, tracker)}</p>}
      >
        {words.changedElsewhere}
      </Overtaken>
    )
  return <FormNotice isKept={isKept} />
}

const inWords = (entry: Entry, tracker: Tracker) =>
  [valueInWords(entry.value, tracker), entry.notes && `“${entry.notes}”`].filter(Boolean).join(', ')

const addressOf = ({ id }: Tracker) => `/tracking/trackers/${id}`

const Questions = ({ wrong = {}, keyOfEntry = '', ...form }: EntryFormProps) => {
  const { tracker, onDay, today, typed, seen, saved, sharedWith } = form
  const kind = kindOf(tracker)
  const address = addressOf(tracker)
  return (
    <Form action={`${address}/${onDay}`}>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="key" value={keyOfEntry} />
      <AnswerQuestion
        kind={kind}
        unit={tracker.unit}
        question={questionOn(kind.question, onDay, today)}
        chosen={typed.value}
        wrong={wrong.value}
      />
      <TextArea
        id="notes"
        label={words.notesLabel}
        hint={words.notesHint}
        value={typed.notes}
        wrong={wrong.notes}
        large
      />
      <WhoSees seats={sharedWith} />
      <KeepsEntry title={`${tracker.name}, ${longDay(onDay)}`} />
      <Ending back="/today">Save</Ending>
      <p class="mt3">
        <ActionLink href={`${address}/days`} icon="calendar">
          Choose another day
        </ActionLink>
      </p>
      {saved && (
        <p>
          <ActionLink href={`${address}/${onDay}/removal`} icon="x">
            Remove what is saved for this day
          </ActionLink>
        </p>
      )}
      <p>
        <ActionLink href={`${address}/change`} icon="pencil" about={` ${tracker.name}`}>
          Rename, pause or put away
        </ActionLink>
      </p>
    </Form>
  )
}

/** The questions are written for today; another day is named, so that nobody answers for the wrong one. */
const questionOn = (question: string, onDay: Day, today: Day) =>
  onDay === today ? question : question.replace(/ today\?$/, ` on ${weekday(onDay)}?`).replace(' is ', ' was ')

const HardDay = () => (
  <Card kind="tint">
    <div class="mb2">
      <Drawing name="lifebuoy" size="l" />
    </div>
    <h2 class="f4 mb2">{words.hard.title}</h2>
    <p>{words.hard.words}</p>
    <p class="mt2">
      <TextLink href="/support">{words.hard.link}</TextLink>
    </p>
  </Card>
)
