import type { FastifyRequest } from 'fastify'
import type { Reach } from '../../access/reach.ts'
import { seenBy } from '../../access/sharing-choices.ts'
import { NotFound } from '../../core/errors.ts'
import { isUuid } from '../../core/ids.ts'

export const isShared = async (mine: Reach<'see appointment page'>) =>
  (await seenBy(mine, 'see appointment page')).includes('clinician')

/** The id in the address. What is no id is no page. */
export function pageIdIn({ params }: FastifyRequest): string {
  const { pageId } = params as { pageId: string }
  if (!isUuid(pageId)) throw new NotFound()
  return pageId
}

export function found<T>(asked: T | null): T {
  if (!asked) throw new NotFound()
  return asked
}
