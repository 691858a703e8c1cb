import type { Seat } from '../../access/policy.ts'
import { type Day, weekday } from '../../core/clock.ts'
import { Form, type Wrong } from '../../core/forms.tsx'
import { ActionLink, TextLink } from '../../design/button/action-link.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Plate } from '../../design/card/plate.tsx'
import { Drawing } from '../../design/drawing.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, Split } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { words as trackerWords } from '../trackers/words.ts'
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
  /** Something else was saved for this day after the form was opened. */
  isOvertaken?: boolean
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

const Notice = ({ isKept, isOvertaken, saved, tracker }: EntryFormProps) => {
  if (isOvertaken && saved)
    return (
      <Callout kind="warning" role="status" class="mb4">
        <p>{words.changedElsewhere}</p>
        <p class="mt2">
          <strong>Saved:</strong> {whatIsSaved(saved, tracker)}
        </p>
        <p class="mt2">To keep what you chose here instead, save it again.</p>
      </Callout>
    )
  return isKept ? (
    <Callout role="status" class="mb4">
      <p>{trackerWords.keptForm}</p>
    </Callout>
  ) : null
}

const whatIsSaved = (saved: Entry, tracker: Tracker) =>
  [valueInWords(saved.value, tracker), saved.notes && `“${saved.notes}”`].filter(Boolean).join(', ')

const Questions = ({ tracker, onDay, today, typed, seen, saved, sharedWith, wrong = {} }: EntryFormProps) => {
  const kind = kindOf(tracker)
  const address = `/tracking/trackers/${tracker.id}`
  return (
    <Form action={`${address}/${onDay}`}>
      <input type="hidden" name="seen" value={seen} />
      <AnswerQuestion
        kind={kind}
        tracker={tracker}
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
      <Callout kind="plain" icon="eye" class="mb4">
        <p>{whoSees(sharedWith)}</p>
      </Callout>
      <Cluster>
        <Button>Save</Button>
        <ButtonLink href="/today" kind="quiet">
          Not now
        </ButtonLink>
      </Cluster>
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

function whoSees(seats: readonly Seat[]) {
  const [clinician, carer] = [seats.includes('clinician'), seats.includes('carer')]
  if (clinician && carer) return trackerWords.whoSees.both
  if (clinician) return trackerWords.whoSees.clinician
  return carer ? trackerWords.whoSees.carer : trackerWords.whoSees.nobody
}

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
