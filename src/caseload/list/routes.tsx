import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { type Answered, confirmRequest, declineRequest } from '../../record/connect/answer/answer.ts'
import type { GuardedRecord } from '../../record/guarded-record.ts'
import { RecordAsleep } from '../../record/record-system.ts'
import { caseloadOf } from './caseload.ts'
import { CaseloadPage, type News } from './caseload-page.tsx'
import { type Asked, addressOf, fromAddress, fromForm } from './choice/asked.ts'

type House = { record: GuardedRecord | null; organisation: Organisation }
type Answer = (request: FastifyRequest, record: GuardedRecord, requestId: string) => Promise<Answered>

/** The clinician's list: who waits for an answer, who is connected, who is not. */
export function caseloadList(app: FastifyInstance, { record, organisation }: House) {
  const door = { config: { door: 'clinician' } } as const
  app.get('/caseload', door, showList)
  app.post('/caseload/search', door, search)
  // Where somebody lands who opens the address of a search again, say after signing in.
  app.get('/caseload/search', door, (_, reply) => reply.redirect('/caseload', 303))
  app.post('/caseload/requests/:connectionId/confirmation', door, answer(confirmRequest))
  app.post('/caseload/requests/:connectionId/refusal', door, answer(declineRequest))

  function showList(request: FastifyRequest, reply: FastifyReply) {
    return show(request, reply, fromAddress(request.query))
  }

  /** A name or a number is sent in a form, never in an address; with nothing typed, only the order was chosen. */
  async function search(request: FastifyRequest, reply: FastifyReply) {
    const asked = fromForm(request.body)
    return asked.sought ? show(request, reply, asked) : reply.redirect(addressOf(asked), 303)
  }

  async function show(request: FastifyRequest, reply: FastifyReply, asked: Asked) {
    const content = (
      <CaseloadPage
        caseload={await caseloadOf(request, record)}
        asked={asked}
        news={newsIn(request.query)}
        recordName={organisation.record.name}
        zone={request.viewer!.zone}
        now={request.now}
      />
    )
    return page(reply, { title: 'Your caseload', at: '/caseload', content })
  }

  function answer(give: Answer) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      if (!record) throw new RecordAsleep()
      const { connectionId } = request.params as { connectionId: string }
      const { became } = await give(request, record, connectionId)
      return reply.redirect(`/caseload?done=${became}`, 303)
    }
  }
}

const news: readonly News[] = ['confirmed', 'declined', 'gone', 'taken']

function newsIn(query: unknown): News | null {
  const { done } = (query ?? {}) as Record<string, unknown>
  return news.find(each => each === done) ?? null
}
