import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Reach, reach, reachIfShared } from '../../access/reach.ts'
import { type Day, dayIn } from '../../core/clock.ts'
import { goalsMoved } from '../../goals/goals-moved.tsx'
import { patternsOf } from '../../tracking/since/patterns.tsx'
import { chosenEntries, newestPageOf } from '../../tracking/since/queries.ts'
import { daysOf } from '../../tracking/since/span.ts'
import { framed, sendOnCaseload, whoIs } from '../person/pages.tsx'
import { NotShared, onCaseload, type Place } from '../person/person-frame.tsx'
import type { PersonFacts } from '../person/queries.ts'
import { SincePage } from './since-page.tsx'

/** Somebody's newest page for an appointment, as their team sees it where it is shared. */
export function caseloadSince(app: FastifyInstance) {
  app.get('/caseload/:personId/since', { config: { door: 'clinician' } }, show)
}

/** Leave to look at it; null where a part is not shared. */
export interface SinceLook {
  person: Reach<'see person'>
  appointment: Reach<'see appointment page'> | null
  tracking: Reach<'see tracking'> | null
  goals: Reach<'see goals'> | null
}

async function show(request: FastifyRequest, reply: FastifyReply) {
  const { personId } = request.params as { personId: string }
  const person = await reach(request, personId, 'see person')
  const appointment = await reachIfShared(request, personId, 'see appointment page')
  // Without the page nothing else is looked at here, and the person's list says no more than that.
  const look: SinceLook = {
    person,
    appointment,
    tracking: appointment && (await reachIfShared(request, personId, 'see tracking')),
    goals: appointment && (await reachIfShared(request, personId, 'see goals')),
  }
  return sendOnCaseload(reply, await sinceSheet(request, look, onCaseload(personId)))
}

/** The same page for the team and for the preview: only who looks is another. */
export async function sinceSheet(request: FastifyRequest, look: SinceLook, place: Place) {
  const { person, waiting } = await whoIs(look.person)
  const parts = look.appointment && (await partsOf(look, look.appointment, person, dayIn(person.zone, request.now)))
  const content = <SincePage forename={person.forename} isShared={look.appointment !== null} parts={parts} />
  return framed(request, { person, waiting, place, tab: 'since', content })
}

/** What is shared of the newest page; null while there is none. */
async function partsOf(
  { tracking, goals }: SinceLook,
  appointment: Reach<'see appointment page'>,
  { forename }: Pick<PersonFacts, 'forename'>,
  today: Day,
) {
  const newest = await newestPageOf(appointment)
  if (!newest) return null
  const days = daysOf(newest, today)
  return {
    talk: newest.talk,
    days,
    diary: await chosenEntries(appointment, newest.id, days),
    patterns: tracking ? await patternsOf(tracking, newest, days) : <NotShared forename={forename} what="tracking" />,
    goals: goals ? await goalsMoved(goals, days) : <NotShared forename={forename} what="goals" />,
  }
}
