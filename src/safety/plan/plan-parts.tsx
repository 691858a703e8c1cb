import { Fragment } from 'preact'
import { dayAndDate, dayIn, timeIn } from '../../core/clock.ts'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { DayList } from '../../design/card/day-card.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import { type Helper, type Plan, type SavedPlan, telOf } from './plan.ts'
import { words } from './words.ts'

/** Line ends are kept as they were typed. */
export const Lines = ({ words: typed }: { words: string }) => (
  <>
    {typed.split('\n').map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </>
)

/** 'Saved on 15 October 2026, 9:40am', as the person's own clock showed it. */
export const savedInWords = ({ zone, savedAt }: Pick<SavedPlan, 'zone' | 'savedAt'>) =>
  `Saved on ${dayAndDate(dayIn(zone, savedAt))}, ${timeIn(zone, savedAt)}`

type PlanPartsProps = { plan: Plan; helpLines: readonly HelpLine[] }

/** The whole plan, a card for each part; a part without words says that it is empty. */
export const PlanParts = ({ plan, helpLines }: PlanPartsProps) => (
  <DayList>
    <Part title={words.parts.signs.title} words={plan.signs} />
    <Part title={words.parts.alone.title} words={plan.alone} />
    <Part title={words.parts.places.title} words={plan.places} />
    <Card as="section" aria-label={words.ask.title}>
      <h2 class="f4 mb2">{words.ask.title}</h2>
      {plan.ask.length ? <Helpers ask={plan.ask} /> : <Quiet>Nothing yet</Quiet>}
    </Card>
    <Card as="section" aria-label={words.parts.professionals.title}>
      <h2 class="f4 mb2">{words.parts.professionals.title}</h2>
      {plan.professionals && (
        <p class="mb2">
          <Lines words={plan.professionals} />
        </p>
      )}
      <ul class="list pl0">
        {helpLines.map(({ id, name, words: about, kind, href }) => (
          <li key={id}>
            <ActionLink href={href} icon={kind === 'text' ? 'text' : 'phone'}>
              {name}
            </ActionLink>{' '}
            <Quiet as="span">{about}</Quiet>
          </li>
        ))}
      </ul>
    </Card>
    <Part title={words.parts.safer.title} words={plan.safer} />
    <Part title={words.parts.reasons.title} words={plan.reasons} />
    <Part title={words.parts.wishes.title} words={plan.wishes} />
  </DayList>
)

const Part = ({ title, words: typed }: { title: string; words: string }) => (
  <Card as="section" aria-label={title}>
    <h2 class="f4 mb2">{title}</h2>
    {typed ? (
      <p class="measure">
        <Lines words={typed} />
      </p>
    ) : (
      <Quiet>Nothing yet</Quiet>
    )}
  </Card>
)

/** People to ask, each number a link that rings them. */
export const Helpers = ({ ask }: { ask: readonly Helper[] }) => (
  <ul class="list pl0">
    {ask.map(({ name, phone }, index) => (
      <li key={index}>
        {name}{' '}
        {phone && (
          <ActionLink href={telOf(phone)} icon="phone" class="nowrap">
            {phone}
          </ActionLink>
        )}
      </li>
    ))}
  </ul>
)
