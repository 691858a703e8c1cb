import type { ComponentChildren } from 'preact'
import { Drawing, type DrawingName } from '../drawing.tsx'

interface EmptyProps {
  drawing: DrawingName
  title: string
  words: ComponentChildren
  level?: 2 | 3
  /** The one thing to do. */
  children?: ComponentChildren
}

/** Nothing here yet: a drawing, one line of welcome, one thing to do. */
export const Empty = ({ drawing, title, words, level = 2, children }: EmptyProps) => {
  const Heading = `h${level}` as const
  return (
    <div class="hl-card hl-empty">
      <Drawing name={drawing} size="xl" />
      <Heading class="f3 mb2">{title}</Heading>
      <p class="hl-quiet mb3">{words}</p>
      {children}
    </div>
  )
}
