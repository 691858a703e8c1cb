import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { reach } from '../../access/reach.ts'
import { dayIn } from '../../core/clock.ts'
import { framed, type Look, sendOnCaseload, whoIs } from '../person/pages.tsx'
import { onCaseload, type Place } from '../person/person-frame.tsx'
import { GoalsPage } from './goals-page.tsx'
import { type GoalsLook, goalsSeen, lookAtGoals } from './look.ts'

/** What somebody works on and what helps them, as their team sees it. */
export function caseloadGoals(app: FastifyInstance) {
  app.get('/caseload/:personId/goals', { config: { door: 'clinician' } }, show)
}

async function show(request: FastifyRequest, reply: FastifyReply) {
  const { personId } = request.params as { personId: string }
  const look = { person: await reach(request, personId, 'see person'), ...(await lookAtGoals(request, personId)) }
  return sendOnCaseload(reply, await goalsSheet(request, look, onCaseload(personId)))
}

/** The same page for the team and for the preview: only who looks is another. */
export async function goalsSheet(request: FastifyRequest, look: Pick<Look, 'person'> & GoalsLook, place: Place) {
  const { person, waiting } = await whoIs(look.person)
  const seen = await goalsSeen(look)
  const content = <GoalsPage person={person} today={dayIn(person.zone, request.now)} {...seen} />
  return framed(request, { person, waiting, place, tab: 'goals', content })
}
