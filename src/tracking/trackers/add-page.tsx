import { Form, type Wrong } from '../../core/forms.tsx'
import { Plate } from '../../design/card/plate.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { FormNotice } from '../../design/form/form-notice.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Kind } from './kinds.ts'
import { NamingFields } from './naming-fields.tsx'
import type { TypedTracker } from './tracker.ts'
import { words } from './words.ts'

export interface AddPageProps {
  kind: Kind
  /** The id that the new tracker will have, so that a form sent twice adds one. */
  id: string
  typed: TypedTracker
  wrong?: Wrong
  isKept?: boolean
}

export const AddPage = ({ kind, id, typed, wrong = {}, isKept }: AddPageProps) => (
  <>
    <Crumb href="/tracking/trackers">{words.title}</Crumb>
    <ErrorSummary wrong={wrong} />
    <div class="flex items-center mb4">
      <Plate drawing={kind.drawing} kind={kind.plate} class="mr3" />
      <div>
        <h1 class="f1">{kind.title}</h1>
        <Quiet class="mt1">{kind.about}</Quiet>
      </div>
    </div>
    <FormNotice isKept={isKept} />
    <Form action={`/tracking/trackers/new/${kind.key}`}>
      <input type="hidden" name="id" value={id} />
      <NamingFields kind={kind} typed={typed} wrong={wrong} />
      <Ending back="/tracking/trackers">Add it</Ending>
    </Form>
  </>
)
