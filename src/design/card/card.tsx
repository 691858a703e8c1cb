import { classes } from '../classes.ts'
import { type BoxProps, box } from '../page/arrangement.tsx'

const kinds = {
  white: '',
  tint: 'hl-card--tint',
  warm: 'hl-card--warm',
  plain: 'hl-card--plain',
  dash: 'hl-card--dash',
} as const

interface CardProps extends BoxProps {
  kind?: keyof typeof kinds
  /** It holds a `Stretch` link that covers it. */
  link?: boolean
  /** What it holds reaches its edges. */
  flush?: boolean
}

const Plain = box('hl-card')

/** One thing. */
export const Card = ({ kind = 'white', link, flush, class: more, ...rest }: CardProps) => (
  <Plain class={classes(kinds[kind], link && 'hl-card--link', flush && 'hl-card--flush', more)} {...rest} />
)
