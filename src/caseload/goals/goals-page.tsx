import { type Day, dayIn } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Steps, StepToRead } from '../../design/card/steps.tsx'
import { Tag } from '../../design/label/tag.tsx'
import { MessageWords } from '../../design/messages/words.tsx'
import { Split, Stack } from '../../design/page/arrangement.tsx'
import { Details } from '../../design/text/details.tsx'
import { Bullets, Quiet } from '../../design/text/words.tsx'
import type { Goal } from '../../goals/goal.ts'
import { StepBar } from '../../goals/goal-card.tsx'
import { dayInWords } from '../../goals/words.ts'
import { WhatToDo } from '../../strategies/pinned.tsx'
import type { Strategy } from '../../strategies/strategy.ts'
import { helpedInWords } from '../../strategies/words.ts'
import { NotShared, TheySeeThis } from '../person/person-frame.tsx'
import type { PersonFacts } from '../person/queries.ts'
import type { GoalsSeen } from './look.ts'

interface GoalsPageProps extends GoalsSeen {
  person: PersonFacts
  today: Day
}

export const GoalsPage = ({ person, goals, strategies, today }: GoalsPageProps) => (
  <>
    <h1 class="f2 mb3">Goals and coping</h1>
    <Split kind="even">
      <Stack as="section" aria-labelledby="goals">
        <h2 class="f3" id="goals">
          Goals
        </h2>
        {goals ? (
          <Goals goals={goals} person={person} today={today} />
        ) : (
          <NotShared forename={person.forename} what="goals" />
        )}
      </Stack>
      <Stack as="section" aria-labelledby="helps">
        <h2 class="f3" id="helps">
          What helps {person.forename}
        </h2>
        {strategies ? (
          <Helps strategies={strategies} today={today} />
        ) : (
          <NotShared forename={person.forename} what="what helps" />
        )}
      </Stack>
    </Split>
    <div class="mt3">
      <TheySeeThis forename={person.forename} />
    </div>
  </>
)

type GoalsProps = Omit<GoalsPageProps, 'goals' | 'strategies'> & { goals: readonly Goal[] }

const Goals = ({ goals, person, today }: GoalsProps) => {
  const finished = goals.filter(({ achievedOn }) => achievedOn !== null)
  return (
    <>
      {goals.length === 0 && <Quiet>No goals yet.</Quiet>}
      {goals
        .filter(({ achievedOn }) => achievedOn === null)
        .map(goal => (
          <OpenGoal key={goal.id} goal={goal} zone={person.zone} today={today} />
        ))}
      {finished.length > 0 && (
        <Details summary={finished.length === 1 ? '1 finished goal' : `${finished.length} finished goals`}>
          <Bullets>
            {finished.map(({ id, words, achievedOn, reflection }) => (
              <li key={id}>
                {words}, finished {dayInWords(achievedOn!, today)}
                {reflection && <MessageWords words={reflection} />}
              </li>
            ))}
          </Bullets>
        </Details>
      )}
    </>
  )
}

const OpenGoal = ({ goal, zone, today }: { goal: Goal; zone: string; today: Day }) => (
  <Card>
    {goal.isImportant && (
      <p class="mb2">
        <Tag kind="warm" icon="star">
          Important
        </Tag>
      </p>
    )}
    <h3 class="f4 mb1">{goal.words}</h3>
    <Quiet class="f6 mb2">
      Started {dayInWords(goal.startedOn, today)}, last changed {dayInWords(dayIn(zone, goal.changedAt), today)}.
      {goal.byDay && ` By ${dayInWords(goal.byDay, today)}.`}
      {goal.steps.length === 0 && ' No steps yet.'}
    </Quiet>
    <StepBar steps={goal.steps} />
    {goal.steps.length > 0 && (
      <Steps class="mt3">
        {goal.steps.map(({ id, words, tickedOn }) => (
          <StepToRead
            key={id}
            done={tickedOn !== null}
            note={tickedOn ? `Done ${dayInWords(tickedOn, today)}` : undefined}
          >
            {words}
          </StepToRead>
        ))}
      </Steps>
    )}
    <Written title="Why it matters" words={goal.why} />
    <Written title="How" words={goal.how} />
  </Card>
)

const Written = ({ title, words }: { title: string; words: string }) =>
  words ? (
    <div class="mt2">
      <h4 class="f6 fw6 mb1">{title}</h4>
      <MessageWords words={words} />
    </div>
  ) : null

const Helps = ({ strategies, today }: { strategies: readonly Strategy[]; today: Day }) => (
  <>
    {strategies.length === 0 && <Quiet>Nothing written down yet.</Quiet>}
    {strategies.map(({ id, title, words, addedOn, helpedOn }) => (
      <Card key={id} kind="plain">
        <h3 class="f4 mb2">{title}</h3>
        <WhatToDo words={words} />
        <Quiet class="f6 mt2">
          Added {dayInWords(addedOn, today)}. {helpedInWords(helpedOn, today)}
        </Quiet>
      </Card>
    ))}
  </>
)
