import type { ComponentChildren, ComponentProps } from 'preact'
import { dayAndDate } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Facts } from '../../design/chart/facts.tsx'
import { Grid, LooseStack, Split, Stack, TintBox } from '../../design/page/arrangement.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { type CarePlan, hasWords, type Needs, type NewestCarePlan } from './care-plan.ts'
import { captions } from './words.ts'

interface SectionsProps {
  plan: NewestCarePlan
  /** What stands under the words for a crisis, also where the plan has none. */
  inCrisis?: ComponentChildren
  /** Where a part leads on to. */
  after?: { goals: ComponentChildren; triggers: ComponentChildren; needs: ComponentChildren }
}

/** A care plan as the person and their team read it. What stands nowhere is left out; a crisis comes first on a phone. */
export const PlanSections = ({ plan, inCrisis, after }: SectionsProps) => {
  const hasCrisis = Boolean(inCrisis || plan.team.crisis || plan.help.length || hasWords(plan.wishes))
  const hasRecovery = hasWords(plan.mine) || said(captions.team, plan.team).length > 0
  const [crisis, recovery] = [<Crisis plan={plan} inCrisis={inCrisis} />, <Recovery plan={plan} />]
  return (
    <LooseStack>
      {hasCrisis && hasRecovery ? (
        <Split kind="flip">
          {crisis}
          {recovery}
        </Split>
      ) : (
        (hasCrisis && crisis) || (hasRecovery && recovery)
      )}
      <Pairs id="goals" title="Goals and hopes" rows={plan.goals} labels={captions.goals} after={after?.goals} />
      <Pairs
        id="triggers"
        title="Triggers and what helps"
        rows={plan.triggers}
        labels={captions.triggers}
        after={after?.triggers}
      />
      <Pairs id="signs" title="Early warning signs" rows={plan.changes} labels={captions.changes} />
      {plan.needs && <NeedsCard needs={plan.needs} after={after?.needs} />}
    </LooseStack>
  )
}

/** The captions of what is said, each with its words. */
const said = <Word extends string>(
  labels: Readonly<Record<Word, string>>,
  texts: Readonly<Record<NoInfer<Word>, string>>,
) =>
  Object.entries<string>(labels)
    .map(([word, label]) => ({ label, words: texts[word as Word] }))
    .filter(({ words }) => words)
    .map(({ label, words }) => ({ label, value: <Lines words={words} /> }))

const Recovery = ({ plan }: { plan: CarePlan }) => {
  const [mine, team] = [said(captions.mine, plan.mine), said(captions.team, plan.team)]
  return (
    <LooseStack>
      {mine.length > 0 && (
        <Card as="section" aria-labelledby="recovery">
          <h2 class="f3 mb2" id="recovery">
            Recovery care plan
          </h2>
          <Facts facts={mine} />
        </Card>
      )}
      {team.length > 0 && (
        <Card as="section" aria-labelledby="view">
          <h2 class="f3 mb2" id="view">
            What the team thinks
          </h2>
          <Facts facts={team} />
        </Card>
      )}
    </LooseStack>
  )
}

interface PairsProps<Word extends string> {
  id: string
  title: string
  rows: readonly Record<Word, string>[]
  labels: Readonly<Record<Word, string>>
  after?: ComponentChildren
}

/** Rows in which what belongs together stays together: a goal with what to do and who helps. */
const Pairs = <Word extends string>({ id, title, rows, labels, after }: PairsProps<Word>) =>
  rows.length > 0 && (
    <Card as="section" aria-labelledby={id}>
      <h2 class="f3 mb3" id={id}>
        {title}
      </h2>
      <Grid columns={rows.length % 3 ? 2 : 3}>
        {rows.map((row, index) => (
          <Pair key={index} facts={said(labels, row)} />
        ))}
      </Grid>
      {after}
    </Card>
  )

const Pair = (props: Pick<ComponentProps<typeof Facts>, 'facts'>) => (
  <TintBox class="br3 ph3 pv2">
    <Facts stacked {...props} />
  </TintBox>
)

/** For when things get very hard: what to do, who else can do what, and what the person wishes for. */
const Crisis = ({ plan, inCrisis }: Pick<SectionsProps, 'plan' | 'inCrisis'>) => (
  <LooseStack>
    {(plan.team.crisis || inCrisis) && (
      <Card as="section" kind="tint" aria-labelledby="crisis">
        <h2 class="f3 mb2" id="crisis">
          In a crisis
        </h2>
        {plan.team.crisis && (
          <p class={inCrisis ? 'mb3' : undefined}>
            <Lines words={plan.team.crisis} />
          </p>
        )}
        {inCrisis}
      </Card>
    )}
    {plan.help.length > 0 && (
      <Card as="section" aria-labelledby="help">
        <h2 class="f3 mb3" id="help">
          Help from others
        </h2>
        <Stack>
          {plan.help.map((row, index) => (
            <Pair key={index} facts={said(captions.help, row)} />
          ))}
        </Stack>
      </Card>
    )}
    {hasWords(plan.wishes) && (
      <Card as="section" aria-labelledby="wishes">
        <h2 class="f3 mb2" id="wishes">
          My wishes
        </h2>
        <Facts stacked facts={said(captions.wishes, plan.wishes)} />
      </Card>
    )}
  </LooseStack>
)

const NeedsCard = ({ needs, after }: { needs: Needs; after?: ComponentChildren }) =>
  hasWords(needs.parts) && (
    <Card as="section" aria-labelledby="needs">
      <h2 class="f3 mb1" id="needs">
        Summary of need
      </h2>
      <Quiet class="f6 mb2">{assessedInWords(needs)}</Quiet>
      <Facts facts={said(captions.needs, needs.parts)} />
      {after}
    </Card>
  )

function assessedInWords({ assessedBy, assessedOn, endsOn }: Needs): string {
  const by = [assessedOn && `on ${dayAndDate(assessedOn)}`, assessedBy && `by ${assessedBy}`].filter(Boolean).join(' ')
  return [by && `Assessed ${by}.`, endsOn && `End date: ${dayAndDate(endsOn)}.`].filter(Boolean).join(' ')
}
