import { classes } from '../classes.ts'
import { Drawing, type DrawingName } from '../drawing.tsx'
import { Icon } from '../icon.tsx'

const kinds = {
  tint: '',
  warm: 'hl-plate--warm',
  alert: 'hl-plate--alert',
  plain: 'hl-plate--plain',
} as const

export type PlateKind = keyof typeof kinds

interface PlateProps {
  drawing: DrawingName
  kind?: PlateKind
  small?: boolean
  /** A tick in its corner. The words beside it say that it is done. */
  done?: boolean
  class?: string
}

/** A tile behind a drawing. */
export const Plate = ({ drawing, kind = 'tint', small, done, class: more }: PlateProps) => (
  <span class={classes('hl-plate', kinds[kind], small && 'hl-plate--s', more)}>
    <Drawing name={drawing} />
    {done && (
      <span class="hl-plate__tick">
        <Icon name="tick" />
      </span>
    )}
  </span>
)
