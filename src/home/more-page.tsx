import { Form } from '../core/forms.tsx'
import { LinkRow, RowFace, Rows } from '../design/card/rows.tsx'
import { StretchButton } from '../design/card/stretch.tsx'

/** Every part of the product that has no place of its own in the bar of a phone. */
export const MorePage = ({ isPerson, isConnected }: { isPerson: boolean; isConnected: boolean }) => (
  <>
    <h1 class="f1 mb4">More</h1>
    {isPerson && (
      <Rows card class="mb3">
        <LinkRow
          href="/tracking/sleep/nights"
          title="Add or change a night"
          words="Any of the last 14 nights"
          drawing="sleep"
        />
        <LinkRow href="/tracking/diary/entries" title="Diary" words="Read it, search it, or write" drawing="diary" />
        <LinkRow
          href="/tracking/since"
          title="Since we last met"
          words="A page for your appointment"
          drawing="notice"
        />
        <LinkRow
          href="/safety-plan"
          title="My safety plan"
          words="What helps when things get very hard"
          drawing="lifebuoy"
          plate="warm"
        />
        <LinkRow href="/goals" title="Goals" words="What you work on, step by step" drawing="goal" />
        <LinkRow href="/what-helps" title="What helps me" words="For when things get hard" drawing="cope" />
        <LinkRow
          href="/tracking/trackers"
          title="What you track"
          words="Problems, mood, and things of your own"
          drawing="problem"
          plate="warm"
        />
        <LinkRow
          href="/early-signs"
          title="My early signs"
          words="A note on Today when something you noticed is so"
          drawing="notice"
        />
        <LinkRow
          href="/connect"
          title="My health record"
          words={isConnected ? 'Your care team, and how you are connected' : 'Connect to your care team'}
          drawing="record"
        />
        {isConnected && (
          <LinkRow
            href="/care-plan"
            title="My care plan"
            words="What your team wrote down with you"
            drawing="record"
            plate="warm"
          />
        )}
        <LinkRow
          href="/sharing"
          title="What my team can see"
          words="You choose, and can change it at any time"
          drawing="team"
        />
        <LinkRow
          href="/who-has-looked"
          title="Who has looked at my information"
          words="Every look, with a name and a time"
          drawing="look"
        />
        <LinkRow
          href="/support"
          title="Get support"
          words="People to call or text, and services near you"
          drawing="lifebuoy"
          plate="warm"
        />
      </Rows>
    )}
    <Rows card class="mb3">
      <LinkRow href="/tips" title="Wellbeing tips" icon="bulb" />
      <LinkRow href="/stories" title="Stories" icon="book" />
      {!isPerson && <LinkRow href="/support" title="Get support" icon="help" />}
      {isPerson && <LinkRow href="/reminders" title="Reminders" icon="clock" />}
      <LinkRow href="/account" title="Account" icon="sliders" />
      <SignOut />
    </Rows>
    <Rows card class="mb3">
      <LinkRow href="/about" title="About Healthlocker" icon="info" />
      <LinkRow href="/privacy" title="Privacy" icon="lock" />
      <LinkRow href="/on-your-device" title="What is kept on your device" icon="table" />
      <LinkRow href="/accessibility" title="Accessibility" icon="person" />
      <LinkRow href="/terms" title="Terms" icon="book" />
    </Rows>
  </>
)

const SignOut = () => (
  <RowFace icon="signout">
    <Form action="/sign-out">
      <StretchButton class="fw6">Sign out</StretchButton>
    </Form>
  </RowFace>
)
