import { dayAndDate, dayIn, timeIn } from '../../core/clock.ts'
import { ActionLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { DayList } from '../../design/card/day-card.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import { type Helper, type Plan, type SavedPlan, telOf, type WrittenPart } from './plan.ts'
import { words } from './words.ts'

/** 'Saved on 15 October 2026, 9:40am', as the person's own clock showed it. */
export const savedInWords = ({ zone, savedAt }: Pick<SavedPlan, 'zone' | 'savedAt'>) =>
  `Saved on ${dayAndDate(dayIn(zone, savedAt))}, ${timeIn(zone, savedAt)}`

interface PlanPartsProps {
  /** Null where the browser fills it in. */
  plan: Plan | null
  helpLines: readonly HelpLine[]
}

/** The whole plan, a card for each part; a part without words says that it is empty. */
export const PlanParts = ({ plan, helpLines }: PlanPartsProps) => (
  <DayList>
    <Part part="signs" plan={plan} />
    <Part part="alone" plan={plan} />
    <Part part="places" plan={plan} />
    <Card as="section" aria-label={words.ask.title}>
      <h2 class="f4 mb2">{words.ask.title}</h2>
      {plan ? plan.ask.length ? <Helpers ask={plan.ask} /> : <Quiet>Nothing yet</Quiet> : <HelperSlots />}
    </Card>
    <Card as="section" aria-label={words.parts.professionals.title}>
      <h2 class="f4 mb2">{words.parts.professionals.title}</h2>
      {!plan && <p class="mb2" data-slot="professionals" />}
      {plan?.professionals && (
        <p class="mb2">
          <Lines words={plan.professionals} />
        </p>
      )}
      <ul class="list pl0">
        {helpLines.map(({ id, name, words: about, kind, href }) => (
          <li key={id} class="flex flex-wrap items-center">
            <ActionLink href={href} icon={kind === 'text' ? 'text' : 'phone'} class="mr2">
              {name}
            </ActionLink>{' '}
            <Quiet as="span">{about}</Quiet>
          </li>
        ))}
      </ul>
    </Card>
    <Part part="safer" plan={plan} />
    <Part part="reasons" plan={plan} />
    <Part part="wishes" plan={plan} />
  </DayList>
)

const Part = ({ part, plan }: { part: WrittenPart; plan: Plan | null }) => (
  <Card as="section" aria-label={words.parts[part].title}>
    <h2 class="f4 mb2">{words.parts[part].title}</h2>
    {!plan && (
      <p class="measure" data-slot={part}>
        Nothing yet
      </p>
    )}
    {plan?.[part] && (
      <p class="measure">
        <Lines words={plan[part]} />
      </p>
    )}
    {plan?.[part] === '' && <Quiet>Nothing yet</Quiet>}
  </Card>
)

/** Where the browser puts the people to ask. */
const HelperSlots = () => (
  <ul class="list pl0" data-ask>
    <li>Nothing yet</li>
    <template>
      <li class="flex flex-wrap items-center">
        <span class="mr2" data-name />{' '}
        <ActionLink href="tel:" icon="phone" class="nowrap">
          <span data-phone />
        </ActionLink>
      </li>
    </template>
  </ul>
)

/** People to ask, each number a link that rings them. */
export const Helpers = ({ ask }: { ask: readonly Helper[] }) => (
  <ul class="list pl0">
    {ask.map(({ name, phone }, index) => (
      <li key={index} class="flex flex-wrap items-center">
        <span class="mr2">{name}</span>{' '}
        {phone && (
          <ActionLink href={telOf(phone)} icon="phone" class="nowrap">
            {phone}
          </ActionLink>
        )}
      </li>
    ))}
  </ul>
)
