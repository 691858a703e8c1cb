import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'

// The sentence's own full stop, comma or bracket after an address is not part of it.
const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?()[\]])/i

/** What somebody wrote: paragraphs and line ends kept, addresses of the web made into links. */
export const MessageWords = ({ words }: { words: string }) => (
  <>
    {words.split(/\n[^\S\n]*\n\s*/).map((paragraph, index) => (
      <p key={index} class={classes('hl-words', index > 0 && 'mt2')}>
        {paragraph.split(address).map((part, at) => (at % 2 === 1 ? <OutsideLink address={part} /> : part))}
      </p>
    ))}
  </>
)

const OutsideLink = ({ address }: { address: string }) => (
  <a href={safeAddress(address)} rel="noopener noreferrer nofollow">
    {address}
  </a>
)
