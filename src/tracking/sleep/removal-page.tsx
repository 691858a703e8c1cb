import type { Day } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
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
      <Cluster>
        <Button kind="danger">Remove it</Button>
        <ButtonLink href={`/tracking/sleep/${nightOf}`} kind="quiet">
          Keep it
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)
