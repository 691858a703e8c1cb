import type { FastifyRequest } from 'fastify'
import { own } from '../../access/reach.ts'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Lines } from '../../design/text/lines.tsx'
import type { SavedPlan } from './plan.ts'
import { Helpers } from './plan-parts.tsx'
import { planOf } from './queries.ts'
import { words } from './words.ts'

export const ownPlan = async (request: FastifyRequest): Promise<SavedPlan | null> =>
  planOf(await own(request, 'see safety plan'))

/** On Get support: what to do and whom to ask first, and the way to the rest of the plan. */
export const PlanOnSupport = ({ plan }: { plan: SavedPlan | null }) => (
  <Card kind="tint" as="section" class="mb4" aria-labelledby="safety-plan">
    <h2 class="f3 mb2" id="safety-plan">
      {words.title}
    </h2>
    {plan ? <First plan={plan} /> : <p class="mb2">{words.opening}</p>}
    <p>
      <ActionLink href="/safety-plan" end="right">
        {plan ? 'Open the whole plan' : 'Make a safety plan'}{' '}
      </ActionLink>
    </p>
  </Card>
)

const First = ({ plan }: { plan: SavedPlan }) => (
  <>
    {plan.alone && (
      <>
        <h3 class="f5 fw6 mb1">{words.parts.alone.title}</h3>
        <p class="measure mb3">
          <Lines words={plan.alone} />
        </p>
      </>
    )}
    {plan.ask.length > 0 && (
      <>
        <h3 class="f5 fw6 mb1">{words.ask.title}</h3>
        <div class="mb3">
          <Helpers ask={plan.ask} />
        </div>
      </>
    )}
  </>
)
