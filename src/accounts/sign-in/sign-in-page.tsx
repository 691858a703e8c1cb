import { Form, type Wrong } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Drawing } from '../../design/drawing.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { PasswordField, TextField } from '../../design/form/text-field.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Below, Cluster, Split, Wrap } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'

type SignInPageProps = { next?: string | undefined; email?: string; wrong?: Wrong }

export const SignInPage = ({ next, email = '', wrong = {} }: SignInPageProps) => (
  <Wrap class="pt4 pb5 pt5-l">
    <Split kind="even" class="items-center mw8 center">
      <div class="mw6 w-100">
        <ErrorSummary wrong={wrong} />
        <h1 class="f1 mb2">Welcome back</h1>
        <Quiet class="mb4">Sign in to see your tracking.</Quiet>
        {next && (
          <Callout class="mb4" role="status">
            Sign in to go on. If you were writing something, it will still be there.
          </Callout>
        )}
        <Form action="/sign-in">
          {next && <input type="hidden" name="next" value={next} />}
          <TextField
            id="email"
            type="email"
            label="Email address"
            value={email}
            wrong={wrong.email}
            autocomplete="username"
            spellcheck={false}
          />
          <PasswordField id="password" label="Password" wrong={wrong.password} autocomplete="current-password" />
          <Button block>Sign in</Button>
        </Form>
        <Below class="mt4 pt4">
          <h2 class="f4 mb2">New here?</h2>
          <Cluster as="p">
            <ButtonLink href="/sign-up" kind="secondary">
              Create an account
            </ButtonLink>
          </Cluster>
        </Below>
      </div>
      <Card as="aside" kind="tint" class="tc pa4 pa5-l" aria-label="About signing in">
        <Drawing name="key" size="xl" class="center" />
        <h2 class="f3 mt3 mb2">Private to you</h2>
        <p>What you write is stored securely by the NHS. Nobody else can see it unless you choose to share it.</p>
      </Card>
    </Split>
  </Wrap>
)
