import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { Icon } from '../icon.tsx'

/** One step back. */
export const Crumb = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="hl-crumb" href={safeAddress(href)}>
    <Icon name="arrowleft" />
    {children}
  </a>
)
