interface BadgeProps {
  count: number | undefined
  /** What the count is of, for screen readers: "new", "unread". */
  about: string
}

/** How many new things wait. Nothing is shown for none. */
export const Badge = ({ count, about }: BadgeProps) =>
  count ? (
    <span class="hl-badge">
      {count}
      <span class="clip"> {about}</span>
    </span>
  ) : null
