import { ErrorSummary } from '../design/form/error-summary.tsx'
import { Conversations } from '../design/messages/conversations.tsx'
import { ConversationPart, type ConversationProps } from './conversation-part.tsx'
import { words } from './words.ts'

/** The person's own page of messages. */
export const MessagesPage = (props: ConversationProps) => (
  <>
    <ErrorSummary wrong={props.wrong ?? {}} />
    <h1 class="f1 mb3">{words.title}</h1>
    <Conversations label={words.label} labelledBy="conversation">
      <ConversationPart {...props} />
    </Conversations>
  </>
)
