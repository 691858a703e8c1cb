import { type Day, dayAndMonth, longDay } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Row, Rows } from '../../design/card/rows.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { type Entry, whenWritten } from '../../tracking/diary/entry.ts'
import type { Series } from '../../tracking/overview/series.ts'
import type { DayOfWeek } from '../../tracking/overview/week.ts'
import { nightName } from '../../tracking/sleep/night-words.ts'
import type { TrackedWeek } from './tracked-week.tsx'

interface WrittenProps {
  forename: string
  /** Null where tracking is not shared. */
  tracked: Pick<TrackedWeek, 'week' | 'series'> | null
  /** The diary of the same days; null where it is not shared. */
  diary: readonly Entry[] | null
}

/** What is shared of a week's words, newest first; nothing at all when there are none. */
export const Written = ({ forename, tracked, diary }: WrittenProps) => {
  const words = [
    ...(diary ?? []).map(fromDiary),
    ...(tracked?.week ?? []).flatMap(fromNight),
    ...(tracked?.series ?? []).flatMap(fromSeries),
  ]
  return (
    words.length > 0 && (
      <Card as="section" aria-labelledby="written">
        <h2 class="f3 mb2" id="written">
          What {forename} has written
        </h2>
        <Rows>
          {words
            .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
            .map(each => (
              <Row key={each.about}>
                <div>
                  <Quiet class="f6 mb1">{each.about}</Quiet>
                  <p class="measure">
                    <Lines words={each.words} />
                  </p>
                </div>
              </Row>
            ))}
        </Rows>
      </Card>
    )
  )
}

type Words = { day: Day; about: string; words: string }

const fromNight = ({ night }: DayOfWeek): Words[] =>
  night?.notes
    ? [
        {
          day: night.nightOf,
          about: `${nightName(night.nightOf)}, ${dayAndMonth(night.nightOf)}, sleep`,
          words: night.notes,
        },
      ]
    : []

const fromSeries = ({ tracker, byDay }: Series): Words[] =>
  [...byDay.values()].flatMap(({ onDay, notes }) =>
    notes ? [{ day: onDay, about: `${longDay(onDay)}, ${tracker.name}`, words: notes }] : [],
  )

const fromDiary = (entry: Entry): Words => ({
  day: entry.onDay,
  about: `${longDay(entry.onDay)}, ${whenWritten(entry)}, diary`,
  words: entry.words,
})
