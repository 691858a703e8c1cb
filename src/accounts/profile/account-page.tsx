import type { ConsentSubject } from '../../access/consents.ts'
import { dayAndDate, dayIn } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Facts } from '../../design/chart/facts.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Stack } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { wordsForZone } from './details.ts'

type Consent = { subject: string; given: boolean; answeredAt: Date }
type AccountPageProps = {
  account: { email: string; name: string; zone: string | null }
  consents: readonly Consent[]
  /** Which change has just been made. */
  done: string
  isPerson: boolean
  /** The record names them, and they may have come from it without a password. */
  isStaff: boolean
}

const doneWords: Record<string, string> = {
  details: 'Your details are saved.',
  password: 'Your password is changed. You are signed out everywhere else.',
  'usage-data': 'Your choice is saved.',
}

export const AccountPage = ({ account, consents, done, isPerson, isStaff }: AccountPageProps) => (
  <>
    <h1 class="f1 mb4">Account</h1>
    {doneWords[done] && (
      <Callout kind="done" role="status" class="mb4">
        {doneWords[done]}
      </Callout>
    )}
    <Stack>
      <YourDetails {...account} isStaff={isStaff} />
      {account.email && <YourPassword />}
      {isPerson && <YourAnswers consents={consents} zone={account.zone ?? 'Europe/London'} />}
      <Card as="section" aria-labelledby="everywhere">
        <h2 class="f3 mb2" id="everywhere">
          Sign out everywhere
        </h2>
        <Quiet class="mb3">
          This signs you out on every phone and computer, this one too, and removes what is kept of you there.
        </Quiet>
        <Form action="/account/sessions/ending" class="mb3">
          <Button kind="secondary">Sign out everywhere</Button>
        </Form>
        <p>
          <ActionLink href="/on-your-device" end="right">
            What this site keeps on your device{' '}
          </ActionLink>
        </p>
      </Card>
    </Stack>
  </>
)

const YourPassword = () => (
  <Card as="section" aria-labelledby="password">
    <h2 class="f3 mb2" id="password">
      Password
    </h2>
    <Quiet class="mb3">Change it if somebody else may know it. You are then signed out on other devices.</Quiet>
    <ButtonLink href="/account/password" kind="secondary">
      Change your password
    </ButtonLink>
  </Card>
)

const YourDetails = ({ email, name, zone, isStaff }: AccountPageProps['account'] & { isStaff: boolean }) => (
  <Card as="section" aria-labelledby="details">
    <h2 class="f3 mb2" id="details">
      Your details
    </h2>
    <Facts
      class="mb3"
      facts={[
        { label: 'What we call you', value: name || 'You have not told us a name' },
        ...(email ? [{ label: 'Email address', value: email }] : []),
        ...(zone ? [{ label: 'Your time', value: wordsForZone(zone) }] : []),
      ]}
    />
    {isStaff ? (
      <Quiet>Your name comes from the health record and is changed there.</Quiet>
    ) : (
      <ButtonLink href="/account/details" kind="secondary">
        Change your details
      </ButtonLink>
    )}
  </Card>
)

const subjects: Record<ConsentSubject, string> = {
  terms: 'The terms',
  privacy: 'How we use your information',
  'usage-data': 'Counting how you use the service, without your name',
  'research-contact': 'Being asked about research',
}

const YourAnswers = ({ consents, zone }: { consents: readonly Consent[]; zone: string }) => {
  const mayCount = consents.some(({ subject, given }) => subject === 'usage-data' && given)
  return (
    <Card as="section" aria-labelledby="answers">
      <h2 class="f3 mb2" id="answers">
        What you agreed to
      </h2>
      <Facts
        class="mb3"
        facts={consents.map(({ subject, given, answeredAt }) => ({
          label: subjects[subject as ConsentSubject],
          value: `${given ? 'Yes' : 'No'}, on ${dayAndDate(dayIn(zone, answeredAt))}`,
        }))}
      />
      <Form action="/account/usage-data">
        <input type="hidden" name="given" value={mayCount ? 'no' : 'yes'} />
        <Button kind="secondary">{mayCount ? 'Stop counting how I use it' : 'You may count how I use it'}</Button>
      </Form>
    </Card>
  )
}
