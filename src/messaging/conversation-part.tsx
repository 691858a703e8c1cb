import type { VNode } from 'preact'
import { type Day, dayIn, timeIn } from '../core/clock.ts'
import { ActionLink, TextLink } from '../design/button/action-link.tsx'
import { OwnMessage, TheirMessage } from '../design/messages/message.tsx'
import { SeenTable } from '../design/messages/seen-table.tsx'
import { MessageTemplates } from '../design/messages/templates.tsx'
import { DayHeading, Thread, ThreadHeading } from '../design/messages/thread.tsx'
import { Banner } from '../design/notice/banner.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { Conversation } from './conversation.ts'
import { ConversationForm, type Unsent } from './conversation-form.tsx'
import { dayAndTime, dayHeading } from './days.ts'
import { heardOf, readersOf } from './heard.ts'
import { Confirming } from './live/confirming.tsx'
import { viewerTag } from './live/tag.ts'
import type { Message } from './message.ts'
import { listed, shortName } from './names.ts'
import { words } from './words.ts'

export interface ConversationProps extends Unsent {
  conversation: Conversation
  /** When the team reads messages. */
  hours: string
  /** What staff call the person: 'Rowan Ashdown'. */
  personName?: string
}

/** One conversation: who is in it, the notice of hours, the messages, and where to write. For the person and their team. */
export const ConversationPart = ({ conversation, hours, personName = '', ...unsent }: ConversationProps) => (
  <>
    <Heading conversation={conversation} personName={personName} />
    <Notice isPerson={conversation.seat === 'self'} hasRoom={conversation.room !== null} hours={hours} />
    {conversation.isOlder ? <ToNewest {...conversation} /> : null}
    <Messages {...conversation} />
    {conversation.isOlder ? (
      <ToNewest {...conversation} />
    ) : (
      <ConversationForm conversation={conversation} personName={personName} {...unsent} />
    )}
  </>
)

const Heading = ({ conversation, personName }: { conversation: Conversation; personName: string }) => {
  const names = conversation.team.map(({ name }) => name)
  if (conversation.seat !== 'self')
    return (
      <ThreadHeading
        id="conversation"
        title={`${shortName(personName)} and the care team`}
        words={whoReads(['You', ...names.filter(name => name !== conversation.myName)])}
      />
    )
  return <ThreadHeading id="conversation" title={words.team} words={whoCanRead(names)} names={names.slice(0, 4)} />
}

const whoReads = (names: string[]) => `${listed(names)} can ${names.length > 2 ? 'all ' : ''}read and reply.`

const whoCanRead = (names: string[]) =>
  names.length ? `${listed(names.map(shortName))} can ${names.length > 1 ? 'all ' : ''}read this` : ''

const Notice = ({ isPerson, hasRoom, hours }: { isPerson: boolean; hasRoom: boolean; hours: string }) => (
  <>
    <Banner offline class="br3 mb3 dn" data-offline>
      {words.offline}
    </Banner>
    {(['gone', 'changed', 'ended'] as const).map(change => (
      <Banner key={change} class="br3 mb3 dn" {...{ [`data-${change}`]: '' }}>
        {words[change]}
      </Banner>
    ))}
    <Callout kind="warning" icon="clock" class="mb3">
      <p>
        <strong>{words.notWatched.title}</strong>{' '}
        {isPerson ? words.notWatched.rest(hours) : words.notWatched.staff(hours)}{' '}
        {isPerson && <TextLink href="/support">See who you can call or text</TextLink>}
      </p>
    </Callout>
    {isPerson && hasRoom && <Quiet class="f6 mb3">{words.lookAgain}</Quiet>}
  </>
)

const ToNewest = ({ address }: Conversation) => (
  <p class="mv3">
    <ActionLink href={`${address}#newest`} icon="down">
      {words.newest}
    </ActionLink>
  </p>
)

const Messages = (conversation: Conversation) => {
  const { messages, address, personId, room, seenUpTo, isOlder, me } = conversation
  const first = messages[0]?.number ?? 1
  return (
    <>
      {first > 1 && (
        <p class="mb2">
          <ActionLink href={`${address}?before=${first}`} icon="calendar">
            {words.earlier}
          </ActionLink>
        </p>
      )}
      {room && messages.length === 0 && (
        <Quiet class="mb3" data-nothing-yet>
          {words.nothingYet}
        </Quiet>
      )}
      <Thread
        id="thread"
        data-person={personId}
        data-viewer={viewerTag(me)}
        data-last={messages.at(-1)?.number ?? 0}
        data-version={room?.version ?? 0}
        data-seen={seenUpTo}
        data-older={isOlder || undefined}
        data-closed={room?.closedAt ? '' : undefined}
      >
        {rowsOf(conversation)}
        <MessageTemplates />
      </Thread>
      <p id="newest" />
      {room && <Confirming personId={personId} upTo={messages.at(-1)?.number ?? 0} />}
    </>
  )
}

/** The messages with a heading for each day. */
function rowsOf(conversation: Conversation): VNode[] {
  const { messages, zone, now } = conversation
  const today = dayIn(zone, now)
  let day: Day = ''
  return messages.flatMap(message => {
    const its = dayIn(zone, message.sentAt)
    const heading = its === day ? [] : [<DayHeading key={its} day={dayHeading(its, today)} data-day={its} />]
    day = its
    return [...heading, <Row key={message.number} message={message} {...conversation} />]
  })
}

const Row = ({ message, me, ...conversation }: Conversation & { message: Message }) => {
  const { number, senderAccountId, senderSeat, senderName, senderRole, sentAt } = message
  const row = { words: message.words, time: timeIn(conversation.zone, sentAt), id: `message-${number}` }
  if (senderAccountId === me) return <OwnRow {...conversation} me={me} message={message} row={row} />
  return (
    <TheirMessage
      {...row}
      name={senderName || 'No name given'}
      jobTitle={senderRole || undefined}
      avatar={senderSeat === 'self' ? 'plain' : undefined}
      isNew={number > conversation.seenUpTo}
      data-number={number}
    />
  )
}

interface OwnRowProps extends Conversation {
  message: Message
  row: { words: string; time: string; id: string }
}

const OwnRow = ({ message: { number }, marks, me, row, zone, now }: OwnRowProps) => {
  const seen = readersOf(number, marks, me).map(({ name, role, at }) => ({
    name,
    jobTitle: role,
    when: dayAndTime(at, zone, now),
  }))
  return (
    <OwnMessage {...row} {...heardOf(number, marks, me)} data-number={number}>
      {seen.length > 0 && <SeenTable seen={seen} />}
    </OwnMessage>
  )
}
