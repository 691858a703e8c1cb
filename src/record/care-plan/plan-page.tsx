import type { Day } from '../../core/clock.ts'
import { ActionLink, PrintLink, TextLink } from '../../design/button/action-link.tsx'
import { Banner } from '../../design/notice/banner.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { HelpLines } from '../../design/notice/help-lines.tsx'
import { Cluster, OnScreen } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import type { Aged } from '../guarded-record.ts'
import { ageOf, completedInWords, type NewestCarePlan } from './care-plan.ts'
import { PlanSections } from './plan-sections.tsx'
import { type Reading, takenOf } from './reading.ts'
import { words } from './words.ts'

interface PlanPageProps {
  plan: Aged<NewestCarePlan>
  reading: Reading
  helpLines: readonly HelpLine[]
}

/** A person's own care plan, to read and to print. */
export const PlanPage = ({ plan, reading, helpLines }: PlanPageProps) => (
  <>
    {plan.isStale && <Stale plan={plan} reading={reading} />}
    <h1 class="f1 mb2">{words.title}</h1>
    <Opening class="mb3">
      This is in your health record, and only your care team can change it. If something is not right, tell them.
    </Opening>
    <Quiet class="mb3">
      {completedInWords(plan.value) && `Completed ${completedInWords(plan.value)}. `}
      Taken from your health record ({reading.recordName}) {takenOf(plan, reading)}.
    </Quiet>
    <OnScreen class="mb3">
      <Cluster>
        <ActionLink href="/messages" icon="message">
          Write to your team
        </ActionLink>
        <PrintLink>Print my care plan</PrintLink>
      </Cluster>
    </OnScreen>
    <Age plan={plan.value} today={reading.today} />
    <PlanSections
      plan={plan.value}
      inCrisis={<HelpNow lines={plan.value.team.crisis ? null : helpLines} />}
      after={after}
    />
  </>
)

const Stale = ({ plan, reading }: Omit<PlanPageProps, 'helpLines'>) => (
  <Banner icon="clock" class="br3 mb3">
    Your health record does not answer at the moment. This is what it said {takenOf(plan, reading)}. Something may have
    changed since.
  </Banner>
)

const ages = {
  'over a year': 'This plan was completed more than a year ago.',
  unknown: 'Your health record does not say when this plan was completed.',
} as const

const Age = ({ plan, today }: { plan: NewestCarePlan; today: Day }) => {
  const age = ageOf(plan, today)
  return (
    age && (
      <Callout icon="calendar" class="mb4">
        <p>
          {ages[age]} Ask your team whether it is still right: <TextLink href="/messages">write to your team</TextLink>.
        </p>
      </Callout>
    )
  )
}

/** Under the plan's own words for a crisis, or in their place: who is there day and night, and what else is at hand. */
const HelpNow = ({ lines }: { lines: readonly HelpLine[] | null }) => (
  <>
    {lines && <HelpLines lines={lines} />}
    <OnScreen class="mt2">
      <Cluster>
        <ActionLink href="/support" icon="help">
          Get support
        </ActionLink>
        <ActionLink href="/safety-plan" icon="shield">
          My safety plan
        </ActionLink>
      </Cluster>
    </OnScreen>
  </>
)

const LeadsTo = ({ href, children }: { href: string; children: string }) => (
  <OnScreen as="p" class="mt3">
    <ActionLink href={href} end="right">
      {children}{' '}
    </ActionLink>
  </OnScreen>
)

const after = {
  goals: <LeadsTo href="/goals">My goals in Healthlocker</LeadsTo>,
  triggers: <LeadsTo href="/what-helps">What helps me</LeadsTo>,
  needs: <LeadsTo href="/messages">Write to your team about this</LeadsTo>,
}
