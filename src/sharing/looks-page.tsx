import type { Day } from '../core/clock.ts'
import { ActionLink, PrintLink, TextLink } from '../design/button/action-link.tsx'
import { ButtonLink } from '../design/button/button.tsx'
import { Card } from '../design/card/card.tsx'
import { Empty } from '../design/card/empty.tsx'
import { LookList } from '../design/card/people.tsx'
import { Plate } from '../design/card/plate.tsx'
import { SelectWithButton } from '../design/form/select.tsx'
import { Cluster, OnScreen, Split, Stack } from '../design/page/arrangement.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { byDay, dayHeading, type Look, lookInWords } from './look.ts'
import { type Asked, addressOf, periods } from './period.ts'

interface LooksPageProps {
  looks: readonly Look[]
  asked: Asked
  hasMore: boolean
  today: Day
  isConnected: boolean
  contact: Organisation['trust']['contact']
}

export const LooksPage = ({ looks, asked, hasMore, today, isConnected, contact }: LooksPageProps) => (
  <>
    <div class="flex items-start mb4">
      <Plate drawing="look" class="mr3 dn flex-ns" />
      <div>
        <h1 class="f1 mb2">Who has looked at my information</h1>
        <Opening>
          Every time someone opens your information, we keep a note of it here. You can check it whenever you like.
        </Opening>
      </div>
    </div>
    <Split>
      <div>
        <ChoosePeriod period={asked.period} />
        {looks.length === 0 ? <Nobody asked={asked} /> : <Days looks={looks} today={today} />}
        <Pages asked={asked} hasMore={hasMore} />
      </div>
      <Stack as="aside" aria-label="About this list">
        <WhoMayLook isConnected={isConnected} />
        <AskAbout contact={contact} />
        <OnScreen as="p">
          <PrintLink>Print this list</PrintLink>
        </OnScreen>
      </Stack>
    </Split>
  </>
)

const ChoosePeriod = ({ period }: Pick<Asked, 'period'>) => (
  <OnScreen>
    <form action="/who-has-looked" class="mb4">
      <SelectWithButton id="period" label="Show" options={periods} value={period} button="Update" />
    </form>
  </OnScreen>
)

const Days = ({ looks, today }: { looks: readonly Look[]; today: Day }) => (
  <>
    {byDay(looks).map(({ day, looks }) => (
      <LookList
        key={day}
        day={dayHeading(day, today)}
        looks={looks.map(({ name, role, time, deeds }) => ({ name, jobTitle: role, time, words: lookInWords(deeds) }))}
      />
    ))}
  </>
)

const Nobody = ({ asked: { period, page } }: { asked: Asked }) => (
  <Empty
    drawing="look"
    title={page > 1 ? 'There is nothing earlier' : 'Nobody has looked'}
    words={
      period === 'all'
        ? 'When someone opens your information, you will see it here.'
        : `Nobody has opened your information in the ${period === '30-days' ? 'last 30 days' : 'last 6 months'}.`
    }
  />
)

const Pages = ({ asked, hasMore }: { asked: Asked; hasMore: boolean }) => (
  <OnScreen>
    <Cluster>
      {asked.page > 1 && (
        <ButtonLink kind="secondary" href={addressOf({ ...asked, page: asked.page - 1 })}>
          Show later
        </ButtonLink>
      )}
      {hasMore && (
        <ButtonLink kind="secondary" href={addressOf({ ...asked, page: asked.page + 1 })}>
          Show earlier
        </ButtonLink>
      )}
    </Cluster>
  </OnScreen>
)

const WhoMayLook = ({ isConnected }: { isConnected: boolean }) => (
  <Card kind="tint">
    <h2 class="f4 mb2">Who is allowed to look</h2>
    {isConnected ? (
      <>
        <p class="mb2">
          Only people who are in your care team now. Whoever leaves the team can no longer look. What you write for
          yourself is shown to them only if you share it.
        </p>
        <p>
          <TextLink href="/sharing">Choose what your team can see</TextLink>
        </p>
      </>
    ) : (
      <p>Nobody. You are not connected to a care team, so only you can see what you write here.</p>
    )}
  </Card>
)

const AskAbout = ({ contact: { email, phone, hours, example } }: Pick<LooksPageProps, 'contact'>) => (
  <Card>
    <h2 class="f4 mb2">Something does not look right?</h2>
    <Quiet class="mb3">Tell us and we will find out why. You will not get anyone into trouble by asking.</Quiet>
    <ButtonLink kind="secondary" href={`mailto:${email}`}>
      Ask about this list
    </ButtonLink>
    <p class="mt3">
      <ActionLink href={`tel:${phone.replace(/[^+\d]/g, '')}`} icon="phone">
        {phone}
      </ActionLink>
    </p>
    <Quiet class="f6">{hours}</Quiet>
    {example && <Quiet class="f6 mt2">These are examples. They reach nobody.</Quiet>}
  </Card>
)
