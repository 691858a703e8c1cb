import { classes } from '../classes.ts'
import { initialsOf, tintOf } from './person-name.ts'

const kinds = { team: '', pink: 'hl-avatar--pink', warm: 'hl-avatar--warm', plain: 'hl-avatar--plain' } as const

export type AvatarKind = keyof typeof kinds

interface AvatarProps {
  initials: string
  kind?: AvatarKind
  small?: boolean
  class?: string
}

/** Initials in a circle. The name stands beside it. Further attributes (`data-`) go to it. */
export const Avatar = ({ initials, kind = 'team', small, class: more, ...marks }: AvatarProps) => (
  <span class={classes('hl-avatar', kinds[kind], small && 'hl-avatar--s', more)} aria-hidden="true" {...marks}>
    {initials}
  </span>
)

/** The same for a member of staff, who keeps one tint everywhere; 'plain' for the person themselves. */
export const NameAvatar = ({ name, kind, ...rest }: Omit<AvatarProps, 'initials'> & { name: string }) => (
  <Avatar initials={initialsOf(name)} kind={kind ?? tintOf(name)} {...rest} />
)

/** Who is in a conversation, one behind the other. The names stand beside it. */
export const AvatarGroup = ({ names, class: more }: { names: readonly string[]; class?: string }) => (
  <span class={classes('hl-avatars', more)} aria-hidden="true">
    {names.map(name => (
      <NameAvatar key={name} name={name} />
    ))}
  </span>
)
