import type { ComponentChildren } from 'preact'
import { safeAddress } from '../address.ts'
import { classes } from '../classes.ts'
import { Avatar, type AvatarKind } from '../label/avatar.tsx'
import { Badge } from '../label/badge.tsx'

export interface Conversation {
  href: string
  title: string
  initials: string
  avatar?: AvatarKind
  /** "Grace: Shall I ring you tomorrow?" */
  latest?: string
  unreadCount?: number
  isCurrent?: boolean
}

interface ConversationsProps {
  /** "Conversations" */
  label: string
  /** With none, the thread has the whole width. */
  conversations?: readonly Conversation[]
  /** The id of the thread's own heading. */
  labelledBy: string
  /** The thread. */
  children: ComponentChildren
}

/** One pane on a phone; a list of conversations and the thread of one on a wide screen. */
export const Conversations = ({ label, conversations = [], labelledBy, children }: ConversationsProps) => (
  <div class={classes('hl-msgs', conversations.length === 0 && 'hl-msgs--one')}>
    {conversations.length > 0 && (
      <nav class="hl-convs" aria-label={label}>
        {conversations.map(conversation => (
          <ConversationLink key={conversation.href} {...conversation} />
        ))}
      </nav>
    )}
    <section class="hl-threadpane" aria-labelledby={labelledBy}>
      {children}
    </section>
  </div>
)

const ConversationLink = ({ href, title, initials, avatar, latest, unreadCount, isCurrent }: Conversation) => (
  <a class="hl-conv" href={safeAddress(href)} aria-current={isCurrent ? 'true' : undefined}>
    <Avatar initials={initials} kind={avatar} />
    <span>
      <span class="fw6">{title}</span>
      {latest && (
        <>
          <br />
          <span class="hl-quiet f6">{latest}</span>
        </>
      )}
    </span>
    <Badge count={unreadCount} about="unread" class="ml-auto" />
  </a>
)
