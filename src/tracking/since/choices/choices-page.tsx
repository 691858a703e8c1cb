import { type Day, dayAndDate, longDay, yearOf } from '../../../core/clock.ts'
import { Form, type Wrong } from '../../../core/forms.tsx'
import { TextLink } from '../../../design/button/action-link.tsx'
import { Choice } from '../../../design/form/choice.tsx'
import type { DatePart } from '../../../design/form/date-input.tsx'
import { Ending } from '../../../design/form/ending.tsx'
import { ErrorSummary } from '../../../design/form/error-summary.tsx'
import { Fieldset } from '../../../design/form/field.tsx'
import { FormNotice } from '../../../design/form/form-notice.tsx'
import { TextArea } from '../../../design/form/text-area.tsx'
import { Crumb } from '../../../design/page/crumb.tsx'
import { Lines } from '../../../design/text/lines.tsx'
import { Quiet } from '../../../design/text/words.tsx'
import type { Tracker } from '../../trackers/tracker.ts'
import { type Chosen, most, type TypedPage } from '../appointment.ts'
import { WhoSees } from '../appointment-page.tsx'
import { MetOn } from '../new-page.tsx'
import type { Offer } from '../queries.ts'
import { type Days, daysInWords } from '../span.ts'
import { words } from '../words.ts'

export interface ChoicesPageProps {
  id: string
  typed: TypedPage
  /** The mark of what was saved when this form was opened. */
  seen: string
  trackers: readonly Tracker[]
  diary: readonly Offer[]
  days: Days
  isShared: boolean
  wrong?: Wrong
  wrongParts?: readonly DatePart[]
  isKept?: boolean
  /** What stands there, where something else was saved after the form was opened. */
  overtakenBy?: Chosen
}

/** What the person writes on a page, and what else they want to stand on it. Nothing is chosen for them. */
export const ChoicesPage = ({ id, wrong = {}, ...form }: ChoicesPageProps) => (
  <>
    <Crumb href={`/tracking/since/${id}`}>Back to the page</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb4">What is on your page</h1>
    <Notice {...form} />
    <Form action={`/tracking/since/${id}/choices`}>
      <input type="hidden" name="seen" value={form.seen} />
      <TextArea
        id="talk"
        label="What do you want to talk about?"
        hint="You can leave this empty, and come back to it. One line for each thing works well."
        value={form.typed.talk}
        wrong={wrong.talk}
        rows={6}
        large
      />
      <Trackers {...form} wrong={wrong} />
      <Diary {...form} wrong={wrong} />
      <MetOn typed={form.typed.met} wrong={wrong} wrongParts={form.wrongParts} />
      <Quiet class="mb3">{words.limits}</Quiet>
      <WhoSees isShared={form.isShared} />
      <Ending back={`/tracking/since/${id}`}>Save the page</Ending>
    </Form>
  </>
)

const Notice = ({ isKept, overtakenBy }: Pick<ChoicesPageProps, 'isKept' | 'overtakenBy'>) => (
  <FormNotice
    isKept={isKept}
    overtaken={overtakenBy && words.changedElsewhere}
    saved={overtakenBy && <Page {...overtakenBy} />}
  />
)

const Page = ({ metOn, talk }: Chosen) => (
  <>
    since {dayAndDate(metOn)}. {talk ? <Lines words={talk} /> : 'Nothing is written.'}
  </>
)

type PartProps = Pick<ChoicesPageProps, 'typed' | 'trackers' | 'diary' | 'days' | 'wrong'>

const Trackers = ({ trackers, typed, wrong = {} }: PartProps) =>
  trackers.length === 0 ? (
    <Quiet class="mb4">
      Sleep is on the page. You do not track anything else yet.{' '}
      <TextLink href="/tracking/trackers">Add something to track</TextLink>.
    </Quiet>
  ) : (
    <Fieldset
      id="trackers"
      label="What shall stand beside sleep?"
      hint={`Choose up to ${most.trackers}, or none.`}
      wrong={wrong.trackers}
      large
    >
      {trackers.map(({ id, name }, index) => (
        <Choice
          key={id}
          kind="checkbox"
          id={index === 0 ? 'trackers' : `tracker-${id}`}
          name={`tracker-${id}`}
          value="yes"
          checked={typed.trackerIds.includes(id)}
          label={name}
        />
      ))}
    </Fieldset>
  )

const Diary = ({ diary, days, typed, wrong = {} }: PartProps) =>
  diary.length === 0 ? (
    <Quiet class="mb4">Your diary has no entries from {daysInWords(days)}.</Quiet>
  ) : (
    <Fieldset
      id="diary"
      label="Is there anything from your diary?"
      hint={`Choose up to ${most.diary}, or none. These are your entries from ${daysInWords(days)}. If you share this page, your team can read the ones you choose.`}
      wrong={wrong.diary}
      large
    >
      {diary.map(({ onDay, beginning }, index) => (
        <Choice
          key={onDay}
          kind="checkbox"
          id={index === 0 ? 'diary' : `diary-${onDay}`}
          name={`diary-${onDay}`}
          value="yes"
          checked={typed.diaryDays.includes(onDay)}
          label={withYear(onDay, days.to)}
          hint={[...beginning].length < 100 ? beginning : `${beginning}…`}
        />
      ))}
    </Fieldset>
  )

const withYear = (day: Day, today: Day) =>
  yearOf(day) === yearOf(today) ? longDay(day) : `${longDay(day)} ${yearOf(day)}`
