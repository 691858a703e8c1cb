import type { Seat } from '../access/policy.ts'
import type { Day } from '../core/clock.ts'
import { ButtonLink } from '../design/button/button.tsx'
import { Empty } from '../design/card/empty.tsx'
import { LinkRow, Rows } from '../design/card/rows.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Stack } from '../design/page/arrangement.tsx'
import { Tabs } from '../design/staff/tabs.tsx'
import { Details } from '../design/text/details.tsx'
import { Bullets, Quiet } from '../design/text/words.tsx'
import type { Goal } from './goal.ts'
import { GoalCard } from './goal-card.tsx'
import { dayInWords, whoSees, words } from './words.ts'

interface GoalsPageProps {
  goals: readonly Goal[]
  today: Day
  sharedWith: readonly Seat[]
  /** What has just been done. */
  news: string | null
}

/** Everything the person works on, and what they finished. */
export const GoalsPage = ({ goals, today, sharedWith, news }: GoalsPageProps) => {
  const open = goals.filter(({ achievedOn }) => achievedOn === null)
  const finished = goals.filter(({ achievedOn }) => achievedOn !== null)
  return (
    <>
      <Tabs
        label="Goals and what helps me"
        tabs={[
          { href: '/goals', words: 'Goals', isCurrent: true },
          { href: '/what-helps', words: 'What helps me' },
        ]}
        class="mb4 dn-l"
      />
      {news && (
        <Callout kind="done" role="status" class="mb4">
          <p>{news}</p>
        </Callout>
      )}
      <div class="flex flex-wrap items-center justify-between mb4">
        <h1 class="f1 mr3">Goals</h1>
        {goals.length > 0 && (
          <ButtonLink href="/goals/new" icon="plus" class="mt2 mb2">
            New goal
          </ButtonLink>
        )}
      </div>
      {goals.length === 0 ? <NoGoals /> : <WorkingOn goals={open} today={today} />}
      {finished.length > 0 && <Finished goals={finished} today={today} />}
      <Callout kind="plain" icon="eye">
        <p>{whoSees(sharedWith)}</p>
      </Callout>
    </>
  )
}

const NoGoals = () => (
  <div class="mb4">
    <Empty drawing="goal" title={words.empty.title} words={words.empty.words}>
      <ButtonLink href="/goals/new" icon="plus">
        Add a goal
      </ButtonLink>
      <Details summary="See some examples" class="mt3">
        <Bullets class="tl">
          {words.empty.examples.map(example => (
            <li key={example}>{example}</li>
          ))}
        </Bullets>
      </Details>
    </Empty>
  </div>
)

type Some = { goals: readonly Goal[]; today: Day }

const WorkingOn = ({ goals, today }: Some) => (
  <>
    <h2 class="f3 mb3">Working on</h2>
    {goals.length === 0 && <Quiet class="mb4">{words.allFinished}</Quiet>}
    <Stack class="mb4">
      {goals.map(goal => (
        <GoalCard key={goal.id} goal={goal} today={today} />
      ))}
    </Stack>
  </>
)

const Finished = ({ goals, today }: Some) => (
  <>
    <h2 class="f3 mb3">Finished</h2>
    <Rows card class="mb4">
      {goals.map(goal => (
        <LinkRow
          key={goal.id}
          href={`/goals/${goal.id}`}
          title={goal.words}
          words={`Finished ${dayInWords(goal.achievedOn!, today)}`}
          drawing="goal"
          plate="warm"
        />
      ))}
    </Rows>
  </>
)
