import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Drawing, type DrawingName } from '../drawing.tsx'
import { Row, Rows } from './rows.tsx'

/** Days of entries under each other; beside each other on paper. */
export const DayList = ({ children }: { children: ComponentChildren }) => <div class="hl-stack hl-days">{children}</div>

interface DayCardProps {
  title: string
  /** Nothing of it is for paper. */
  onScreen?: boolean
  children: ComponentChildren
}

/** One day of entries. */
export const DayCard = ({ title, onScreen, children }: DayCardProps) => (
  <article class={classes('hl-card hl-daycard', onScreen && 'hl-noprint')}>
    <h3 class="f4">{title}</h3>
    <Rows>{children}</Rows>
  </article>
)

interface DayEntryProps {
  drawing: DrawingName
  /** Not on paper. */
  onScreen?: boolean
  children: ComponentChildren
}

/** One entry of a day, with a small drawing of what it is about. */
export const DayEntry = ({ drawing, onScreen, children }: DayEntryProps) => (
  <Row class={onScreen ? 'hl-noprint' : undefined}>
    <span class="mr3">
      <Drawing name={drawing} size="s" />
    </span>
    {children}
  </Row>
)
