import { Form } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { Sign } from './sign.ts'
import { sentenceOf } from './sign-words.ts'
import { words } from './words.ts'

/** The question before a sentence is removed. */
export const RemovalPage = ({ sign }: { sign: Sign }) => (
  <>
    <Crumb href="/early-signs">{words.title}</Crumb>
    <h1 class="f1 mb2">Remove this sentence?</h1>
    <Opening class="mb4">
      {sentenceOf(sign)} Once it is removed we cannot bring it back. What you track stays as it is.
    </Opening>
    <Form action={`/early-signs/${sign.id}/removal`}>
      <Ending back="/early-signs" kind="danger" instead="Keep it">
        Remove it
      </Ending>
    </Form>
  </>
)
