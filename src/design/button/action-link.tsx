import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Icon, type IconName } from '../icon.tsx'

interface LinkProps {
  href: string
  /** Words for screen readers only, after the visible ones. */
  about?: string
  class?: string
  children: ComponentChildren
}

/** A link in a sentence. */
export const TextLink = ({ href, about, class: more, children }: LinkProps) => (
  <a href={safeAddress(href)} class={more}>
    {children}
    {about && <span class="clip">{about}</span>}
  </a>
)

interface ActionLinkProps extends LinkProps {
  icon?: IconName
  /** The icon after the words, as in "See all >". */
  end?: IconName
  /** It leads to somebody else’s site, which is told nothing about this one. */
  leaves?: boolean
}

/** A link that stands alone, with an icon before or after its words. */
export const ActionLink = ({ href, icon, end, leaves, about, class: more, children }: ActionLinkProps) => (
  <a class={classes('hl-link', more)} href={safeAddress(href)} rel={leaves ? 'noopener noreferrer' : undefined}>
    {icon && <Icon name={icon} />}
    {children}
    {about && <span class="clip">{about}</span>}
    {end && <Icon name={end} end />}
  </a>
)

/** Opens the browser's own print window. Without scripts it is not there: the browser has a menu for it. */
export const PrintLink = ({ children }: { children: ComponentChildren }) => (
  <a class="hl-link hl-noprint dn" href="#main" data-print>
    <Icon name="print" />
    {children}
  </a>
)
