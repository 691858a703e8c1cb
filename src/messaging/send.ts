import type { FastifyReply, FastifyRequest } from 'fastify'
import { reachInTurn } from '../access/reach.ts'
import { rawTextOf, wantsJson } from '../core/forms.tsx'
import type { Unsent } from './conversation-form.tsx'
import { readDraft, typedWords } from './message.ts'
import type { News } from './news.ts'
import type { Kept, Outcome, Send } from './queries.ts'
import { messageShown } from './shown.ts'
import { words } from './words.ts'

export type Sent = { status: 201 | 200; number: number } | { status: 409 | 422; unsent: Unsent }

/** Writes what the form holds into a person's room. Sender, role and room come from the session and the leave. */
export async function send(request: FastifyRequest, personId: string): Promise<Sent> {
  const leave = await reachInTurn(request, personId, 'write in room')
  const read = readDraft(request.body)
  const typed = { typed: typedWords(request.body), key: rawTextOf(request.body, 'key') }
  if ('wrong' in read) return { status: 422, unsent: { ...typed, wrong: read.wrong } }
  const written = await request.server.keepSend({ leave, draft: read.draft })
  if (!isKept(written)) return { status: 409, unsent: refusal(written, typed) }
  if (written.outcome === 'kept') request.news = newsOf({ leave, draft: read.draft }, written)
  return { status: written.outcome === 'kept' ? 201 : 200, number: written.number }
}

const newsOf = ({ leave, draft }: Send, { roomId, version, number, sentAt }: Kept): News => ({
  roomId,
  version,
  message: {
    number,
    senderAccountId: leave.viewer.accountId,
    senderSeat: leave.seat,
    senderName: leave.viewer.name,
    senderRole: leave.viewer.roleWords,
    clientKey: draft.key,
    words: draft.words,
    sentAt,
  },
})

const isKept = (written: Outcome): written is Kept => written.outcome === 'kept' || written.outcome === 'kept before'

const refusal = ({ outcome }: Outcome, typed: Unsent): Unsent =>
  outcome === 'clash' ? { typed: typed.typed, isClash: true } : { ...typed, isRefused: true }

/** Answers a send: to the browser's module in JSON, to a form with the page it leads to, or the same page again. */
export async function answerSend(
  request: FastifyRequest,
  reply: FastifyReply,
  sent: Sent,
  { address, again }: { address: string; again: (unsent: Unsent) => Promise<FastifyReply> },
) {
  if (wantsJson(request)) return reply.code(sent.status).header('cache-control', 'no-store').send(inJson(request, sent))
  if ('number' in sent) return reply.redirect(`${address}#newest`, 303)
  reply.code(sent.status)
  return again(sent.unsent)
}

function inJson({ news, viewer, now }: FastifyRequest, sent: Sent) {
  if ('number' in sent)
    return { number: sent.number, message: news?.message && messageShown(news.message, viewer!, now) }
  const { wrong, isClash, isRefused } = sent.unsent
  return { wrong: wrong?.words, why: isClash ? words.sentBefore : isRefused ? words.refused : undefined }
}
