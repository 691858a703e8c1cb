import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { ownAsSeenBy } from '../../access/reach.ts'
import { NotFound } from '../../core/errors.ts'
import { page, type Sheet } from '../../core/page.tsx'
import { TextLink } from '../../design/button/action-link.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { goalsSheet } from '../goals/routes.tsx'
import { summary, tracking } from '../person/pages.tsx'
import type { Place } from '../person/person-frame.tsx'
import { personOf } from '../person/queries.ts'
import { safetyPlanSheet } from '../safety-plan/routes.tsx'
import { type SinceLook, sinceSheet } from '../since/routes.tsx'

const preview: Place = { base: '/sharing/preview', tabs: ['summary', 'since', 'tracking', 'goals', 'safety-plan'] }

type House = { organisation: Pick<Organisation, 'helpLines'> }

/** "See it as they see it": the team's own pages, reached through the same gate from the team's seat. */
export function sharingPreview(app: FastifyInstance, { organisation: { helpLines } }: House) {
  const door = { config: { door: 'person' } } as const
  app.get('/sharing/preview', door, showSummary)
  app.get('/sharing/preview/tracking', door, showTracking)
  app.get('/sharing/preview/tracking/:lastDay', door, showTracking)
  app.get('/sharing/preview/goals', door, showGoals)
  app.get('/sharing/preview/since', door, showSince)
  app.get('/sharing/preview/safety-plan', door, showPlan)

  async function showPlan(request: FastifyRequest, reply: FastifyReply) {
    const look = await asTheTeam(request)
    if (!look) return reply.redirect('/sharing', 303)
    const plan = await ownAsSeenBy(request, 'clinician', 'see safety plan')
    return send(reply, await safetyPlanSheet(request, { person: look.person, plan, helpLines }, preview))
  }
}

async function showSummary(request: FastifyRequest, reply: FastifyReply) {
  const look = await asTheTeam(request)
  const room = await ownAsSeenBy(request, 'clinician', 'see room')
  // Without a connection there is no team that could see anything.
  if (!look || !room) return reply.redirect('/sharing', 303)
  return send(reply, await summary(request, { ...look, room }, preview))
}

async function showTracking(request: FastifyRequest, reply: FastifyReply) {
  const look = await asTheTeam(request)
  return look ? send(reply, await tracking(request, look, preview)) : reply.redirect('/sharing', 303)
}

async function showGoals(request: FastifyRequest, reply: FastifyReply) {
  const look = await asTheTeam(request)
  return look ? send(reply, await goalsSheet(request, look, preview)) : reply.redirect('/sharing', 303)
}

async function showSince(request: FastifyRequest, reply: FastifyReply) {
  const look = await asTheTeam(request)
  if (!look) return reply.redirect('/sharing', 303)
  const appointment = await ownAsSeenBy(request, 'clinician', 'see appointment page')
  const since: SinceLook = { ...look, appointment }
  return send(reply, await sinceSheet(request, since, preview))
}

async function asTheTeam(request: FastifyRequest) {
  const person = await ownAsSeenBy(request, 'clinician', 'see person')
  if (!person) throw new NotFound()
  if (!(await personOf(person))) return null
  const tracking = await ownAsSeenBy(request, 'clinician', 'see tracking')
  const goals = await ownAsSeenBy(request, 'clinician', 'see goals')
  const strategies = await ownAsSeenBy(request, 'clinician', 'see strategies')
  return { person, tracking, goals, strategies, diary: await ownAsSeenBy(request, 'clinician', 'see diary') }
}

const send = (reply: FastifyReply, sheet: Sheet) =>
  page(reply, {
    title: 'As your care team sees it',
    at: '/sharing',
    content: <Preview>{sheet.content as VNode}</Preview>,
  })

const Preview = ({ children }: { children: VNode }) => (
  <>
    <Crumb href="/sharing">What your care team can see</Crumb>
    <Callout icon="eye" class="mb3">
      <p>
        <strong>This is a preview for you alone.</strong> Your care team sees these pages like this now. Looking at it
        leaves no note in <TextLink href="/who-has-looked">who has looked</TextLink>. They also see your messages with
        them, and your contact details and care plan from the health record.
      </p>
    </Callout>
    {children}
  </>
)
