import { Button, ButtonLink } from '../button/button.tsx'
import { Spark } from '../chart/spark.tsx'
import { Table } from '../chart/table.tsx'
import { WeekNavInLine } from '../chart/week-nav.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Chips } from '../label/chips.tsx'
import { NhsNumber } from '../label/nhs-number.tsx'
import { CaseTable, TableFoot } from '../staff/case-table.tsx'
import { HeadButton, StaffFoot, StaffHeader } from '../staff/header.tsx'
import { IdBanner } from '../staff/id-banner.tsx'
import { Tabs } from '../staff/tabs.tsx'
import { Toolbar } from '../staff/toolbar.tsx'
import { WaitingCard, WaitingPerson } from '../staff/waiting-card.tsx'
import { Part } from './part.tsx'

export const StaffParts = () => (
  <Part
    id="staff"
    title="For staff"
    words="A dark header, tabs instead of a rail, and tables. Pages are denser by the size of their type, never by smaller targets. The caseload states facts and never ranks people."
  >
    <div class="hl-stack">
      <div class="sg-head">
        <StaffHeader
          label="Example links"
          service="Healthlocker"
          home="#staff"
          help={{ lines: [], moreHref: '#notices' }}
          navigation={{
            kind: 'staff',
            lines: ['Grace Adeyemi, care coordinator', 'Lambeth North Community Team'],
            links: [{ href: '#staff', words: 'Back to ePJS', icon: 'arrowleft' }],
          }}
        />
      </div>
      <Identity />
      <Tabs
        label="Example tabs"
        tabs={[
          { href: '#staff', words: 'Summary', isCurrent: true },
          { href: '#charts', words: 'Tracking' },
          { href: '#messages', words: 'Messages', newCount: 2 },
        ]}
      />
      <WeekNavInLine week="9 to 15 October" previousHref="#staff" nextHref={null} label="Example week in a title" />
      <FindAPerson />
      <WaitingCard
        level={3}
        id="example-waiting"
        title="Waiting to be confirmed"
        words="They have asked to connect. Nothing is shared until you confirm."
      >
        <WaitingPerson name="Ferreira, Inês" words="Asked on 14 October 2026">
          <Button type="button" about=": Inês Ferreira">
            This is my patient
          </Button>
          <Button type="button" kind="secondary" about=": Inês Ferreira">
            Not them
          </Button>
        </WaitingPerson>
      </WaitingCard>
      <Caseload />
      <div class="hl-card">
        <Table
          stack
          caption="Labels of their own, or none, in blocks on a phone"
          columns={['When', { title: 'Who', label: '' }, { title: 'What they looked at', label: 'Looked at' }]}
          rows={[['15 October 2026, 8:31am', 'Grace Adeyemi (you)', 'Summary and messages']]}
        />
      </div>
      <StaffFoot
        label="Example links, small screen"
        lines={['Grace Adeyemi, care coordinator']}
        links={[
          { href: '#staff', words: 'Caseload', isCurrent: true },
          <HeadButton key="out" icon="signout">
            Sign out
          </HeadButton>,
        ]}
      />
    </div>
  </Part>
)

const rowan = { surname: 'Ashdown', forename: 'Rowan', born: '14 Mar 1991 (35y)', nhsNumber: '9990142319' }

const Identity = () => (
  <>
    <IdBanner {...rowan} />
    <IdBanner
      {...rowan}
      label="Patient identity, with all that the record has"
      title="Mx"
      connected="2 May 2026"
      gender="Non-binary"
      team="Lambeth North Community Team"
    />
  </>
)

const FindAPerson = () => (
  <div class="hl-card">
    <Toolbar label="Example caseload">
      <TextField id="find" label="Find a person by name or NHS number" type="search" autocomplete="off" class="mb0" />
      <Select
        id="order"
        label="Order by"
        class="mb0"
        options={[
          { value: 'waiting', words: 'Longest waiting' },
          { value: 'name', words: 'Name' },
        ]}
      />
      <Button type="button" icon="search">
        Show
      </Button>
    </Toolbar>
    <Chips
      label="Example of what is shown"
      class="mt3"
      chips={[
        { href: '#staff', words: 'Everyone', isChosen: true, count: 18 },
        { href: '#messages', words: 'Unread messages', count: 3 },
      ]}
    />
  </div>
)

const person = { href: '#staff', messagesHref: '#messages', unreadCount: 0, waiting: null, lastEntry: '29 September' }

const Caseload = () => (
  <section class="hl-card hl-card--flush" aria-label="Example of connected people">
    <CaseTable
      caption="Connected people, longest waiting message first"
      panels={[{ title: 'Sleep, last 7 nights', label: 'Sleep' }]}
      people={[
        {
          ...person,
          name: 'Ashdown, Rowan',
          about: <About age={35} nhsNumber={rowan.nhsNumber} />,
          waiting: 'since 8:14am today',
          unreadCount: 2,
          panels: [<Spark key="sleep" nights={[null, 7.5, null, 4.5, 5, 6.5, 7.5]} words="6 h 12 avg, 5 nights" />],
          lastEntry: 'Today, 8:05am',
        },
        {
          ...person,
          name: 'Wren, Tobias',
          about: <About age={19} nhsNumber="9998455138" />,
          panels: [<Spark key="sleep" nights={[0, 14.5, null, 0.5, 10, 12, 0]} words="6 h 10 avg, 6 nights" />],
        },
        {
          ...person,
          name: 'Cole, Bernadette',
          about: <About age={63} nhsNumber="9993188026" />,
          panels: [<Spark key="sleep" nights={[null, null, null, null, null, null, null]} words="No entries" />],
        },
        {
          ...person,
          name: 'Harcourt, Lin Mei',
          about: <About age={52} nhsNumber="9997025814" />,
          panels: [<NotShared key="sleep" />],
          lastEntry: <NotShared />,
        },
      ]}
    />
    <TableFoot words="Showing 4 of 12 connected people. Longest waiting message, then last entry.">
      <ButtonLink href="#staff" kind="secondary" class="nowrap">
        Show all 12
      </ButtonLink>
    </TableFoot>
  </section>
)

const About = ({ age, nhsNumber }: { age: number; nhsNumber: string }) => (
  <>
    {age}y · <NhsNumber digits={nhsNumber} />
  </>
)

const NotShared = () => <span class="f6 hl-quiet">Not shared</span>
