import { safeAddress } from '../address.ts'
import { Icon } from '../icon.tsx'

interface Chip {
  href: string
  words: string
  isChosen?: boolean
  count?: number
}

interface ChipsProps {
  /** What is chosen here, for screen readers: "Choose a kind of tip". */
  label: string
  chips: readonly Chip[]
  class?: string
}

/** Filters: links, one page each. */
export const Chips = ({ label, chips, class: more }: ChipsProps) => (
  <nav class={more} aria-label={label}>
    <ul class="list pl0 hl-cluster">
      {chips.map(chip => (
        <li key={chip.href}>
          <a class="hl-chip" href={safeAddress(chip.href)} aria-current={chip.isChosen ? 'true' : undefined}>
            {chip.isChosen && <Icon name="tick" />}
            {chip.words}
            {chip.count !== undefined && <span class="hl-chip__n">{chip.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
