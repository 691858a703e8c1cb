import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Icon, type IconName } from '../icon.tsx'

const kinds = {
  main: '',
  secondary: 'hl-btn--secondary',
  quiet: 'hl-btn--quiet',
  danger: 'hl-btn--danger',
} as const

interface Look {
  kind?: keyof typeof kinds
  /** As wide as its column. */
  block?: boolean
  icon?: IconName
  /** Words for screen readers only, after the visible ones: "Change" + " Wednesday night’s sleep". */
  about?: string
  class?: string
  children: ComponentChildren
}

const look = ({ kind = 'main', block, class: more }: Look) =>
  classes('hl-btn', kinds[kind], block && 'hl-btn--block', more)

const Face = ({ icon, about, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {about && <span class="clip">{about}</span>}
  </>
)

interface ButtonProps extends Look {
  type?: 'submit' | 'button'
  name?: string
  value?: string
}

/** Something happens. It says what. */
export const Button = ({ type = 'submit', name, value, ...rest }: ButtonProps) => (
  <button class={look(rest)} type={type} name={name} value={value}>
    <Face {...rest} />
  </button>
)

/** A link that looks like a button: it leads to where something happens. */
export const ButtonLink = ({ href, ...rest }: Look & { href: string }) => (
  <a class={look(rest)} href={safeAddress(href)}>
    <Face {...rest} />
  </a>
)

/** Not available yet: it stands where the button will be. */
export const WaitingButton = ({ children }: { children: ComponentChildren }) => (
  <span class="hl-btn is-waiting">{children}</span>
)
