import { Form, type Wrong } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { PasswordField } from '../../design/form/text-field.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Quiet } from '../../design/text/words.tsx'

export const PasswordPage = ({ wrong = {} }: { wrong?: Wrong }) => (
  <>
    <Crumb href="/account">Account</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb2">Change your password</h1>
    <Quiet class="mb4">You stay signed in here and are signed out everywhere else.</Quiet>
    <Form action="/account/password">
      <PasswordField
        id="current"
        label="The password you use now"
        wrong={wrong.current}
        autocomplete="current-password"
      />
      <PasswordField
        id="password"
        label="Your new password"
        hint="Use at least 12 characters. Three random words work well."
        wrong={wrong.password}
        autocomplete="new-password"
      />
      <PasswordField
        id="confirm"
        label="Type your new password again"
        wrong={wrong.confirm}
        autocomplete="new-password"
      />
      <Ending back="/account">Change password</Ending>
    </Form>
  </>
)
