import type { ComponentChildren } from 'preact'
import { AvatarGroup } from '../label/avatar.tsx'

/** Messages in their order. Further attributes (`data-`) go to the list. */
export const Thread = ({ id, children, ...marks }: { id?: string; children: ComponentChildren }) => (
  <ol class="hl-thread" id={id} {...marks}>
    {children}
  </ol>
)

interface DayHeadingProps {
  /** "Yesterday, Wednesday 14 October" */
  day: string
  level?: 3 | 4
}

/** Begins a day in a thread. Further attributes (`data-`) go to its row. */
export const DayHeading = ({ day, level = 3, ...marks }: DayHeadingProps) => {
  const Heading = `h${level}` as const
  return (
    <li {...marks}>
      <Heading class="hl-day fw4" data-day-heading>
        {day}
      </Heading>
    </li>
  )
}

interface ThreadHeadingProps {
  id: string
  level?: 2 | 3
  title: string
  /** Who can read it: "Grace, Dr Nathan and Owen can all read this" */
  words: ComponentChildren
  /** The names of those who can read it, for a circle each. */
  names?: readonly string[]
}

/** Names a conversation and says who can read it. */
export const ThreadHeading = ({ id, title, words, names, level = 2 }: ThreadHeadingProps) => {
  const Heading = `h${level}` as const
  return names?.length ? (
    <div class="flex items-center mb3">
      <AvatarGroup names={names} class="mr3" />
      <div class="lh-title ml2">
        <Heading class="f4" id={id}>
          {title}
        </Heading>
        <p class="hl-quiet f6">{words}</p>
      </div>
    </div>
  ) : (
    <>
      <Heading class="f4 mb1" id={id}>
        {title}
      </Heading>
      <p class="hl-quiet mb3">{words}</p>
    </>
  )
}
