import { Card } from '../../design/card/card.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import type { SavedPlan } from '../../safety/plan/plan.ts'
import { PlanParts, savedInWords } from '../../safety/plan/plan-parts.tsx'
import { NotShared, TheySeeThis } from '../person/person-frame.tsx'
import type { PersonFacts } from '../person/queries.ts'

interface SafetyPlanPageProps {
  person: Pick<PersonFacts, 'forename'>
  /** Null where it is not shared; without a `now` there is none yet. */
  plan: { now: SavedPlan | null } | null
  helpLines: readonly HelpLine[]
}

/** The person's own plan as it is now, where they share it. */
export const SafetyPlanPage = ({ person: { forename }, plan, helpLines }: SafetyPlanPageProps) => (
  <>
    <h1 class="f2 mb2">Safety plan</h1>
    {!plan && <NotShared forename={forename} what="the safety plan" />}
    {plan && !plan.now && (
      <Card>
        <p>{forename} shares their safety plan with the team, and has not written one yet.</p>
      </Card>
    )}
    {plan?.now && (
      <>
        <Quiet class="mb3">
          In {forename}’s own words. {savedInWords(plan.now)}.
        </Quiet>
        <PlanParts plan={plan.now} helpLines={helpLines} />
      </>
    )}
    <div class="mt3">
      <TheySeeThis forename={forename} />
    </div>
  </>
)
