import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../access/drafts.ts'
import { own } from '../access/reach.ts'
import type { Clock } from '../core/clock.ts'
import type { Config } from '../core/config.ts'
import type { Database, Pool } from '../core/database.ts'
import { rawTextOf } from '../core/forms.tsx'
import { page } from '../core/page.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { openConversation } from './conversation.ts'
import type { Unsent } from './conversation-form.tsx'
import { keepSendsTogether } from './keep-sends.ts'
import { live } from './live/routes.ts'
import { typedWords } from './message.ts'
import { MessagesPage } from './messages-page.tsx'
import './news.ts'
import { answerSend, send } from './send.ts'
import { words } from './words.ts'

type Tools = { config: Config; db: Database; pool: Pool; organisation: Organisation; clock: Clock }

const address = '/messages'

export function messaging(app: FastifyInstance, tools: Tools) {
  app.get(address, { config: { door: 'person' } }, show)
  app.post(address, { config: { door: 'person', keepsForm: true } }, write)
  keepSendsTogether(app, tools)
  live(app, tools)

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const mine = await own(request, 'see room')
    const kept = await keptForm(mine, request, address)
    return showAgain(request, reply, kept ? { typed: typedWords(kept), key: rawTextOf(kept, 'key'), isKept: true } : {})
  }

  async function write(request: FastifyRequest, reply: FastifyReply) {
    const sent = await send(request, request.viewer?.personId ?? '')
    return answerSend(request, reply, sent, { address, again: unsent => showAgain(request, reply, unsent) })
  }

  async function showAgain(request: FastifyRequest, reply: FastifyReply, unsent: Unsent) {
    const conversation = await openConversation(await own(request, 'see room'), request, address)
    const props = { conversation, hours: tools.organisation.messaging.hours, ...unsent }
    const wrong = unsent.wrong !== undefined
    return page(reply, { title: words.title, at: address, wrong, content: <MessagesPage {...props} /> })
  }
}
