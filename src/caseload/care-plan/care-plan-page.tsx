import { Card } from '../../design/card/card.tsx'
import { Banner } from '../../design/notice/banner.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { ageOf, completedInWords, isBlank, type NewestCarePlan } from '../../record/care-plan/care-plan.ts'
import { PlanSections } from '../../record/care-plan/plan-sections.tsx'
import { type Reading, takenOf } from '../../record/care-plan/reading.ts'
import type { Aged } from '../../record/guarded-record.ts'
import { TheySeeThis } from '../person/person-frame.tsx'

interface CarePlanPageProps {
  forename: string
  /** Null while the record sleeps and nothing older is known; without a value the record has none. */
  plan: Aged<NewestCarePlan | null> | null
  reading: Reading
}

export const CarePlanPage = ({ forename, plan, reading }: CarePlanPageProps) => (
  <>
    {plan?.isStale && <Stale plan={plan} reading={reading} />}
    <div class="flex-l items-end justify-between mb3">
      <h1 class="f2">Care plan</h1>
      {plan && <Quiet class="f6 mt1 mt0-l">{sourceOf(plan, reading)}</Quiet>}
    </div>
    {plan ? <Answer plan={plan.value} reading={reading} /> : <RecordSleeps recordName={reading.recordName} />}
    <div class="mt3">
      <TheySeeThis forename={forename} />
    </div>
  </>
)

const sourceOf = (plan: Aged<NewestCarePlan | null>, reading: Reading) => {
  const completed = plan.value && completedInWords(plan.value)
  return `${completed ? `Completed ${completed}. ` : ''}Taken from ${reading.recordName} ${takenOf(plan, reading)}.`
}

const Stale = ({ plan, reading }: { plan: Aged<unknown>; reading: Reading }) => (
  <Banner icon="clock" class="br3 mb3">
    {reading.recordName} does not answer at the moment. This is what it said {takenOf(plan, reading)}, so it may have
    changed since.
  </Banner>
)

const RecordSleeps = ({ recordName }: Pick<Reading, 'recordName'>) => (
  <Callout kind="warning" icon="clock">
    <p>
      <strong>{recordName} does not answer at the moment,</strong> so the care plan cannot be shown. This does not mean
      that there is none.
    </p>
  </Callout>
)

const Answer = ({ plan, reading }: { plan: NewestCarePlan | null; reading: Reading }) =>
  plan && !isBlank(plan) ? (
    <>
      <Notices plan={plan} reading={reading} />
      <PlanSections plan={plan} />
    </>
  ) : (
    <Card>
      <p class="measure">
        {plan
          ? `${reading.recordName} has a care plan, but nothing is written in it.`
          : `${reading.recordName} has no care plan of the kind that is shown here.`}{' '}
        There may be one in another template or as a document.
      </p>
    </Card>
  )

const ages = {
  'over a year': 'This care plan was completed more than a year ago.',
  unknown: 'The record does not say when this care plan was completed.',
} as const

/** What to know before reading it as how things are today. */
const Notices = ({ plan, reading }: { plan: NewestCarePlan; reading: Reading }) => {
  const age = ageOf(plan, reading.today)
  return (
    <>
      {age && (
        <Callout icon="calendar" class="mb3">
          <p>{ages[age]}</p>
        </Callout>
      )}
      {plan.plans > 1 && (
        <Callout kind="plain" class="mb3">
          <p>
            {reading.recordName} has {plan.plans} care plans for this person. This is the newest one. Look in{' '}
            {reading.recordName} for the {plan.plans === 2 ? 'other' : 'others'}.
          </p>
        </Callout>
      )}
    </>
  )
}
