import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import type { SavedPlan } from './plan.ts'
import { PlanParts, savedInWords } from './plan-parts.tsx'

type Version = Pick<SavedPlan, 'version' | 'zone' | 'savedAt'>

/** Every version of the plan, newest first. */
export const VersionsPage = ({ versions }: { versions: readonly Version[] }) => (
  <>
    <Crumb href="/safety-plan">My safety plan</Crumb>
    <h1 class="f1 mb2">Versions of my safety plan</h1>
    <Opening class="mb4">Each time you save, the version before is kept. Only you can see older ones.</Opening>
    <Rows card>
      {versions.map((each, index) => (
        <LinkRow
          key={each.version}
          href={`/safety-plan/versions/${each.version}`}
          title={savedInWords(each)}
          words={index === 0 ? 'Your plan now' : undefined}
          icon="clock"
        />
      ))}
    </Rows>
  </>
)

type VersionPageProps = { plan: SavedPlan; isNow: boolean; helpLines: readonly HelpLine[] }

/** One version, to read. */
export const VersionPage = ({ plan, isNow, helpLines }: VersionPageProps) => (
  <>
    <Crumb href="/safety-plan/versions">Versions</Crumb>
    <h1 class="f1 mb3">{isNow ? 'My safety plan' : 'An older version of my safety plan'}</h1>
    <Callout kind="plain" icon="clock" class="mb3">
      <p>{savedInWords(plan)}.</p>
    </Callout>
    <PlanParts plan={plan} helpLines={helpLines} />
  </>
)
