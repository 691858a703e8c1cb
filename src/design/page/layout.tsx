import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { type HelpLine, HelpOnPaper } from '../notice/help-lines.tsx'
import { StaffFoot, StaffHeader } from '../staff/header.tsx'
import { BesideRail } from './arrangement.tsx'
import { Footer, type FooterProps } from './footer.tsx'
import { Head, type PageAssets } from './head.tsx'
import { Header } from './header.tsx'
import type { Navigation } from './navigation.tsx'
import { Rail } from './rail.tsx'
import { Tabbar } from './tabbar.tsx'
import { PublicNavRow } from './top-nav.tsx'

export interface LayoutProps {
  /** The page's own title: "Today". The service's name is added. */
  title: string
  /** The page shows what has to be put right, so its title begins with "Error: ". */
  wrong?: boolean
  service: string
  trust: { name: string; shortLines: readonly string[] }
  assets: PageAssets
  bar: { day: string; night: string }
  /** Where the brand leads. */
  home: string
  help: { lines: readonly HelpLine[]; moreHref: string }
  navigation: Navigation
  footer: FooterProps
  /** A mark of whoever is signed in, so that what a device keeps for one person is never taken for another's, their
   * zone, and the script that looks after it. */
  device?: { whose: string; zone: string; waiting: string } | undefined
  /** How wide a signed-in page is: 'mid' for lists and single things. */
  width?: 'wide' | 'mid'
  children: ComponentChildren
}

/** A whole page, from its doctype's `html` to its last word. */
export function Layout({ children, width = 'wide', ...page }: LayoutProps) {
  return (
    <html
      lang="en-GB"
      class={classes(page.navigation.kind === 'staff' && 'hl-dense')}
      data-whose={page.device?.whose}
      data-zone={page.device?.zone}
      data-waiting={page.device?.waiting}
    >
      <Head {...page} />
      {page.navigation.kind === 'public' && (
        <PublicBody {...page} navigation={page.navigation}>
          {children}
        </PublicBody>
      )}
      {page.navigation.kind === 'signed-in' && (
        <SignedInBody {...page} width={width} navigation={page.navigation}>
          {children}
        </SignedInBody>
      )}
      {page.navigation.kind === 'staff' && (
        <StaffBody {...page} width={width} navigation={page.navigation}>
          {children}
        </StaffBody>
      )}
    </html>
  )
}

type Body<Kind> = Omit<LayoutProps, 'navigation'> & { navigation: Extract<Navigation, { kind: Kind }> }

const PublicBody = ({ children, ...page }: Body<'public'>) => (
  <body>
    <SkipLink />
    <Header {...page} />
    <PublicNavRow items={page.navigation.items} />
    <main id="main" tabindex={-1}>
      {children}
      <HelpOnPaper lines={page.help.lines} />
    </main>
    <Footer {...page.footer} />
  </body>
)

const SignedInBody = ({ children, width, ...page }: Body<'signed-in'>) => (
  <body class="hl-has-tabbar">
    <SkipLink />
    <Header {...page} />
    <div class="hl-shell">
      <Rail groups={page.navigation.groups} />
      <main id="main" class={classes('hl-main', width === 'mid' && 'hl-main--mid')} tabindex={-1}>
        <BesideRail.Provider value={true}>{children}</BesideRail.Provider>
        <HelpOnPaper lines={page.help.lines} />
      </main>
    </div>
    <Tabbar items={page.navigation.bar} />
  </body>
)

/** The full width, up to 96rem, and no bar at the bottom of a phone. */
const StaffBody = ({ children, width, ...page }: Body<'staff'>) => (
  <body>
    <SkipLink />
    <StaffHeader {...page} />
    <main id="main" class="hl-main center mw9" tabindex={-1}>
      <BesideRail.Provider value={true}>
        {width === 'mid' ? <div class="mw7">{children}</div> : children}
      </BesideRail.Provider>
      <HelpOnPaper lines={page.help.lines} />
      <StaffFoot {...page.navigation} />
    </main>
  </body>
)

const SkipLink = () => (
  <a class="hl-skip" href="#main">
    Skip to main content
  </a>
)
