import { type Day, longDay } from '../../core/clock.ts'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { Opening } from '../../design/text/words.tsx'
import { dayInWords, type Entry } from './entry.ts'
import { words } from './words.ts'

interface DaysPageProps {
  /** The days for which an entry may be begun, today first. */
  days: readonly Day[]
  saved: readonly Entry[]
  /** Somebody asked for a day that is not open. */
  isNotOpen?: boolean
}

/** Today and the last 14 days, and which of them have an entry. */
export const DaysPage = ({ days, saved, isNotOpen }: DaysPageProps) => (
  <>
    <Crumb href="/tracking/diary">Diary</Crumb>
    <h1 class="f1 mb2">Which day?</h1>
    {isNotOpen && (
      <Callout role="status" class="mb3">
        <p>{words.notOpen}</p>
      </Callout>
    )}
    <Opening class="mb4">You can write for today and for any of the last 14 days. A day without words is fine.</Opening>
    <Rows card>
      {days.map((day, index) => (
        <LinkRow
          key={day}
          href={`/tracking/diary/${day}`}
          title={index === 0 ? dayInWords(day, day) : longDay(day)}
          words={saved.some(({ onDay }) => onDay === day) ? 'You wrote something' : 'Nothing yet'}
          icon="book"
        />
      ))}
    </Rows>
  </>
)
