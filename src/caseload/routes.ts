import type { FastifyInstance } from 'fastify'
import type { Organisation } from '../organisation/profile.ts'
import type { GuardedRecord } from '../record/guarded-record.ts'
import { caseloadCarePlan } from './care-plan/routes.tsx'
import { caseloadGoals } from './goals/routes.tsx'
import { caseloadList } from './list/routes.tsx'
import { caseloadMessages } from './person/messages-tab.tsx'
import { caseloadPerson } from './person/routes.tsx'
import { sharingPreview } from './preview/routes.tsx'
import { caseloadSafetyPlan } from './safety-plan/routes.tsx'
import { caseloadSince } from './since/routes.tsx'

type House = { record: GuardedRecord | null; organisation: Organisation }

/** What a clinician sees of the people on their caseload, and what a person sees in their place. */
export function caseload(app: FastifyInstance, house: House) {
  caseloadList(app, house)
  caseloadPerson(app, house)
  caseloadGoals(app)
  caseloadCarePlan(app, house)
  caseloadSince(app)
  caseloadSafetyPlan(app, house)
  caseloadMessages(app, house)
  sharingPreview(app, house)
}
