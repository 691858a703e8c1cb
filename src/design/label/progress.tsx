import { classes } from '../classes.ts'

interface ProgressProps {
  done: number
  of: number
  /** Everything is done, in yellow. A form's steps stay as they are. */
  full?: boolean
}

/** Whole steps, never a percentage. The words beside it say the same. */
export const Progress = ({ done, of, full }: ProgressProps) => (
  <div class={classes('hl-progress', full && 'hl-progress--full')} aria-hidden="true">
    {Array.from({ length: of }, (_, step) => (
      <span class={classes(step < done && 'is-done')} />
    ))}
  </div>
)
