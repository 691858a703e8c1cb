import type { FastifyRequest } from 'fastify'
import { reach } from '../../access/reach.ts'
import { NotFound } from '../../core/errors.ts'
import type { Asking } from '../../record/guarded-record.ts'
import { ifAwake } from '../../record/record-system.ts'
import { type FromRecord, patientIdOf } from './queries.ts'

interface Question<T> {
  /** What is looked at. */
  deed: FromRecord
  /** Undefined where there is no record to ask. */
  ask: (patientId: string, asking: Asking) => Promise<T> | undefined
}

/**
 * What the record says about somebody; null while it sleeps and nothing older is known. The look is kept in the trail
 * before the record is asked, and no transaction is open while it answers.
 */
export async function fromRecord<T>(
  request: FastifyRequest,
  personId: string,
  { deed, ask }: Question<T>,
): Promise<T | null> {
  const { visit, method } = request
  const found = await patientIdOf(await reach(request, personId, deed))
  await visit.commit()
  if (!found) throw new NotFound()
  return ifAwake(ask(found.patientId, { visit, method }))
}
