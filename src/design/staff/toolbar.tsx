import type { ComponentChildren } from 'preact'

/** A search, an order and a button in one line, inside the form that sends them. Its fields take `class="mb0"`. */
export const Toolbar = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <search class="hl-toolbar" aria-label={label}>
    {children}
  </search>
)
