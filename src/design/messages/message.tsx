import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { type AvatarKind, NameAvatar } from '../label/avatar.tsx'
import { Tag } from '../label/tag.tsx'
import { type Sending, SendingState } from './sending.tsx'
import { MessageWords } from './words.tsx'

interface Written {
  id?: string
  words: string
  /** "4:10pm" */
  time: string
}

interface TheirMessageProps extends Written {
  name: string
  /** "Care coordinator"; a person has none. */
  jobTitle?: string
  avatar?: AvatarKind
  isNew?: boolean
}

/** A message from somebody else, with their name and role above it. Further attributes (`data-`) go to its row. */
export const TheirMessage = ({ id, words, time, name, jobTitle, avatar, isNew, ...marks }: TheirMessageProps) => (
  <li class="hl-msg" id={id} {...marks}>
    <NameAvatar name={name} kind={avatar} data-initials />
    <div>
      <p class="hl-msg__who">
        <span class="fw6" data-name>
          {name}
        </span>
        {jobTitle !== undefined && (
          <>
            {' '}
            <span class="hl-quiet" data-role>
              {jobTitle}
            </span>
          </>
        )}
        {isNew && (
          <>
            {' '}
            <Tag kind="alert" class="ml1" data-new>
              New
            </Tag>
          </>
        )}
      </p>
      <div class="hl-msg__b" data-words>
        <MessageWords words={words} />
      </div>
      <p class="hl-msg__meta" data-time>
        {time}
      </p>
    </div>
  </li>
)

interface OwnMessageProps extends Written {
  state: Sending
  /** "Grace", when it has been seen. */
  seenBy?: string
  /** Why it was not sent: "You are offline." */
  reason?: string
  /** What stands under it: who has seen it, and when. */
  children?: ComponentChildren
}

/** A message of one's own: on the right, with its state in a word. Further attributes (`data-`) go to its row. */
export const OwnMessage = ({ id, words, time, state, seenBy, reason, children, ...marks }: OwnMessageProps) => (
  <li class={classes('hl-msg hl-msg--mine', state === 'unsent' && 'hl-msg--unsent')} id={id} data-mine {...marks}>
    <div>
      <p class="clip">
        You, <span data-time>{state === 'unsent' ? 'not sent' : time}</span>
      </p>
      <div class="hl-msg__b" data-words>
        <MessageWords words={words} />
      </div>
      <SendingState state={state} time={time} seenBy={seenBy} reason={reason} />
      {children}
    </div>
  </li>
)
