import { safeAddress } from '../address.ts'
import { Icon } from '../icon.tsx'

/** A number to ring or to text. */
export interface HelpLine {
  name: string
  /** What it is for, in a few words. */
  words: string
  kind: 'call' | 'text'
  href: string
}

/** Ways to get help, each a phone or text link. */
export const HelpLines = ({ lines }: { lines: readonly HelpLine[] }) => (
  <ul class="hl-crisis">
    {lines.map(({ name, words, kind, href }) => (
      <li key={name}>
        <a href={safeAddress(href)}>
          <Icon name={kind === 'text' ? 'text' : 'phone'} large />
          <span>
            <strong>{name}</strong> {words}
          </span>
        </a>
      </li>
    ))}
  </ul>
)

/** The same lines in words, printed at the end of every page. */
export const HelpOnPaper = ({ lines }: { lines: readonly HelpLine[] }) => (
  <p class="hl-print">If you need help now: {lines.map(({ name, words }) => `${name} (${small(words)}).`).join(' ')}</p>
)

const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
