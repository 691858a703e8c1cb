import type { ComponentChildren } from 'preact'
import { Drawing, type DrawingName } from '../drawing.tsx'
import { Row, Rows } from './rows.tsx'

/** Days of entries under each other; beside each other on paper. */
export const DayList = ({ children }: { children: ComponentChildren }) => <div class="hl-stack hl-days">{children}</div>

/** One day of entries. */
export const DayCard = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <article class="hl-card hl-daycard">
    <h3 class="f4">{title}</h3>
    <Rows>{children}</Rows>
  </article>
)

/** One entry of a day, with a small drawing of what it is about. */
export const DayEntry = ({ drawing, children }: { drawing: DrawingName; children: ComponentChildren }) => (
  <Row>
    <span class="mr3">
      <Drawing name={drawing} size="s" />
    </span>
    {children}
  </Row>
)
