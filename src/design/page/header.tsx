import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Mark } from '../drawing.tsx'
import type { HelpLine } from '../notice/help-lines.tsx'
import { HelpPanel } from './help-panel.tsx'
import type { Navigation, StaffNavigation } from './navigation.tsx'
import { PublicNav } from './top-nav.tsx'

interface HeaderProps {
  service: string
  trust: { shortLines: readonly string[] }
  home: string
  help: { lines: readonly HelpLine[]; moreHref: string }
  navigation: Exclude<Navigation, StaffNavigation>
}

/** The brand on the left, "Get help now" last in the row, on every page. */
export const Header = ({ service, trust, home, help, navigation }: HeaderProps) => (
  <header class="hl-header">
    <div class="hl-header__in mw9 center">
      <a class={classes('hl-brand', navigation.kind === 'public' && 'mr0-l')} href={safeAddress(home)}>
        <Mark />
        <span>{service}</span>
      </a>
      {navigation.kind === 'public' ? (
        <>
          <TrustLines lines={trust.shortLines} />
          <PublicNav items={navigation.items} />
        </>
      ) : (
        <SignedInAs name={navigation.signedInAs} />
      )}
      <HelpPanel {...help} />
    </div>
  </header>
)

const TrustLines = ({ lines }: { lines: readonly string[] }) => (
  <p class="hl-trust f6 dn db-l mr-auto">
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </p>
)

const SignedInAs = ({ name }: { name: string }) => (
  <p class="dn db-l mr3 hl-quiet">
    {name ? (
      <>
        Signed in as <span class="fw6 hl-ink">{name}</span>
      </>
    ) : (
      'Signed in'
    )}
  </p>
)
