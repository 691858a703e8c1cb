import { Form, type Wrong } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { PasswordField } from '../../design/form/text-field.tsx'
import { Prose } from '../../design/page/arrangement.tsx'
import { StepPage } from './step-page.tsx'

export const PasswordStep = ({ wrong = {} }: { wrong?: Wrong }) => (
  <StepPage
    step={2}
    back="/sign-up"
    title="Keep your account safe"
    words="Choose a password you do not use anywhere else."
    wrong={wrong}
  >
    <Form action="/sign-up/password">
      <Prose>
        <PasswordField
          id="password"
          label="Create a password"
          hint="Use at least 12 characters. Three random words work well."
          wrong={wrong.password}
          autocomplete="new-password"
        />
        <PasswordField
          id="confirm"
          label="Type your password again"
          wrong={wrong.confirm}
          autocomplete="new-password"
        />
        <Button>Continue</Button>
      </Prose>
    </Form>
  </StepPage>
)
