import { Form } from '../core/forms.tsx'
import { Button, ButtonLink } from '../design/button/button.tsx'
import { Cluster } from '../design/page/arrangement.tsx'
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
      <Cluster>
        <Button kind="danger">Remove it</Button>
        <ButtonLink href="/what-helps" kind="quiet">
          Keep it
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)
