import type { ComponentChildren, VNode } from 'preact'
import { isValidElement } from 'preact'
import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Mark } from '../drawing.tsx'
import { Icon, type IconName } from '../icon.tsx'
import type { HelpLine } from '../notice/help-lines.tsx'
import { HelpPanel } from '../page/help-panel.tsx'
import { type NavItem, placeOf, type StaffNavigation } from '../page/navigation.tsx'

interface StaffHeaderProps {
  service: string
  home: string
  help: { lines: readonly HelpLine[]; moreHref: string }
  navigation: StaffNavigation
  /** For screen readers, where there is another. */
  label?: string
}

/** The dark header of staff pages: who is signed in, the way back to the record, and "Get help now". */
export const StaffHeader = ({
  service,
  home,
  help,
  navigation: { lines, links },
  label = 'Main',
}: StaffHeaderProps) => (
  <header class="hl-header hl-header--staff">
    <div class="hl-header__in">
      <a class="hl-brand" href={safeAddress(home)}>
        <Mark />
        <span>{service}</span>
      </a>
      <p class="hl-trust dn db-l">
        <StaffLines lines={lines} />
      </p>
      <HeadLinks links={links} label={label} class="dn flex-l ml-auto" />
      <div class="ml-auto ml0-l">
        <HelpPanel {...help} />
      </div>
    </div>
  </header>
)

/** On a phone the header has no room, so the same stands at the end of the page. */
export const StaffFoot = ({
  lines,
  links,
  label = 'Main, small screen',
}: Omit<StaffNavigation, 'kind'> & { label?: string }) => (
  <footer class="dn-l mt4 pt3 bt hl-b-line hl-noprint">
    <p class="hl-quiet">
      <StaffLines lines={lines} />
    </p>
    <HeadLinks links={links} label={label} class="flex flex-wrap" />
  </footer>
)

const StaffLines = ({ lines }: Pick<StaffNavigation, 'lines'>) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
)

const HeadLinks = ({
  links,
  label,
  class: more,
}: Pick<StaffNavigation, 'links'> & { label: string; class: string }) => (
  <nav class={more} aria-label={label}>
    {links.map(link => (isValidElement(link) ? (link as VNode) : <HeadLink {...(link as NavItem)} />))}
  </nav>
)

const HeadLink = (item: NavItem) => (
  <a class={classes('hl-headlink', item.isCurrent && 'fw6')} {...placeOf(item)}>
    {item.icon && <Icon name={item.icon} />}
    <span class={item.icon && 'ml1'}>{item.words}</span>
  </a>
)

/** Looks like the header's links, and is the button of a form. */
export const HeadButton = ({ icon, children }: { icon: IconName; children: ComponentChildren }) => (
  <button class="hl-headlink bn bg-transparent underline pointer hl-action-text" type="submit">
    <Icon name={icon} />
    <span class="ml1">{children}</span>
  </button>
)
