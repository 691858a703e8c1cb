import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Reach, reach, reachIfShared } from '../../access/reach.ts'
import type { HelpLine, Organisation } from '../../organisation/profile.ts'
import { planOf } from '../../safety/plan/queries.ts'
import { framed, sendOnCaseload, whoIs } from '../person/pages.tsx'
import { onCaseload, type Place } from '../person/person-frame.tsx'
import { SafetyPlanPage } from './safety-plan-page.tsx'

type House = { organisation: Pick<Organisation, 'helpLines'> }

/** Somebody's safety plan, as their team sees it where it is shared. */
export function caseloadSafetyPlan(app: FastifyInstance, { organisation: { helpLines } }: House) {
  app.get('/caseload/:personId/safety-plan', { config: { door: 'clinician' } }, show)

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const { personId } = request.params as { personId: string }
    const person = await reach(request, personId, 'see person')
    const plan = await reachIfShared(request, personId, 'see safety plan')
    return sendOnCaseload(reply, await safetyPlanSheet(request, { person, plan, helpLines }, onCaseload(personId)))
  }
}

interface PlanLook {
  person: Reach<'see person'>
  /** Null where the plan is not shared. */
  plan: Reach<'see safety plan'> | null
  helpLines: readonly HelpLine[]
}

/** The same page for the team and for the preview: only who looks is another. */
export async function safetyPlanSheet(request: FastifyRequest, { helpLines, ...look }: PlanLook, place: Place) {
  const { person, waiting } = await whoIs(look.person)
  const plan = look.plan && { now: await planOf(look.plan) }
  const content = <SafetyPlanPage person={person} plan={plan} helpLines={helpLines} />
  return framed(request, { person, waiting, place, tab: 'safety-plan', content })
}
