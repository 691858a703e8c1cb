import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon, type IconName } from '../icon.tsx'

const kinds = {
  information: { look: '', icon: 'info' },
  done: { look: '', icon: 'tickcircle' },
  plain: { look: 'hl-callout--plain', icon: 'info' },
  warning: { look: 'hl-callout--warning', icon: 'alert' },
  error: { look: 'hl-callout--error', icon: 'alert' },
} as const satisfies Record<string, { look: string; icon: IconName }>

interface CalloutProps {
  kind?: keyof typeof kinds
  icon?: IconName
  /** 'status' when it tells what has just happened. */
  role?: 'status'
  class?: string
  /** A sentence, or several paragraphs in an element of their own. */
  children: ComponentChildren
}

/** A short notice. */
export const Callout = ({ kind = 'information', icon, role, class: more, children }: CalloutProps) => (
  <div class={classes('hl-callout', kinds[kind].look, more)} role={role}>
    <Icon name={icon ?? kinds[kind].icon} />
    <div>{children}</div>
  </div>
)
