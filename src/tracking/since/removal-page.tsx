import { dayAndDate } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Appointment } from './appointment.ts'

/** The question before a page is removed. */
export const RemovalPage = ({ page: { id, metOn, talk } }: { page: Pick<Appointment, 'id' | 'metOn' | 'talk'> }) => (
  <>
    <Crumb href={`/tracking/since/${id}`}>Back to the page</Crumb>
    <h1 class="f1 mb2">Remove this page?</h1>
    <Opening class="mb4">
      The page since {dayAndDate(metOn)}
      {talk && ', with what you wrote to talk about'}. Once it is removed we cannot bring it back. Your sleep, trackers,
      goals and diary stay as they are.
    </Opening>
    <Form action={`/tracking/since/${id}/removal`}>
      <Ending back={`/tracking/since/${id}`} kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
