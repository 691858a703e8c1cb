import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { reach } from '../../access/reach.ts'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Conversations } from '../../design/messages/conversations.tsx'
import { openConversation } from '../../messaging/conversation.ts'
import type { Unsent } from '../../messaging/conversation-form.tsx'
import { ConversationPart } from '../../messaging/conversation-part.tsx'
import { answerSend, send } from '../../messaging/send.ts'
import { words } from '../../messaging/words.ts'
import type { Organisation } from '../../organisation/profile.ts'
import { framed, sendOnCaseload, whoWrites } from './pages.tsx'
import { onCaseload, TheySeeThis } from './person-frame.tsx'

/** The conversation of one person with their team, as the team reads and writes it. */
export function caseloadMessages(app: FastifyInstance, { organisation }: { organisation: Organisation }) {
  const door = { config: { door: 'clinician' } } as const
  app.get('/caseload/:personId/messages', door, (request, reply) => show(request, reply, {}))
  app.post('/caseload/:personId/messages', door, write)

  async function write(request: FastifyRequest, reply: FastifyReply) {
    const personId = personAsked(request)
    const sent = await send(request, personId)
    const again = (unsent: Unsent) => show(request, reply, unsent)
    return answerSend(request, reply, sent, { address: addressOf(personId), again })
  }

  async function show(request: FastifyRequest, reply: FastifyReply, unsent: Unsent) {
    const personId = personAsked(request)
    const seen = await reach(request, personId, 'see person')
    const { person, waiting, place } = await whoWrites(seen, onCaseload(personId))
    const conversation = await openConversation(
      await reach(request, personId, 'see room'),
      request,
      addressOf(personId),
    )
    const part = (
      <ConversationPart
        conversation={conversation}
        hours={organisation.messaging.hours}
        personName={`${person.forename} ${person.surname}`}
        {...unsent}
      />
    )
    const content = (
      <>
        <ErrorSummary wrong={unsent.wrong ?? {}} />
        <h1 class="f2 mb3">{words.title}</h1>
        <Conversations label={words.label} labelledBy="conversation">
          {part}
        </Conversations>
        <div class="mt3">
          <TheySeeThis forename={person.forename} />
        </div>
      </>
    )
    const sheet = framed(request, { person, waiting, place, tab: 'messages', content })
    return sendOnCaseload(reply, { ...sheet, wrong: unsent.wrong !== undefined })
  }
}

const personAsked = ({ params }: FastifyRequest) => (params as { personId: string }).personId

const addressOf = (personId: string) => `/caseload/${personId}/messages`
