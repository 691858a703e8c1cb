import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

/** What the marks of a chart are: bars, or the rings of a score. */
export const ChartKey = ({ score, children }: { score?: boolean; children: ComponentChildren }) => (
  <p class={score ? 'mt3 mb2 fw6' : 'mt4 mb2 fw6'}>
    <span class={classes('hl-key', score && 'hl-key--score')}>{children}</span>
  </p>
)
