import { ActionLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Tag } from '../../design/label/tag.tsx'
import { Grid } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { StepBar } from '../../goals/goal-card.tsx'
import { countDone, nextStep } from '../../goals/words.ts'
import { WhatToDo } from '../../strategies/pinned.tsx'
import { addressOf, NotShared, type Place } from '../person/person-frame.tsx'
import type { PersonFacts } from '../person/queries.ts'
import type { GoalsSeen } from './look.ts'

type Whose = { person: PersonFacts; place: Place }

const goalsInPanel = 4

/** On the summary: what the person works on. */
export const GoalsPanel = ({ person, place, goals }: Whose & Pick<GoalsSeen, 'goals'>) => {
  if (!goals) return <NotShared forename={person.forename} what="goals" />
  const open = goals.filter(({ achievedOn }) => achievedOn === null).slice(0, goalsInPanel)
  return (
    <Card as="section" aria-labelledby="goals">
      <div class="flex flex-wrap items-center justify-between mb2">
        <h2 class="f3" id="goals">
          Goals
        </h2>
        <ActionLink href={addressOf(place, 'goals')} end="right">
          Goals and coping{' '}
        </ActionLink>
      </div>
      {open.length === 0 && <Quiet>No open goals.</Quiet>}
      <Grid columns={2}>
        {open.map(({ id, words, isImportant, steps }) => (
          <div key={id}>
            <h3 class="f5 fw6 mb2">
              {words}{' '}
              {isImportant && (
                <Tag kind="warm" icon="star">
                  Important
                </Tag>
              )}
            </h3>
            <StepBar steps={steps} />
            <Quiet class="f6 mt2">
              {steps.length === 0 ? 'No steps yet.' : `${countDone(steps)} of ${steps.length} steps done.`}
              {nextStep(steps) && ` Next: ${nextStep(steps)}`}
            </Quiet>
          </div>
        ))}
      </Grid>
    </Card>
  )
}

/** On the summary: what helps the person most at hand. */
export const HelpsPanel = ({ person, strategies }: Pick<Whose, 'person'> & Pick<GoalsSeen, 'strategies'>) => {
  if (!strategies) return <NotShared forename={person.forename} what="what helps" />
  const pinned = strategies.filter(({ isPinned }) => isPinned)
  const shown = pinned.length ? pinned : strategies.slice(0, 1)
  return (
    <Card as="section" aria-labelledby="helps">
      <h2 class="f3 mb2" id="helps">
        What helps {person.forename}
      </h2>
      {shown.length === 0 && <Quiet>Nothing written down yet.</Quiet>}
      {shown.map(({ id, title, words }) => (
        <div key={id} class="mb2">
          <h3 class="f5 fw6 mb1">{title}</h3>
          <WhatToDo words={words} />
        </div>
      ))}
    </Card>
  )
}
