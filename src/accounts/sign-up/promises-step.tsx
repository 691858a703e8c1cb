import { Form, type Wrong } from '../../core/forms.tsx'
import { TextLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { TickBox } from '../../design/form/choice.tsx'
import { Prose } from '../../design/page/arrangement.tsx'
import { Bullets } from '../../design/text/words.tsx'
import type { Promises } from './sign-up.ts'
import { StepPage } from './step-page.tsx'

export const PromisesStep = ({ promises, wrong = {} }: { promises?: Promises; wrong?: Wrong }) => (
  <StepPage
    step={3}
    back="/sign-up/password"
    title="What we promise each other"
    words="Please read this before you start."
    wrong={wrong}
  >
    <Form action="/sign-up/promises">
      <Prose>
        <Card kind="tint" class="mb4">
          <h2 class="f4 mb2">Good to know</h2>
          <Bullets>
            <li>This is a place to look after yourself. It is not for emergencies.</li>
            <li>Nobody watches what you write. If you need help now, press “Get help now” at the top.</li>
            <li>Give details that are true, and keep your password to yourself.</li>
            <li>Be kind in what you write to other people, staff included.</li>
          </Bullets>
        </Card>
        <TickBox
          id="terms"
          label="I accept the terms"
          hint={<TextLink href="/terms">Read the terms</TextLink>}
          checked={promises?.terms}
          wrong={wrong.terms}
        />
        <TickBox
          id="privacy"
          label="I have read how you use my information"
          hint={<TextLink href="/privacy">Read how we use your information</TextLink>}
          checked={promises?.privacy}
          wrong={wrong.privacy}
        />
        <TickBox
          id="usage-data"
          label="You may count how I use the service, without my name, to make it better"
          hint="You choose. It changes nothing for you, and you can change your mind at any time."
          checked={promises?.usageData}
        />
        <div id="form">
          <Button>Create my account</Button>
        </div>
      </Prose>
    </Form>
  </StepPage>
)
