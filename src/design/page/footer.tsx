import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'

export interface FooterProps {
  links: readonly { href: string; words: string }[]
  /** The trust, and a promise or two. */
  children?: ComponentChildren
}

export const Footer = ({ links, children }: FooterProps) => (
  <footer class="hl-footer">
    <div class="hl-wrap pv4">
      <ul>
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={safeAddress(href)}>{words}</a>
          </li>
        ))}
      </ul>
      <p class="hl-quiet mt3 measure">{children}</p>
    </div>
  </footer>
)
