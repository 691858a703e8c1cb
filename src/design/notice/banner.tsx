import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon, type IconName } from '../icon.tsx'

interface BannerProps {
  icon?: IconName
  offline?: boolean
  class?: string
  children: ComponentChildren
}

/** The state of the whole page. Further attributes (`data-`) go to it. */
export const Banner = ({
  offline,
  icon = offline ? 'offline' : 'info',
  class: more,
  children,
  ...marks
}: BannerProps) => (
  <div class={classes('hl-banner', offline && 'hl-banner--offline', more)} role="status" {...marks}>
    <Icon name={icon} />
    <p>{children}</p>
  </div>
)
