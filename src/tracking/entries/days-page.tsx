import { type Day, longDay } from '../../core/clock.ts'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import { kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import type { SavedEntry } from './entry.ts'
import { valueInWords } from './entry-words.ts'
import { words } from './words.ts'

interface DaysPageProps {
  tracker: Tracker
  /** The days that may be filled in, today first. */
  days: readonly Day[]
  saved: readonly SavedEntry[]
  /** Somebody asked for a day that may not be filled in. */
  isNotOpen?: boolean
}

/** Today and the last 14 days, and what is saved for each. */
export const DaysPage = ({ tracker, days, saved, isNotOpen }: DaysPageProps) => (
  <>
    <Crumb href="/tracking/trackers">What you track</Crumb>
    <h1 class="f1 mb2">{tracker.name}: which day?</h1>
    {isNotOpen && (
      <Callout role="status" class="mb3">
        <p>{words.notOpen}</p>
      </Callout>
    )}
    <Opening class="mb4">{words.notOpen}</Opening>
    <Rows card>
      {days.map((onDay, index) => {
        const entry = saved.find(each => each.onDay === onDay)
        return (
          <LinkRow
            key={onDay}
            href={`/tracking/trackers/${tracker.id}/${onDay}`}
            title={`${index === 0 ? 'Today, ' : ''}${longDay(onDay)}`}
            words={entry ? valueInWords(entry.value, tracker) : 'Nothing yet'}
            drawing={kindOf(tracker).drawing}
            plate={kindOf(tracker).plate}
          />
        )
      })}
    </Rows>
  </>
)
