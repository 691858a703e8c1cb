import { people } from '../../src/demo/cast.ts'
import { type Door, next, peopleOnly, teamOnly } from './expected.ts'

const rowan = `/caseload/${people.rowan.personId}/care-plan`

/** The plan from the health record, and the team's page of it. */
export const carePlanDoors: Record<string, Door> = {
  'GET /care-plan': {
    expect: peopleOnly(next('/care-plan'), /Doing ordinary things on my own/, /Knowing what will happen tomorrow/),
  },
  'GET /caseload/:personId/care-plan': {
    address: rowan,
    expect: teamOnly(next(rowan), /Doing ordinary things on my own/),
    isKept: true,
  },
}
