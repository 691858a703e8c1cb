import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon, type IconName } from '../icon.tsx'

const kinds = { plain: '', tint: 'hl-tag--tint', warm: 'hl-tag--warm', alert: 'hl-tag--alert' } as const

interface TagProps {
  kind?: keyof typeof kinds
  icon?: IconName
  class?: string
  children: ComponentChildren
}

/** Describes; it cannot be pressed. Further attributes (`data-`) go to it. */
export const Tag = ({ kind = 'plain', icon, class: more, children, ...marks }: TagProps) => (
  <span class={classes('hl-tag', kinds[kind], more)} {...marks}>
    {icon && <Icon name={icon} fill />}
    {children}
  </span>
)
