import { ActionLink, PrintLink } from '../../design/button/action-link.tsx'
import { ButtonLink } from '../../design/button/button.tsx'
import { Empty } from '../../design/card/empty.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, OnScreen } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Bullets, Opening, Quiet } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import { KeepPart, NothingToKeep } from '../kept/keep-part.tsx'
import type { SavedPlan } from './plan.ts'
import { PlanParts, savedInWords } from './plan-parts.tsx'
import { words } from './words.ts'

interface PlanPageProps {
  plan: SavedPlan | null
  helpLines: readonly HelpLine[]
  isShared: boolean
  news: 'saved' | 'removed' | null
}

/** The person's own plan, to read, to print and to change. */
export const PlanPage = ({ plan, helpLines, isShared, news }: PlanPageProps) => (
  <>
    <OnScreen>
      <Crumb href="/support">Get support</Crumb>
    </OnScreen>
    {news && (
      <Callout kind="done" role="status" class="mb3">
        <p>
          <strong>{news === 'saved' ? 'Saved.' : 'Removed.'}</strong>{' '}
          {news === 'saved' && 'You can find your plan here and on Get support, whenever you are signed in.'}
        </p>
      </Callout>
    )}
    <h1 class="f1 mb2">{words.title}</h1>
    {plan ? <Written plan={plan} helpLines={helpLines} isShared={isShared} /> : <NothingYet />}
  </>
)

const NothingYet = () => (
  <>
    <Opening class="mb4">{words.opening}</Opening>
    <NothingToKeep />
    <Empty drawing="lifebuoy" title={words.why.title} words="You do not have to finish it today.">
      <Bullets class="tl mb3">
        {words.why.lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </Bullets>
      <ButtonLink href="/safety-plan/form">Make my plan</ButtonLink>
    </Empty>
  </>
)

const Written = ({ plan, helpLines, isShared }: Omit<PlanPageProps, 'news' | 'plan'> & { plan: SavedPlan }) => (
  <>
    <Quiet class="mb3">{savedInWords(plan)}</Quiet>
    <OnScreen class="mb3">
      <Cluster>
        <ButtonLink href="/safety-plan/form" icon="pencil">
          Change my plan
        </ButtonLink>
        <PrintLink>Print my plan</PrintLink>
      </Cluster>
    </OnScreen>
    <PlanParts plan={plan} helpLines={helpLines} />
    <OnScreen class="mt4">
      <KeepPart plan={plan} />
      <Callout kind="plain" icon="eye" class="mb3">
        <p>{isShared ? words.whoSees.clinician : words.whoSees.nobody}</p>
      </Callout>
      <p>
        <ActionLink href="/sharing" icon="people">
          What my team can see
        </ActionLink>
      </p>
      {plan.version > 1 && (
        <p>
          <ActionLink href="/safety-plan/versions" icon="clock">
            Older versions
          </ActionLink>
        </p>
      )}
      <p>
        <ActionLink href="/safety-plan/removal" icon="x">
          Remove my plan
        </ActionLink>
      </p>
    </OnScreen>
  </>
)
