import type { ComponentChildren } from 'preact'
import { Quiet } from '../text/words.tsx'

interface PartProps {
  id: string
  title: string
  words: string
  children: ComponentChildren
}

/** One part of the style guide, under its own heading. */
export const Part = ({ id, title, words, children }: PartProps) => (
  <section aria-labelledby={id}>
    <h2 class="f1 mb2 pt4" id={id}>
      {title}
    </h2>
    <Quiet class="measure mb4">{words}</Quiet>
    {children}
  </section>
)

export const States = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div>
    <h3 class="f5 fw6 mb2">{title}</h3>
    <div class="hl-cluster">{children}</div>
  </div>
)
