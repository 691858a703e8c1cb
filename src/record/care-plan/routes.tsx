import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { liveTeamOf } from '../../access/circle.ts'
import { own } from '../../access/reach.ts'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { connectionOf } from '../connect/queries.ts'
import { type Standing, standingOf } from '../connect/standing.ts'
import type { Aged, GuardedRecord } from '../guarded-record.ts'
import { ifAwake } from '../record-system.ts'
import { isBlank, type NewestCarePlan } from './care-plan.ts'
import { AsleepPage, NoPlanPage, NotConnectedPage } from './no-plan-pages.tsx'
import { PlanPage } from './plan-page.tsx'
import { readingOf } from './reading.ts'
import { words } from './words.ts'

type House = { record: GuardedRecord | null; organisation: Organisation }

/** A person's care plan: read from the record each time and kept nowhere here. */
export function carePlan(app: FastifyInstance, { record, organisation }: House) {
  app.get('/care-plan', { config: { door: 'person' } }, show)

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const { visit, method, now, graceHours } = request
    const connection = await connectionOf(await own(request, 'see care plan'))
    const standing = standingOf(connection)
    if (standing !== 'connected') return sendNotConnected(reply, standing)
    await visit.commit()
    const plan = await ifAwake(record?.carePlanOf(connection!.patientId, { visit, method }))
    const mine = await own(request, 'see care plan')
    // They may have left the record while it was asked: then its answer is no longer for them.
    const since = await connectionOf(mine)
    if (since?.id !== connection!.id || standingOf(since) !== 'connected')
      return sendNotConnected(reply, 'not connected')
    if (!plan) return send(reply, <AsleepPage />)
    const reading = readingOf(request, organisation)
    if (isShown(plan)) return send(reply, <PlanPage plan={plan} reading={reading} helpLines={organisation.helpLines} />)
    const team = await liveTeamOf(mine, now, graceHours)
    return send(reply, <NoPlanPage plan={plan} team={team} reading={reading} />)
  }
}

const isShown = (plan: Aged<NewestCarePlan | null>): plan is Aged<NewestCarePlan> =>
  plan.value !== null && !isBlank(plan.value)

const send = (reply: FastifyReply, content: VNode) => page(reply, { title: words.title, at: '/care-plan', content })

const sendNotConnected = (reply: FastifyReply, standing: Exclude<Standing, 'connected'>) =>
  page(reply, { title: words.title, at: '/connect', content: <NotConnectedPage standing={standing} /> })
