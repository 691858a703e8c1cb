import type { ComponentChildren } from 'preact'

interface WaitingCardProps {
  id: string
  title: string
  words: string
  level?: 2 | 3
  /** A `WaitingPerson` each. */
  children: ComponentChildren
}

/** People who have asked for something that a member of the team answers. */
export const WaitingCard = ({ id, title, words, level = 2, children }: WaitingCardProps) => {
  const Heading = `h${level}` as const
  return (
    <section class="hl-card mb3" id={id} aria-labelledby={`${id}-title`}>
      <Heading class="f4 mb1" id={`${id}-title`}>
        {title}
      </Heading>
      <p class="hl-quiet">{words}</p>
      <ul class="list pl0">{children}</ul>
    </section>
  )
}

interface WaitingPersonProps {
  /** "Ferreira, Inês" */
  name: string
  /** "Asked on 14 October 2026" */
  words: string
  /** The forms with the answers. */
  children: ComponentChildren
}

export const WaitingPerson = ({ name, words, children }: WaitingPersonProps) => (
  <li class="flex-l items-center justify-between pt2">
    <p class="lh-title mr3-l">
      <span class="fw6">{name}</span>
      <br />
      <span class="hl-quiet f6">{words}</span>
    </p>
    <div class="hl-cluster mt2 mt0-l">{children}</div>
  </li>
)
