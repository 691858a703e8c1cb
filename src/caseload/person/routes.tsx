import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liveTeamOf } from '../../access/circle.ts'
import { reach, reachIfShared } from '../../access/reach.ts'
import type { Organisation } from '../../organisation/profile.ts'
import type { GuardedRecord } from '../../record/guarded-record.ts'
import { asShown } from '../../sharing/look.ts'
import { looksOnAPage, pageIn } from '../../sharing/period.ts'
import { looksOf } from '../../sharing/queries.ts'
import { lookAtGoals } from '../goals/look.ts'
import { AccessPage } from './access-page.tsx'
import { ContactPage } from './contact-page.tsx'
import { fromRecord } from './from-record.ts'
import { framed, sendOnCaseload, summary, tracking, whoIs } from './pages.tsx'
import { onCaseload } from './person-frame.tsx'

type House = { record: GuardedRecord | null; organisation: Organisation }

/** One person of the caseload, a page for each tab. Every page asks the gate anew, and leaves its line in their list. */
export function caseloadPerson(app: FastifyInstance, { record, organisation }: House) {
  const door = { config: { door: 'clinician' } } as const
  app.get('/caseload/:personId', door, showSummary)
  app.get('/caseload/:personId/tracking', door, showTracking)
  app.get('/caseload/:personId/tracking/:lastDay', door, showTracking)
  app.get('/caseload/:personId/contact', door, showContact)
  app.get('/caseload/:personId/access', door, showAccess)

  async function showContact(request: FastifyRequest, reply: FastifyReply) {
    const personId = personAsked(request)
    const { viewer, now, graceHours } = request
    const details = await fromRecord(request, personId, {
      deed: 'see contact details',
      ask: (patientId, asking) => record?.detailsOf(patientId, asking),
    })
    const seen = await reach(request, personId, 'see person')
    const { person, waiting } = await whoIs(seen)
    const content = (
      <ContactPage
        person={person}
        details={details}
        team={await liveTeamOf(seen, now, graceHours)}
        myName={viewer!.name}
        recordName={organisation.record.name}
        zone={viewer!.zone}
        now={now}
      />
    )
    return sendOnCaseload(
      reply,
      framed(request, { person, waiting, place: onCaseload(personId), tab: 'contact', content }),
    )
  }
}

const personAsked = ({ params }: FastifyRequest) => (params as { personId: string }).personId

async function lookAt(request: FastifyRequest, personId: string) {
  const person = await reach(request, personId, 'see person')
  const tracking = await reachIfShared(request, personId, 'see tracking')
  return { person, tracking, diary: await reachIfShared(request, personId, 'see diary') }
}

async function showSummary(request: FastifyRequest, reply: FastifyReply) {
  const personId = personAsked(request)
  const look = { ...(await lookAt(request, personId)), ...(await lookAtGoals(request, personId)) }
  const room = await reach(request, personId, 'see room')
  return sendOnCaseload(reply, await summary(request, { ...look, room }, onCaseload(personId)))
}

async function showTracking(request: FastifyRequest, reply: FastifyReply) {
  const personId = personAsked(request)
  return sendOnCaseload(reply, await tracking(request, await lookAt(request, personId), onCaseload(personId)))
}

async function showAccess(request: FastifyRequest, reply: FastifyReply) {
  const personId = personAsked(request)
  const { zone, accountId } = request.viewer!
  const { person, waiting } = await whoIs(await reach(request, personId, 'see person'))
  const trail = await reach(request, personId, 'see trail')
  const number = pageIn(request.query)
  const rows = await looksOf(trail, { since: null, limit: looksOnAPage + 1, offset: (number - 1) * looksOnAPage })
  const looks = rows.slice(0, looksOnAPage).map(row => asShown(row, zone, accountId))
  const content = <AccessPage person={person} looks={looks} page={number} hasMore={rows.length > looksOnAPage} />
  return sendOnCaseload(
    reply,
    framed(request, { person, waiting, place: onCaseload(personId), tab: 'access', content }),
  )
}
