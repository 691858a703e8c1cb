import type { ComponentChildren } from 'preact'

/** What the marks of a chart are. */
export const ChartKey = ({ children }: { children: ComponentChildren }) => (
  <p class="mt4 mb2 fw6">
    <span class="hl-key">{children}</span>
  </p>
)
