import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'

interface BadgeProps {
  count: number | undefined
  /** What the count is of, for screen readers: "new", "unread". */
  about: string
  /** None is there as well, hidden, for the browser to count in: `[data-badge]` with `[data-count]`. */
  live?: boolean
  class?: string
}

/** How many new things wait. Nothing is shown for none. */
export const Badge = ({ count, about, live, class: more }: BadgeProps) =>
  count || (live && count !== undefined) ? (
    <span class={classes('hl-badge', more)} hidden={!count} data-badge={live}>
      <span data-count>{count || ''}</span>
      <span class="clip"> {about}</span>
    </span>
  ) : null

interface BadgeLinkProps {
  href: string
  count: number
  /** For screen readers: "unread from Ashdown, Rowan". */
  about: string
}

/** A badge that leads to what it counts, large enough for a finger; a quiet 0 for none. */
export const BadgeLink = ({ href, count, about }: BadgeLinkProps) =>
  count ? (
    <a class="hl-badge-link" href={safeAddress(href)}>
      <span class="hl-badge" data-count>
        {count}
      </span>
      <span class="clip" data-about>
        {' '}
        {about}
      </span>
    </a>
  ) : (
    <span class="hl-quiet">0</span>
  )
