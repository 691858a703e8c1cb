import { type BoxProps, box } from '../page/arrangement.tsx'

/** Supporting words: hints, dates. A paragraph unless told otherwise. */
export const Quiet = ({ as = 'p', ...rest }: BoxProps) => <QuietBox as={as} {...rest} />
const QuietBox = box('hl-quiet')

/** The line under a page's title. */
export const Opening = ({ as = 'p', ...rest }: BoxProps) => <OpeningBox as={as} {...rest} />
const OpeningBox = box('f4', 'lh-copy', 'hl-quiet', 'measure')

/** A list with marks. */
export const Bullets = ({ as = 'ul', ...rest }: BoxProps) => <BulletsBox as={as} {...rest} />
const BulletsBox = box('hl-bullets')

/** The largest title: the home page's. */
export const HeroTitle = ({ class: more, children }: Pick<BoxProps, 'class' | 'children'>) => (
  <h1 class={['hl-hero-title', more].filter(Boolean).join(' ')}>{children}</h1>
)
