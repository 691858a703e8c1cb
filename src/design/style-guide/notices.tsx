import { Banner } from '../notice/banner.tsx'
import { Callout } from '../notice/callout.tsx'
import { CarePanel } from '../notice/care-panel.tsx'
import { type HelpLine, HelpOnPaper } from '../notice/help-lines.tsx'
import { Quote } from '../text/quote.tsx'
import { Bullets } from '../text/words.tsx'
import { Part } from './part.tsx'

const lines: readonly HelpLine[] = [
  { name: 'Call 999', words: 'Someone is in danger or badly hurt', kind: 'call', href: 'tel:999' },
  { name: 'Text SHOUT to 85258', words: 'If you would rather not talk', kind: 'text', href: 'sms:85258?body=SHOUT' },
]

export const Notices = () => (
  <Part
    id="notices"
    title="Notices"
    words="Say what happened and what to do next. The care panel is the strongest thing on any page and is only for urgent help."
  >
    <div class="hl-stack mb3">
      <Callout>
        <p>For information: your appointment is at the café.</p>
      </Callout>
      <Callout kind="done">
        <p>
          <strong>Saved.</strong> Your sleep has been added to Wednesday night.
        </p>
      </Callout>
      <Callout kind="plain" icon="eye">
        <p>Your care team can see this.</p>
      </Callout>
      <Callout kind="warning">
        <p>
          <strong>Not watched day and night.</strong> Your team reads messages Monday to Friday, 9am to 5pm.
        </p>
      </Callout>
      <Callout kind="error">
        <p>
          <strong>We could not save that.</strong> What you wrote is still here. Try again in a minute.
        </p>
      </Callout>
      <Banner class="br3">You are looking at an example.</Banner>
      <Banner offline class="br3">
        You are offline. You can keep writing.
      </Banner>
    </div>
    <CarePanel lines={lines} id="example-care" level={3} />
    <HelpOnPaper lines={lines} />
    <Quote>Nobody asked me how I was. They asked me whether the beans looked right. I could answer that.</Quote>
    <Bullets>
      <li>Get outside in daylight, even for ten minutes.</li>
      <li>Put your phone in another room an hour before bed.</li>
    </Bullets>
  </Part>
)
