import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

interface FactsProps {
  facts: readonly { label: string; value: ComponentChildren }[]
  /** Each label above its value, at any width. */
  stacked?: boolean
  class?: string
}

/** Labels and values. */
export const Facts = ({ facts, stacked, class: more }: FactsProps) => (
  <dl class={classes('hl-facts', stacked && 'hl-facts--stacked', more)}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
