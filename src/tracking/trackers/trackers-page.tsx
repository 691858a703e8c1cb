import { ActionLink } from '../../design/button/action-link.tsx'
import { LinkRow, Row, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster } from '../../design/page/arrangement.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Details } from '../../design/text/details.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { kinds } from './kinds.ts'
import type { Tracker } from './tracker.ts'
import { words } from './words.ts'

/** What there is, what is put away, and what can be added. */
export const TrackersPage = ({ trackers, news }: { trackers: readonly Tracker[]; news: string | null }) => {
  const [here, away] = [trackers.filter(({ archivedAt }) => !archivedAt), trackers.filter(each => each.archivedAt)]
  return (
    <>
      <Crumb href="/tracking">Your tracking</Crumb>
      {news && (
        <Callout kind="done" role="status" class="mb3">
          <p>{news}</p>
        </Callout>
      )}
      <h1 class="f1 mb2">{words.title}</h1>
      <Opening class="mb4">{here.length ? words.opening : words.none}</Opening>
      <Rows card class="mb3">
        <Row class="justify-between">
          <p class="fw6">Sleep</p>
          <ActionLink href="/tracking/sleep/nights" icon="calendar" about=", sleep">
            Choose a night
          </ActionLink>
        </Row>
        {here.map(tracker => (
          <TrackerRow key={tracker.id} {...tracker} />
        ))}
      </Rows>
      {away.length > 0 && (
        <Details summary={`Put away (${away.length})`} bare class="mb4">
          <Rows card class="mt2">
            {away.map(tracker => (
              <TrackerRow key={tracker.id} {...tracker} />
            ))}
          </Rows>
        </Details>
      )}
      <h2 class="f3 mb3 mt4">Add something</h2>
      <Rows card>
        {kinds.map(({ key, title, about, drawing, plate }) => (
          <LinkRow
            key={key}
            href={`/tracking/trackers/new/${key}`}
            title={title}
            words={about}
            drawing={drawing}
            plate={plate}
          />
        ))}
      </Rows>
    </>
  )
}

const TrackerRow = ({ id, name, pausedAt, archivedAt }: Tracker) => (
  <Row class="flex-wrap justify-between">
    <div class="mr3">
      <p class="fw6">{name}</p>
      {(archivedAt || pausedAt) && <Quiet>{archivedAt ? words.archived : words.paused}</Quiet>}
    </div>
    <Cluster>
      {!archivedAt && (
        <ActionLink href={`/tracking/trackers/${id}/days`} icon="calendar" about={`, ${name}`}>
          Choose a day
        </ActionLink>
      )}
      <ActionLink href={`/tracking/trackers/${id}/change`} icon="pencil" about={` ${name}`}>
        Change
      </ActionLink>
    </Cluster>
  </Row>
)
