import type { FastifyRequest } from 'fastify'
import { landingOf, type Viewer } from './access/viewer.ts'
import type { Assets } from './core/assets.ts'
import { Form } from './core/forms.tsx'
import type { Frame, Sheet } from './core/page.tsx'
import { Layout } from './design/page/layout.tsx'
import type { NavGroup, NavItem, Navigation } from './design/page/navigation.tsx'
import { RailButton } from './design/page/rail.tsx'
import type { Organisation } from './organisation/profile.ts'

/** The page around every page: the design's layout, the trust, and what this viewer finds in the navigation. */
export function frameFor(organisation: Organisation, assets: Assets): Frame {
  const files = {
    stylesheets: [assets('site.css')],
    scripts: [assets('page.js')],
    font: assets('font.woff2'),
    icon: assets('brand.svg'),
  }
  const guide = { ...files, stylesheets: [...files.stylesheets, assets('style-guide.css')] }
  return (sheet: Sheet, request: FastifyRequest) => (
    <Layout
      title={sheet.title}
      wrong={sheet.wrong}
      width={sheet.width}
      service={organisation.service.name}
      trust={organisation.trust}
      assets={sheet.at === '/style-guide' ? guide : files}
      home={request.viewer ? landingOf(request.viewer) : '/'}
      help={{ lines: organisation.helpLines, moreHref: '/support' }}
      navigation={request.viewer ? signedInNavigation(request.viewer, sheet.at) : publicNavigation(sheet.at)}
      footer={{
        links: footerLinks,
        children: `${organisation.trust.name}. We do not use cookies to follow you, and there are no adverts.`,
      }}
    >
      {sheet.content}
    </Layout>
  )
}

const footerLinks = [
  { href: '/about', words: 'About Healthlocker' },
  { href: '/privacy', words: 'Privacy' },
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

const publicNavigation = (at?: string): Navigation => ({ kind: 'public', items: current(publicItems, at) })

const daily: readonly NavItem[] = [
  { href: '/today', words: 'Today', icon: 'today' },
  { href: '/tracking', words: 'Track', icon: 'track' },
]
const account: NavItem = { href: '/account', words: 'Account', icon: 'sliders' }
const tips: NavItem = { href: '/tips', words: 'Wellbeing tips', shortWords: 'Tips', icon: 'bulb' }
const stories: NavItem = { href: '/stories', words: 'Stories', icon: 'book' }
const more: NavItem = { href: '/more', words: 'More', icon: 'more' }

function signedInNavigation({ name, abilities }: Viewer, at?: string): Navigation {
  const isPerson = abilities.has('person')
  const groups: NavGroup[] = [
    { heading: 'My information', items: current([account], at) },
    { heading: 'Read', items: [...current([tips, stories], at), <SignOut key="sign-out" />] },
  ]
  if (isPerson) groups.unshift({ items: current(daily, at) })
  const bar = isPerson ? [...daily, tips, more] : [account, tips, stories, more]
  return { kind: 'signed-in', signedInAs: name, groups, bar: current(bar, barPlace(at)) }
}

/** On the phone's bar, what has no place of its own stands under More. */
const barPlace = (at?: string) => (at === '/account' || at === '/stories' ? '/more' : at)

const SignOut = () => (
  <Form action="/sign-out">
    <RailButton icon="signout">Sign out</RailButton>
  </Form>
)
