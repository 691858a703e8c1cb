import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'

/** Steps in their order, to tick off or to read. */
export const Steps = ({ class: more, children }: { class?: string; children: ComponentChildren }) => (
  <ul class={classes('hl-steps', more)}>{children}</ul>
)

interface StepButtonProps {
  done: boolean
  /** Under the words: "Done 20 September". */
  note?: string | undefined
  name?: string
  value?: string
  children: ComponentChildren
}

/** Ticks a step off, or takes the tick away: the button of a form. */
export const StepButton = ({ done, note, name, value, children }: StepButtonProps) => (
  <button class="hl-step" type="submit" name={name} value={value} aria-pressed={done}>
    <span class="hl-step__box">
      <Icon name="tick" />
    </span>
    <span>
      <span class="hl-step__t hl-words db">{children}</span>
      {note && <span class="db f6 hl-quiet">{note}</span>}
    </span>
  </button>
)

interface StepToReadProps {
  done: boolean
  note?: string | undefined
  children: ComponentChildren
}

/** A step of somebody else’s: a tick or an empty ring, and the same in words. */
export const StepToRead = ({ done, note, children }: StepToReadProps) => (
  <li class="flex items-start pv2">
    {done ? <Icon name="tick" class="mr2" /> : <span class="hl-todo mr2" />}
    <span class="hl-words">
      <span class="clip">{done ? 'Done: ' : 'To do: '}</span>
      {children} {note && <span class="hl-quiet f6">{note}</span>}
    </span>
  </li>
)
