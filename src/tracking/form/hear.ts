import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reach } from '../../access/reach.ts'
import { isZone } from '../../core/clock.ts'
import { rawTextOf, wantsJson } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import { giveBackKey, isKeyTaken, takeKey } from './queries.ts'

/** Leave to keep what one says about a day: a night, an entry or the diary. */
type ToWrite = Reach<'track'> | Reach<'write diary'>

/** The key that a device gave to an entry; '' for a form that was sent without scripts. */
export function keyOf(form: unknown): string {
  const key = rawTextOf(form, 'key')
  return isUuid(key) ? key : ''
}

/** Whether a device sends again what was heard, also where its day is over by now or its person put it right. */
export async function wasHeard(mine: ToWrite, { body, headers }: FastifyRequest): Promise<boolean> {
  const key = keyOf(body)
  return key !== '' && wantsJson({ headers }) && isKeyTaken(mine, key)
}

/**
 * Hears an entry once, however often a device sends it, also when it was changed or removed in the meantime. Gives what
 * stands there instead when something else was saved since its person looked; they have to choose first.
 */
export async function hear<Other>(
  mine: ToWrite,
  { body, headers, now }: FastifyRequest,
  save: () => Promise<Other | null>,
): Promise<Other | null> {
  const key = keyOf(body)
  const isNew = key === '' || (await takeKey(mine, key, now))
  // A page that somebody came back to and changed holds an old key too. Only a device sends the very same again.
  if (!isNew && wantsJson({ headers })) return null
  if (rawTextOf(body, 'keep') === 'saved') return null
  const other = await save()
  if (other && key && isNew) await giveBackKey(mine, key)
  return other
}

const longestWaitMs = 15 * 86_400_000

/** When it was written, as the device says; now where that cannot be. */
export function writtenAt({ body, now }: FastifyRequest): Date {
  const agoMs = now.getTime() - Date.parse(rawTextOf(body, 'written'))
  return agoMs > 0 && agoMs <= longestWaitMs ? new Date(now.getTime() - agoMs) : now
}

/** The zone of its person when it was written, as the device says, which decided its day; theirs now otherwise. */
export function zoneWrittenIn({ body, viewer }: FastifyRequest): string {
  const zone = rawTextOf(body, 'zone')
  return isZone(zone) ? zone : viewer!.zone
}

interface Told {
  /** What has to be put right, in sentences. */
  wrong?: string[]
  /** Why it can never be saved here. */
  why?: string
  /** Where a form would lead on to. */
  next?: string
}

/** Tells our scripts in a few words what became of an entry; a form is answered with a page. */
export function answer(
  reply: FastifyReply,
  { status, ...told }: Told & { status: 201 | 404 | 409 | 422 },
  page: () => FastifyReply | Promise<FastifyReply>,
) {
  if (!wantsJson(reply.request)) return page()
  return reply.code(status).header('cache-control', 'no-store').send(told)
}
