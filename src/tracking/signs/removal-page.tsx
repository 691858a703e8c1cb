import { Form } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
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
      <Cluster>
        <Button kind="danger">Remove it</Button>
        <ButtonLink href="/early-signs" kind="quiet">
          Keep it
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)
