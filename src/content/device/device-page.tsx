import { TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Facts } from '../../design/chart/facts.tsx'
import { PublicPage, Read, Stack } from '../../design/page/arrangement.tsx'
import { Opening } from '../../design/text/words.tsx'
import { type Kept, keptOnDevices } from './kept.ts'

const places = {
  cookie: 'a cookie',
  database: 'a database (IndexedDB)',
  cache: 'kept pages (Cache storage)',
  worker: 'a service worker',
  push: 'a push subscription',
} as const satisfies Record<Kept['place'], string>

/** Every key that this site keeps in a browser, why, and for how long. */
export const DevicePage = () => (
  <PublicPage>
    <Read>
      <h1 class="f1 mb2">What this site keeps on your device</h1>
      <Opening class="mb4">
        This is everything we put into the browser of your phone or computer, why, and for how long. None of it follows
        you, here or on other sites.
      </Opening>
      <Stack>
        {keptOnDevices.map(kept => (
          <Part key={kept.name} {...kept} />
        ))}
      </Stack>
      <h2 class="f2 mt5 mb2" id="signing-out">
        When you sign out
      </h2>
      <p class="mb3">
        Signing out removes everything personal from this device: the saved safety plan, what you wrote and have not
        sent, the pages you saw, and reminders here. Some older browsers keep copies of pages for a while: close the
        browser as well.
      </p>
      <p class="mb3">
        If you change your password or sign out everywhere on another device, this one is signed out too. What is kept
        here is removed the next time this site is opened here with a connection. Until then your safety plan stays
        behind its PIN. If you ask us to remove your account, sign out on your devices first.
      </p>
      <p>
        What we keep on our own computers is on the page <TextLink href="/privacy">Privacy</TextLink>.
      </p>
    </Read>
  </PublicPage>
)

const Part = ({ place, name, title, why, until }: Kept) => (
  <Card as="section" aria-label={title}>
    <h2 class="f4 mb1">{title}</h2>
    <p class="mb2">{why}</p>
    <Facts
      facts={[
        { label: 'Until', value: until },
        { label: 'In your browser', value: `${places[place]}, ${name}` },
      ]}
    />
  </Card>
)
