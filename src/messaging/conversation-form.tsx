import { Form, type Wrong } from '../core/forms.tsx'
import { ButtonLink } from '../design/button/button.tsx'
import { Empty } from '../design/card/empty.tsx'
import { Composer } from '../design/messages/composer.tsx'
import { MessageWords } from '../design/messages/words.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { type Conversation, isOpen } from './conversation.ts'
import { shortName } from './names.ts'
import { words } from './words.ts'

/** What was typed and has not been kept, and why. */
export interface Unsent {
  typed?: string
  /** The key of what was typed, so that it stays the same message. */
  key?: string
  wrong?: Wrong
  /** It was sent after the session had run out. */
  isKept?: boolean
  /** There was nobody to send it to. */
  isRefused?: boolean
  /** The same message was kept before with other words. */
  isClash?: boolean
}

interface ConversationFormProps extends Unsent {
  conversation: Conversation
  personName: string
}

/** Where to write, or why not. */
export const ConversationForm = ({ conversation, personName, ...unsent }: ConversationFormProps) => {
  const { typed = '', key, wrong, isKept, isClash } = unsent
  if (!isOpen(conversation)) return <WhyNot conversation={conversation} personName={personName} {...unsent} />
  const isPerson = conversation.seat === 'self'
  const name = shortName(personName)
  return (
    <Form action={conversation.address} class="mt3">
      {isKept && (
        <Callout role="status" class="mb3">
          <p>{words.keptForm}</p>
        </Callout>
      )}
      {isClash && (
        <Callout kind="warning" role="status" class="mb3">
          <p>{words.clash}</p>
        </Callout>
      )}
      <input type="hidden" name="key" value={key || conversation.nextKey} />
      <Composer
        id="words"
        label={isPerson ? words.write : `Reply to ${personName}`}
        note={isPerson ? words.becomesRecord : `This becomes part of ${name}’s health record.`}
        value={typed}
        wrong={wrong?.words}
        data-composer
      />
    </Form>
  )
}

const WhyNot = ({ conversation, personName, typed, isRefused }: ConversationFormProps) => (
  <>
    {conversation.room ? (
      <Callout kind="plain" role={isRefused ? 'status' : undefined} class="mt3">
        <p>{whyNot(conversation, personName)}</p>
      </Callout>
    ) : (
      <Empty drawing="connect" title={words.noTeam.title} words={words.noTeam.words}>
        <ButtonLink href="/connect">{words.noTeam.action}</ButtonLink>
      </Empty>
    )}
    {isRefused && typed && (
      <Callout kind="warning" role="status" class="mt3">
        <p class="mb2">{words.notSent}</p>
        <MessageWords words={typed} />
      </Callout>
    )}
  </>
)

function whyNot({ room, seat }: Conversation, personName: string) {
  if (!room?.closedAt) return words.nobody
  return seat === 'self' ? words.closed : words.closedForStaff(shortName(personName))
}
