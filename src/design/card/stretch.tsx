import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'

interface StretchProps {
  href: string
  class?: string
  children: ComponentChildren
}

/** A card's or row's title link, which covers the whole of it. */
export const Stretch = ({ href, class: more, children }: StretchProps) => (
  <a class={classes('hl-stretch', more)} href={safeAddress(href)}>
    {children}
  </a>
)

interface Sends {
  name?: string
  value?: string
}

/** The same for a row that does something: the button of a form. */
export const StretchButton = ({ class: more, children, ...sends }: Omit<StretchProps, 'href'> & Sends) => (
  <button class={classes('hl-stretch bn bg-transparent pa0 tl pointer', more)} type="submit" {...sends}>
    {children}
  </button>
)
