import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { reach } from '../../access/reach.ts'
import { NotFound } from '../../core/errors.ts'
import type { Organisation } from '../../organisation/profile.ts'
import { readingOf } from '../../record/care-plan/reading.ts'
import type { GuardedRecord } from '../../record/guarded-record.ts'
import { fromRecord } from '../person/from-record.ts'
import { framed, sendOnCaseload, whoIs } from '../person/pages.tsx'
import { onCaseload } from '../person/person-frame.tsx'
import { CarePlanPage } from './care-plan-page.tsx'

type House = { record: GuardedRecord | null; organisation: Organisation }

/** Somebody's care plan from the record. It comes with the seat: the team wrote it. */
export function caseloadCarePlan(app: FastifyInstance, { record, organisation }: House) {
  app.get('/caseload/:personId/care-plan', { config: { door: 'clinician' } }, show)

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const { personId } = request.params as { personId: string }
    const plan = await fromRecord(request, personId, {
      deed: 'see care plan',
      ask: (patientId, asking) => record?.carePlanOf(patientId, asking),
    })
    const { person, waiting } = await whoIs(await reach(request, personId, 'see person'))
    // They may have left one record and be connected to another since it was asked.
    if (plan?.value && plan.value.patientId !== person.patientId) throw new NotFound()
    const reading = readingOf(request, organisation)
    const content = <CarePlanPage forename={person.forename} plan={plan} reading={reading} />
    return sendOnCaseload(
      reply,
      framed(request, { person, waiting, place: onCaseload(personId), tab: 'care-plan', content }),
    )
  }
}
