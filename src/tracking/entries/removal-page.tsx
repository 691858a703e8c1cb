import { type Day, longDay } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Tracker } from '../trackers/tracker.ts'
import type { Entry } from './entry.ts'
import { valueInWords } from './entry-words.ts'

interface RemovalPageProps {
  tracker: Tracker
  onDay: Day
  today: Day
  saved: Entry
}

/** The question before an entry is removed. */
export const RemovalPage = ({ tracker, onDay, today, saved }: RemovalPageProps) => {
  const address = `/tracking/trackers/${tracker.id}/${onDay}`
  return (
    <>
      <Crumb href={address}>Back</Crumb>
      <h1 class="f1 mb2">Remove this entry?</h1>
      <Opening class="mb4">
        {tracker.name}, {onDay === today ? 'today' : longDay(onDay)}: {valueInWords(saved.value, tracker)}
        {saved.notes && ', with what you wrote'}. Once it is removed we cannot bring it back.
      </Opening>
      <Form action={`${address}/removal`}>
        <Ending back={address} kind="danger" instead="Keep it">
          Remove it
        </Ending>
      </Form>
    </>
  )
}
