import type { SharableDeed } from '../../access/policy.ts'
import { Form } from '../../core/forms.tsx'
import { TextLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Split, Stack } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { shareInWords, words } from './words.ts'

interface WaitingPageProps {
  /** 'Thursday 15 October' */
  askedOn: string
  shared: readonly SharableDeed[]
  research: boolean | null
  isNew: boolean
}

export const WaitingPage = ({ askedOn, shared, research, isNew }: WaitingPageProps) => (
  <>
    <h1 class="f1 mb2">My health record</h1>
    <Opening class="mb4">You asked to connect on {askedOn}. Your request is waiting for your care team.</Opening>
    {isNew && (
      <Callout kind="done" role="status" class="mb4">
        <strong>Your request is sent.</strong> We will tell you on Today when it has been answered.
      </Callout>
    )}
    <Split>
      <div>
        <Card as="section" aria-labelledby="next" class="mb4">
          <h2 class="f3 mb2" id="next">
            What happens next
          </h2>
          <p class="mb2">{words.waitingNow} It may take a few days.</p>
          <p>{words.nothingSharedYet}</p>
        </Card>
        <Card as="section" aria-labelledby="back">
          <h2 class="f3 mb2" id="back">
            Changed your mind?
          </h2>
          <Quiet class="mb3">You can take your request back now and ask again whenever you like.</Quiet>
          <Form action="/connect/withdrawal">
            <Button kind="secondary">Take my request back</Button>
          </Form>
        </Card>
      </div>
      <Stack as="aside" aria-labelledby="chosen">
        <Card kind="tint">
          <h2 class="f4 mb2" id="chosen">
            What you chose
          </h2>
          <p class="fw6 mt3 mb1">Your team will be able to see</p>
          <p>{shareInWords(shared)}</p>
          <p class="fw6 mt3 mb1">Can we contact you about research?</p>
          <p>{research ? 'Yes' : 'No'}</p>
          <p class="mt3">
            <TextLink href="/sharing">Change what your team will see</TextLink>
          </p>
        </Card>
      </Stack>
    </Split>
  </>
)
