import { Form } from '../core/forms.tsx'
import { Ending } from '../design/form/ending.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { Opening } from '../design/text/words.tsx'
import type { Strategy } from './strategy.ts'
import { words } from './words.ts'

/** The question before something that helps is removed. */
export const RemovalPage = ({ strategy: { id, title, helpedOn } }: { strategy: Strategy }) => (
  <>
    <Crumb href="/what-helps">{words.title}</Crumb>
    <h1 class="f1 mb2">Remove this?</h1>
    <Opening class="mb4">
      “{title}”{helpedOn.length > 0 && ', with the notes of when it helped'}. Once it is removed we cannot bring it
      back.
    </Opening>
    <Form action={`/what-helps/${id}/removal`}>
      <Ending back="/what-helps" kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
