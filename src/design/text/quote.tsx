import type { ComponentChildren } from 'preact'

/** Somebody's words, large, in a story. */
export const Quote = ({ children }: { children: ComponentChildren }) => (
  <blockquote class="hl-quote mv4">{children}</blockquote>
)
