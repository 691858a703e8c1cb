import type { Seat } from '../../access/policy.ts'
import { addDays, type Day, weekday } from '../../core/clock.ts'
import { Form, type Wrong } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Plate } from '../../design/card/plate.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Fieldset } from '../../design/form/field.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { TextArea } from '../../design/form/text-area.tsx'
import { Tiles } from '../../design/form/tiles.tsx'
import { Split } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { KeepsEntry } from '../form/keeps-entry.tsx'
import { Overtaken } from '../form/overtaken.tsx'
import { WhoSees } from '../form/who-sees.tsx'
import { SleepTips, Why } from './beside.tsx'
import { HoursQuestion } from './hours-question.tsx'
import type { Night, TypedNight } from './night.ts'
import { capital, hoursAsleep, nightAndDate, nightName, timesWokenUp, wakingTiles } from './night-words.ts'
import { words } from './words.ts'

export interface SleepFormProps {
  nightOf: Day
  typed: TypedNight
  /** The mark of what was saved when this form was opened. */
  seen: string
  saved: Night | null
  /** The person has never saved a night. */
  isFirst: boolean
  sharedWith: readonly Seat[]
  wrong?: Wrong
  /** The form was sent after its session had run out. */
  isKept?: boolean
  /** Something else was saved for this night after the form was opened: what was sent now. */
  overtaken?: Night
  /** The key that a device gave to this entry. */
  keyOfEntry?: string
}

export const SleepForm = ({ wrong = {}, ...form }: SleepFormProps) => (
  <>
    <Crumb href="/today">Today</Crumb>
    <ErrorSummary wrong={wrong} />
    <Split>
      <div>
        <Heading nightOf={form.nightOf} />
        <Notice {...form} />
        {form.isFirst && <Why isFirst />}
        <Questions {...form} wrong={wrong} />
      </div>
      <aside aria-label="Sleep tips">
        <SleepTips />
        {!form.isFirst && <Why isFirst={false} />}
      </aside>
    </Split>
  </>
)

const Heading = ({ nightOf }: { nightOf: Day }) => (
  <div class="flex items-center mb4">
    <Plate drawing="sleep" class="mr3" />
    <div>
      <h1 class="f1">{words.title}</h1>
      <Quiet class="mt1">
        {nightAndDate(nightOf)}, to {weekday(addDays(nightOf, 1))} morning
      </Quiet>
    </div>
  </div>
)

const Notice = ({ isKept, overtaken, saved, nightOf, typed, seen, keyOfEntry = '' }: SleepFormProps) => {
  if (overtaken && saved)
    return (
      <Overtaken
        action={addressOf(nightOf)}
        fields={{ ...typed, key: keyOfEntry }}
        seen={seen}
        mine={<p>{inWords(overtaken)}</p>}
        saved={<p>{inWords(saved)}</p>}
      >
        {words.changedElsewhere}
      </Overtaken>
    )
  return <FormNotice isKept={isKept} />
}

const inWords = (night: Night) =>
  [capital(hoursAsleep(night)), timesWokenUp(night), night.notes && `“${night.notes}”`].filter(Boolean).join(', ')

const addressOf = (nightOf: Day) => `/tracking/sleep/${nightOf}`

const Questions = ({ nightOf, typed, seen, keyOfEntry = '', saved, sharedWith, wrong = {} }: SleepFormProps) => (
  <Form action={addressOf(nightOf)}>
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="key" value={keyOfEntry} />
    <HoursQuestion chosen={typed.hours} wrong={wrong.hours} />
    <Fieldset
      id="woken"
      label="How many times did you wake up?"
      hint="You can leave this empty."
      wrong={wrong.woken}
      large
    >
      <Tiles id="woken" six tiles={wakingTiles} chosen={typed.woken} />
    </Fieldset>
    <TextArea
      id="notes"
      label="Anything you want to remember?"
      hint="You can leave this empty. For example, what kept you awake, or what helped."
      value={typed.notes}
      wrong={wrong.notes}
      large
    />
    <WhoSees seats={sharedWith} />
    <KeepsEntry title={`Sleep, ${nightAndDate(nightOf)}`} />
    <Ending back="/today">Save sleep</Ending>
    <p class="mt3">
      <ActionLink href="/tracking/sleep/nights" icon="calendar">
        Choose another night
      </ActionLink>
    </p>
    {saved && (
      <p>
        <ActionLink href={`/tracking/sleep/${nightOf}/removal`} icon="x">
          Remove what is saved for {nightName(nightOf)}
        </ActionLink>
      </p>
    )}
  </Form>
)
