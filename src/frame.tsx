import type { FastifyRequest } from 'fastify'
import type { ComponentChildren, ComponentType } from 'preact'
import { whoseOnDevice } from './access/on-device.ts'
import { landingOf, type Viewer } from './access/viewer.ts'
import type { Assets } from './core/assets.ts'
import { Form } from './core/forms.tsx'
import type { Frame, Sheet } from './core/page.tsx'
import type { IconName } from './design/icon.tsx'
import { Layout } from './design/page/layout.tsx'
import type { NavGroup, NavItem, Navigation } from './design/page/navigation.tsx'
import { RailButton } from './design/page/rail.tsx'
import { HeadButton } from './design/staff/header.tsx'
import type { Organisation } from './organisation/profile.ts'
import { WaitingLine } from './tracking/waiting/waiting-list.tsx'

/** The page around every page: the design's layout, the trust, and what this viewer finds in the navigation. */
export function frameFor(organisation: Organisation, assets: Assets, recordAddress: string | undefined): Frame {
  const files = {
    stylesheets: [assets('site.css')],
    scripts: [assets('page.js')],
    font: assets('font.woff2'),
    icon: assets('brand.svg'),
    manifest: '/manifest.webmanifest',
    touchIcon: assets(`${organisation.name}/app-touch-180.png`),
  }
  const waiting = assets('waiting.js')
  const guide = { ...files, stylesheets: [...files.stylesheets, assets('style-guide.css')] }

  const filesFor = (viewer: Viewer | null, { at, scripts = [] }: Sheet): typeof files => {
    if (at === '/style-guide') return guide
    return { ...files, scripts: [viewer ? 'signed-in.js' : 'page.js', ...scripts].map(assets) }
  }

  const navigationFor = (viewer: Viewer | null, at?: string): Navigation => {
    if (!viewer) return { kind: 'public', items: current(publicItems, at) }
    return isAtWork(viewer, at) ? staffNavigation(viewer, at) : personNavigation(viewer, at)
  }

  const staffNavigation = ({ name, roleWords }: Viewer, at?: string): Navigation => {
    const back = { href: recordAddress ?? '', words: `Back to ${organisation.record.name}`, icon: 'arrowleft' } as const
    const links = [...current(staffItems, at), ...(recordAddress ? [back] : [])]
    const lines = [[name, roleWords.toLowerCase()].filter(Boolean).join(', '), organisation.trust.name]
    return { kind: 'staff', lines, links: [...links, <SignOut key="sign-out" button={HeadButton} />] }
  }

  const deviceOf = (viewer: Viewer | null) =>
    viewer?.personId ? { whose: whoseOnDevice(viewer.personId), zone: viewer.zone, waiting } : undefined

  return (sheet: Sheet, request: FastifyRequest) => (
    <Layout
      title={sheet.title}
      wrong={sheet.wrong}
      width={sheet.width}
      device={deviceOf(request.viewer)}
      service={organisation.service.name}
      trust={organisation.trust}
      bar={organisation.colours.bar}
      assets={filesFor(request.viewer, sheet)}
      home={request.viewer ? landingOf(request.viewer) : '/'}
      help={{ lines: organisation.helpLines, moreHref: '/support' }}
      navigation={navigationFor(request.viewer, sheet.at)}
      footer={{
        links: footerLinks,
        children: `${organisation.trust.name}. We do not use cookies to follow you, and there are no adverts.`,
      }}
    >
      {request.viewer?.personId && saysWhatWaits(sheet) && <WaitingLine />}
      {sheet.content}
    </Layout>
  )
}

/** Today, and whatever is tracked. */
const saysWhatWaits = ({ at }: Sheet) => at === '/today' || at === '/tracking'

/** A clinician who is a person too has two places; the page says which of them it belongs to. */
const isAtWork = ({ abilities }: Viewer, at?: string) =>
  abilities.has('clinician') && (!abilities.has('person') || at === '/caseload')

const footerLinks = [
  { href: '/about', words: 'About Healthlocker' },
  { href: '/privacy', words: 'Privacy' },
  { href: '/on-your-device', words: 'What is kept on your device' },
  { href: '/accessibility', words: 'Accessibility' },
  { href: '/terms', words: 'Terms' },
]

const current = (items: readonly NavItem[], at?: string) =>
  items.map(item => ({ ...item, isCurrent: item.href === at }))

const publicItems: readonly NavItem[] = [
  { href: '/', words: 'Home' },
  { href: '/tips', words: 'Wellbeing tips', shortWords: 'Tips' },
  { href: '/stories', words: 'Stories' },
  { href: '/sign-in', words: 'Sign in' },
]

const staffItems: readonly NavItem[] = [
  { href: '/caseload', words: 'Caseload', icon: 'people' },
  { href: '/account', words: 'Account', icon: 'sliders' },
]

const caseload: NavItem = { href: '/caseload', words: 'Caseload', icon: 'people' }
const today: NavItem = { href: '/today', words: 'Today', icon: 'today' }
const track: NavItem = { href: '/tracking', words: 'Track', icon: 'track' }
const goals: NavItem = { href: '/goals', words: 'Goals', icon: 'flag' }
const helps: NavItem = { href: '/what-helps', words: 'What helps me', icon: 'umbrella' }
const messages: NavItem = { href: '/messages', words: 'Messages', icon: 'message' }
const remind: NavItem = { href: '/reminders', words: 'Reminders', icon: 'clock' }
const record: NavItem = { href: '/connect', words: 'My health record', icon: 'link' }
const plan: NavItem = { href: '/safety-plan', words: 'My safety plan', icon: 'shield' }
const carePlan: NavItem = { href: '/care-plan', words: 'My care plan', icon: 'folder' }
const looked: NavItem = { href: '/who-has-looked', words: 'Who has looked', icon: 'eye' }
const account: NavItem = { href: '/account', words: 'Account', icon: 'sliders' }
const tips: NavItem = { href: '/tips', words: 'Wellbeing tips', shortWords: 'Tips', icon: 'bulb' }
const stories: NavItem = { href: '/stories', words: 'Stories', icon: 'book' }
const more: NavItem = { href: '/more', words: 'More', icon: 'more' }

/** For people, and for staff who have no caseload, such as editors. */
function personNavigation({ name, abilities, unread, isConnected }: Viewer, at?: string): Navigation {
  const isPerson = abilities.has('person')
  const written = { ...messages, newCount: unread }
  const daily = [today, track, goals, helps, written]
  const own = [
    ...(isPerson ? [plan, remind, record, ...(isConnected ? [carePlan] : []), looked] : []),
    account,
    ...(abilities.has('clinician') ? [caseload] : []),
  ]
  const groups: NavGroup[] = [
    ...(isPerson ? [{ items: current(daily, at) }] : []),
    { heading: 'My information', items: current(own, at) },
    { heading: 'Read', items: current([tips, stories], at), last: <SignOut button={RailButton} /> },
  ]
  const bar = isPerson ? [today, track, goals, written, more] : [account, tips, stories, more]
  const isOnBar = bar.some(({ href }) => href === at)
  // On the phone's bar, what has no place of its own stands under More.
  return { kind: 'signed-in', signedInAs: name, groups, bar: current(bar, isOnBar ? at : more.href) }
}

type ButtonOf = ComponentType<{ icon: IconName; children: ComponentChildren }>

const SignOut = ({ button: SignOutButton }: { button: ButtonOf }) => (
  <Form action="/sign-out">
    <SignOutButton icon="signout">Sign out</SignOutButton>
  </Form>
)
