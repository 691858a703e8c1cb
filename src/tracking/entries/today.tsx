import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import { ActionLink } from '../../design/button/action-link.tsx'
import { CheckIn } from '../../design/card/check-in.tsx'
import { Stack } from '../../design/page/arrangement.tsx'
import { Details } from '../../design/text/details.tsx'
import { kindOf } from '../trackers/kinds.ts'
import { trackersOf } from '../trackers/queries.ts'
import { isActive, type Tracker } from '../trackers/tracker.ts'
import type { SavedEntry } from './entry.ts'
import { valueInWords } from './entry-words.ts'
import { entriesBetween } from './queries.ts'

interface ToTrack {
  tracker: Tracker
  entry: SavedEntry | null
}

/** What the person tracks now, with what is saved for today: two queries however much it is. */
export async function trackersToday(mine: Reach<'see tracking'>, today: Day): Promise<ToTrack[]> {
  const [all, entries] = await Promise.all([trackersOf(mine), entriesBetween(mine, today, today)])
  return all
    .filter(isActive)
    .map(tracker => ({ tracker, entry: entries.find(({ trackerId }) => trackerId === tracker.id) ?? null }))
}

/** So many stand open, so that Today stays short for somebody who tracks twenty things. */
const shownAtOnce = 5

export const TrackerCheckIns = ({ toTrack }: { toTrack: readonly ToTrack[] }) => {
  const [first, more] = [toTrack.slice(0, shownAtOnce), toTrack.slice(shownAtOnce)]
  return (
    <>
      {first.map(each => (
        <TrackerCheckIn key={each.tracker.id} {...each} />
      ))}
      {more.length > 0 && (
        <Details summary={`${more.length} more that you track`} bare>
          <Stack class="mt2">
            {more.map(each => (
              <TrackerCheckIn key={each.tracker.id} {...each} />
            ))}
          </Stack>
        </Details>
      )}
    </>
  )
}

const TrackerCheckIn = ({ tracker, entry }: ToTrack) => {
  const { drawing, plate, question, action } = kindOf(tracker)
  const card = { drawing, plate, href: `/tracking/trackers/${tracker.id}` }
  return entry ? (
    <CheckIn
      {...card}
      title={`${tracker.name}, today`}
      value={valueInWords(entry.value, tracker)}
      action="Change"
      about={` ${tracker.name}, today`}
    />
  ) : (
    <CheckIn {...card} title={tracker.name} words={question} action={action} about={`: ${tracker.name}`} />
  )
}

export const TrackMore = () => (
  <ActionLink href="/tracking/trackers" icon="plus">
    Track something else
  </ActionLink>
)
