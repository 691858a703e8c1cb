import { ActionLink } from '../../design/button/action-link.tsx'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { ofSleep } from './series.ts'
import { words } from './words.ts'

/** What a new sentence is about. */
export const ChoosePage = ({ trackers }: { trackers: readonly Tracker[] }) => (
  <>
    <Crumb href="/early-signs">{words.title}</Crumb>
    <h1 class="f1 mb2">{words.choose.title}</h1>
    <Opening class="mb4">{words.choose.opening}</Opening>
    <Rows card class="mb3">
      {ofSleep.map(({ key, name }) => (
        <LinkRow key={key} href={`/early-signs/new/${key}`} title={name} drawing="sleep" />
      ))}
      {trackers.map(tracker => (
        <LinkRow
          key={tracker.id}
          href={`/early-signs/new/${tracker.id}`}
          title={tracker.name}
          drawing={kindOf(tracker).drawing}
          plate={kindOf(tracker).plate}
        />
      ))}
    </Rows>
    <Quiet>{words.choose.more}</Quiet>
    <p>
      <ActionLink href="/tracking/trackers" end="right">
        What you track
      </ActionLink>
    </p>
  </>
)
