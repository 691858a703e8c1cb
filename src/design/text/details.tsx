import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'

interface DetailsProps {
  summary: ComponentChildren
  open?: boolean
  /** What it holds stands without the line at its side: tiles, a table. */
  bare?: boolean
  class?: string
  children: ComponentChildren
}

/** Show more. It needs no scripts. */
export const Details = ({ summary, open, bare, class: more, children }: DetailsProps) => (
  <details class={classes('hl-details', more)} open={open}>
    <summary>
      <Icon name="right" />
      {summary}
    </summary>
    {bare ? children : <div class="hl-details__body">{children}</div>}
  </details>
)
