import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

interface FactsProps {
  facts: readonly { label: string; value: ComponentChildren }[]
  class?: string
}

/** Labels and values. */
export const Facts = ({ facts, class: more }: FactsProps) => (
  <dl class={classes('hl-facts', more)}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
