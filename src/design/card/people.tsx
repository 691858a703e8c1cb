import type { ComponentChildren } from 'preact'
import { type AvatarKind, NameAvatar } from '../label/avatar.tsx'
import { Row, Rows } from './rows.tsx'

interface PersonRowProps {
  name: string
  avatar?: AvatarKind
  /** "Care coordinator (you)" */
  words: ComponentChildren
}

/** A member of a team in a list. */
export const PersonRow = ({ name, avatar, words }: PersonRowProps) => (
  <Row>
    <NameAvatar name={name} kind={avatar} class="mr3" />
    <span class="lh-title">
      <span class="fw6">{name}</span>
      <br />
      <span class="hl-quiet">{words}</span>
    </span>
  </Row>
)

interface Look {
  name: string
  avatar?: AvatarKind
  /** "Care coordinator", as it was on that day. */
  jobTitle: string
  /** "8:31am" */
  time: string
  /** "Looked at: Your summary and messages" */
  words: string
}

/** Who has looked on one day, the latest first. */
export const LookList = ({ day, looks, level = 2 }: { day: string; looks: readonly Look[]; level?: 2 | 3 }) => {
  const Heading = `h${level}` as const
  return (
    <section class="mb4" aria-label={day}>
      <Heading class="f4 mb2">{day}</Heading>
      <Rows card>
        {looks.map(look => (
          <LookRow {...look} />
        ))}
      </Rows>
    </section>
  )
}

const LookRow = ({ name, avatar, jobTitle, time, words }: Look) => (
  <Row class="items-start">
    <NameAvatar name={name} kind={avatar} class="mr3" />
    <span class="flex-auto lh-title">
      <span class="flex justify-between">
        <span class="fw6">{name}</span>
        <span class="hl-quiet hl-nums ml3">{time}</span>
      </span>
      <span class="db hl-quiet f6">{jobTitle}</span>
      <span class="db mt1">{words}</span>
    </span>
  </Row>
)
