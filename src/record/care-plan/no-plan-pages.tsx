import type { TeamSeat } from '../../access/circle.ts'
import { TextLink } from '../../design/button/action-link.tsx'
import { ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Drawing } from '../../design/drawing.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { Standing } from '../connect/standing.ts'
import type { Aged } from '../guarded-record.ts'
import { completedInWords, type NewestCarePlan } from './care-plan.ts'
import { type Reading, takenOf } from './reading.ts'
import { words } from './words.ts'

interface NoPlanPageProps {
  /** Null where the record has none; one in which nothing stands is none either. */
  plan: Aged<NewestCarePlan | null>
  team: readonly TeamSeat[]
  reading: Reading
}

/** The record was asked and has none: why that may be, and who knows more. */
export const NoPlanPage = ({ plan, team, reading }: NoPlanPageProps) => (
  <>
    <h1 class="f1 mb4">{words.title}</h1>
    <Card class="mb3">
      <div class="mb3">
        <Drawing name="record" size="l" />
      </div>
      <h2 class="f3 mb2">{words.noPlan}</h2>
      {plan.value && (
        <p class="measure mb3">
          Your health record has a care plan
          {completedInWords(plan.value) && ` completed ${completedInWords(plan.value)}`}, but nothing is written in it.
        </p>
      )}
      <p class="measure mb3">{words.whyNone}</p>
      <p class="measure mb3">{whoToAsk(team)}</p>
      <ButtonLink href="/messages" icon="message">
        Write to your team
      </ButtonLink>
    </Card>
    <Quiet class="f6">
      Your health record ({reading.recordName}) was asked {takenOf(plan, reading)}.
      {plan.isStale && ' It does not answer at the moment, so this may have changed since.'}
    </Quiet>
  </>
)

function whoToAsk(team: readonly TeamSeat[]): string {
  const coordinator = team.find(({ jobTitle }) => /care co-?ordinator/i.test(jobTitle))
  if (!coordinator) return 'Ask anybody on your care team, or your care coordinator if you have one.'
  return `Ask ${coordinator.name}, your care coordinator. They can tell you about your plan, or make one with you.`
}

/** Nothing is known: not that there is a plan, and not that there is none. */
export const AsleepPage = () => (
  <>
    <h1 class="f1 mb3">{words.title}</h1>
    <Callout kind="warning" icon="clock" class="mb4">
      <p>
        <strong>{words.asleep}</strong> {words.notNone}
      </p>
    </Callout>
    <Card>
      <h2 class="f4 mb2">If you need something now</h2>
      <p class="measure mb3">
        You can write to your team, look at <TextLink href="/safety-plan">your safety plan</TextLink>, or find people to
        call or text.
      </p>
      <Cluster>
        <ButtonLink href="/support">Get support</ButtonLink>
        <ButtonLink href="/messages" kind="secondary">
          Write to your team
        </ButtonLink>
      </Cluster>
    </Card>
  </>
)

const notConnected = {
  'not connected': {
    opening: 'You are not connected to it, so it cannot be shown here.',
    more: 'You can ask to connect. When a member of your care team has confirmed that it is you, your care plan is here, if there is one.',
    link: 'Connect to my health record',
  },
  waiting: {
    opening: 'You asked to connect, and your care team has not answered yet. Until then it cannot be shown here.',
    more: 'It may take a few days. When they have confirmed that it is you, your care plan is here, if there is one.',
    link: 'See my request',
  },
  declined: {
    opening: 'Your care team could not be sure that it is you, so you are not connected and it cannot be shown here.',
    more: 'This can happen when something in the record is out of date. You can ask again, or talk to your team about it.',
    link: 'See what I can do',
  },
} as const

/** For somebody who is connected to no record: no plan was asked for, and none is known here. */
export const NotConnectedPage = ({ standing }: { standing: Exclude<Standing, 'connected'> }) => {
  const { opening, more, link } = notConnected[standing]
  return (
    <>
      <h1 class="f1 mb2">{words.title}</h1>
      <Opening class="mb4">
        {words.fromRecord} {opening}
      </Opening>
      <Card kind="tint">
        <div class="mb3">
          <Drawing name="record" size="l" />
        </div>
        <p class="measure mb3">{more}</p>
        <ButtonLink href="/connect">{link}</ButtonLink>
      </Card>
    </>
  )
}
