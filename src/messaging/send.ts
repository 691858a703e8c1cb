import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reach } from '../access/reach.ts'
import { rawTextOf, wantsJson } from '../core/forms.tsx'
import type { Unsent } from './conversation-form.tsx'
import { readDraft, typedWords } from './message.ts'
import { type Kept, type Outcome, writeMessage } from './queries.ts'
import { messageShown } from './shown.ts'
import { words } from './words.ts'

export type Sent = { status: 201 | 200; number: number } | { status: 409 | 422; unsent: Unsent }

/** Writes what the form holds into the room of the proof. Sender, role and room come from the session and the proof. */
export async function send(proof: Reach<'write in room'>, request: FastifyRequest): Promise<Sent> {
  const read = readDraft(request.body)
  const typed = { typed: typedWords(request.body), key: rawTextOf(request.body, 'key') }
  if ('wrong' in read) return { status: 422, unsent: { ...typed, wrong: read.wrong } }
  const { name, roleWords, accountId } = request.viewer!
  const signature = { name, role: roleWords, at: request.now }
  const written = await writeMessage(proof, read.draft, signature, request.graceHours)
  if (!isKept(written)) return { status: 409, unsent: refusal(written, typed) }
  if (written.outcome === 'kept')
    request.news = {
      roomId: written.roomId,
      version: written.version,
      message: {
        number: written.number,
        senderAccountId: accountId,
        senderSeat: proof.seat,
        senderName: name,
        senderRole: roleWords,
        clientKey: read.draft.key,
        words: read.draft.words,
        sentAt: written.sentAt,
      },
    }
  return { status: written.outcome === 'kept' ? 201 : 200, number: written.number }
}

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
