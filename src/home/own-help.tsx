import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { own } from '../access/reach.ts'
import { ownPlan, PlanOnSupport } from '../safety/plan/on-support.tsx'
import { PinnedHelp } from '../strategies/pinned.tsx'
import { pinnedOf } from '../strategies/queries.ts'

/**
 * What a person who is signed in has put where help is; null where there is nothing. The page of help is shown also
 * while the database is away, without this part.
 */
export async function ownHelp(request: FastifyRequest): Promise<VNode | null> {
  if (!request.viewer?.personId) return null
  try {
    const [plan, pinned] = await Promise.all([ownPlan(request), pinnedOf(await own(request, 'see strategies'))])
    return (
      <>
        <PlanOnSupport plan={plan} />
        {pinned.length > 0 && <PinnedHelp pinned={pinned} />}
      </>
    )
  } catch {
    request.log.warn('no database to ask for what somebody put where help is')
    await request.visit.rollback()
    return null
  }
}
