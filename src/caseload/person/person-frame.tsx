import type { ComponentChildren } from 'preact'
import { type Day, dayIn, shortDate } from '../../core/clock.ts'
import { Callout } from '../../design/notice/callout.tsx'
import { IdBanner } from '../../design/staff/id-banner.tsx'
import { Tabs } from '../../design/staff/tabs.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { ageOn } from '../when.ts'
import type { PersonFacts } from './queries.ts'

const words = {
  summary: 'Summary',
  since: 'Since we last met',
  tracking: 'Tracking',
  goals: 'Goals and coping',
  'care-plan': 'Care plan',
  'safety-plan': 'Safety plan',
  messages: 'Messages',
  contact: 'Contact details',
  access: 'Access history',
} as const

/** A page about a person, with the word on its tab. */
export type Tab = keyof typeof words

/** Where the pages about a person stand: their address on the caseload, or that of their own preview. */
export interface Place {
  base: string
  tabs: readonly Tab[]
}

export const onCaseload = (personId: string): Place => ({
  base: `/caseload/${personId}`,
  tabs: Object.keys(words) as Tab[],
})

export const addressOf = ({ base }: Place, tab: Tab): string => (tab === 'summary' ? base : `${base}/${tab}`)

interface PersonFrameProps {
  person: PersonFacts
  place: Place
  tab: Tab
  unread: number
  now: Date
  children: ComponentChildren
}

/** Around every page about a person: who it is about, and the pages there are. */
export const PersonFrame = ({ person, place, tab, unread, now, children }: PersonFrameProps) => (
  <>
    <IdBanner
      surname={person.surname}
      forename={person.forename}
      title={person.title}
      born={bornInWords(person.bornOn, dayIn(person.zone, now))}
      nhsNumber={person.nhsNumber}
      connected={person.confirmedAt ? shortDate(dayIn(person.zone, person.confirmedAt)) : undefined}
      class="mb3"
    />
    <Tabs
      label={`${person.forename} ${person.surname}’s record`}
      tabs={place.tabs.map(each => ({
        href: addressOf(place, each),
        words: words[each],
        isCurrent: each === tab,
        newCount: each === 'messages' ? unread : undefined,
      }))}
      class="mb4"
    />
    {children}
  </>
)

/** Said on every page that leaves a line in the person's list. */
export const TheySeeThis = ({ forename }: Pick<PersonFacts, 'forename'>) => (
  <Callout kind="plain" icon="eye">
    <Quiet class="f6">{forename} can see that you opened this page.</Quiet>
  </Callout>
)

/** What is not shared says so, so that nobody takes it for a person who does nothing. */
export const NotShared = ({ forename, what }: Pick<PersonFacts, 'forename'> & { what: string }) => (
  <Callout kind="plain" icon="lock">
    <p>
      <strong>Not shared.</strong> {forename} has not chosen to share {what} with the team. It does not mean that there
      is nothing. Only {forename} can change this.
    </p>
  </Callout>
)

/** The title of the window: two people open in two tabs can be told apart. */
export const titleOf = ({ surname, forename }: PersonFacts, tab: Tab): string =>
  `${words[tab]}, ${surname.toLocaleUpperCase('en-GB')}, ${forename}`

/** '14 Mar 1991 (35y)' */
const bornInWords = (bornOn: Day, today: Day) => `${shortDate(bornOn)} (${ageOn(bornOn, today)}y)`
