import { classes } from '../classes.ts'

const kinds = { team: '', pink: 'hl-avatar--pink', warm: 'hl-avatar--warm', plain: 'hl-avatar--plain' } as const

interface AvatarProps {
  initials: string
  kind?: keyof typeof kinds
  small?: boolean
  class?: string
}

/** Initials in a circle. The name stands beside it. */
export const Avatar = ({ initials, kind = 'team', small, class: more }: AvatarProps) => (
  <span class={classes('hl-avatar', kinds[kind], small && 'hl-avatar--s', more)} aria-hidden="true">
    {initials}
  </span>
)
