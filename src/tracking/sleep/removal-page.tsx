import type { Day } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Night } from './night.ts'
import { hoursAsleep, nightAndDate, nightName } from './night-words.ts'

/** The question before a night is removed. */
export const RemovalPage = ({ nightOf, saved }: { nightOf: Day; saved: Night }) => (
  <>
    <Crumb href={`/tracking/sleep/${nightOf}`}>Back</Crumb>
    <h1 class="f1 mb2">Remove {nightName(nightOf)}’s sleep?</h1>
    <Opening class="mb4">
      {nightAndDate(nightOf)}: {hoursAsleep(saved)}
      {saved.notes && ', with what you wrote'}. Once it is removed we cannot bring it back.
    </Opening>
    <Form action={`/tracking/sleep/${nightOf}/removal`}>
      <Ending back={`/tracking/sleep/${nightOf}`} kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
