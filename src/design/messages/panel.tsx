import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'
import { type AvatarKind, NameAvatar } from '../label/avatar.tsx'
import { MessageWords } from './words.tsx'

interface MessagePanelProps {
  name: string
  avatar?: AvatarKind
  /** "Care coordinator · Yesterday, 4:10pm" */
  about: string
  words: string
  href: string
  /** "Read and reply" */
  action: string
}

/** A new message on a front page: one card that opens the conversation. */
export const MessagePanel = ({ name, avatar, about, words, href, action }: MessagePanelProps) => (
  <div class="hl-card hl-card--link">
    <div class="flex items-center mb3">
      <NameAvatar name={name} kind={avatar} class="mr3" />
      <div class="lh-title">
        <p class="fw6">{name}</p>
        <p class="hl-quiet f6">{about}</p>
      </div>
    </div>
    <p class="mb2">{words}</p>
    <a class="hl-link hl-stretch hl-action-text" href={safeAddress(href)}>
      {action} <Icon name="right" end />
    </a>
  </div>
)

interface MessageNoteProps {
  name: string
  /** "Yesterday, 4:10pm, seen by Rowan" */
  about: string
  words: string
  mine?: boolean
}

/** One of the latest messages in a staff summary. */
export const MessageNote = ({ name, about, words, mine }: MessageNoteProps) => (
  <div class={classes(mine ? 'hl-bg-sunken' : 'hl-bg-tint', 'br3 pa3')}>
    <p class="f6 mb1">
      <span class="fw6">{name}</span> <span class="hl-quiet">{about}</span>
    </p>
    <MessageWords words={words} />
  </div>
)
