import { type Day, longDay } from '../../core/clock.ts'
import { ActionLink, TextLink } from '../../design/button/action-link.tsx'
import { ButtonLink } from '../../design/button/button.tsx'
import { DayCard, DayEntry, DayList } from '../../design/card/day-card.tsx'
import { Empty } from '../../design/card/empty.tsx'
import { OnScreen } from '../../design/page/arrangement.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Entry } from '../diary/entry.ts'
import { DiaryOnCard } from '../diary/written.tsx'
import { canFillInDay, type SavedEntry } from '../entries/entry.ts'
import { valueInWords } from '../entries/entry-words.ts'
import type { Mark } from '../marks/mark.ts'
import { canFillIn, type SavedNight } from '../sleep/night.ts'
import { hoursAsleep, nightName, timesWokenUp } from '../sleep/night-words.ts'
import { kindOf } from '../trackers/kinds.ts'
import { isActive, type Tracker } from '../trackers/tracker.ts'
import type { Series } from './series.ts'
import type { DayOfWeek } from './week.ts'

export interface DayByDayProps {
  /** Oldest first. */
  days: readonly DayOfWeek[]
  series: readonly Series[]
  /** Of these a card of today asks for what is still to do; the others are not for paper. */
  shown: readonly Series[]
  marks: readonly Mark[]
  diary: readonly Entry[]
  today: Day
  /** 'week' or 'month', for a time without anything. */
  span: string
}

/** A card for each day that has something, newest first. */
export const DayByDay = ({ days, series, shown, marks, diary, today, span }: DayByDayProps) => {
  const isShown = ({ id }: Tracker) => shown.some(({ tracker }) => tracker.id === id)
  const cards = days.toReversed().flatMap(({ day, night }) => {
    const entries = series.flatMap(({ tracker, byDay }) => {
      const entry = byDay.get(day)
      return entry ? { tracker, entry } : []
    })
    const marked = marks.filter(({ onDay }) => onDay === day)
    const toDo = day === today ? shown.filter(each => isActive(each.tracker) && !each.byDay.has(day)) : []
    const written = diary.find(({ onDay }) => onDay === day)
    const isOnPaper = night || written || marked.length || entries.some(({ tracker }) => isShown(tracker))
    const hasSome = isOnPaper || entries.length || toDo.length
    return hasSome ? { day, night, written, entries, marked, toDo, isOnPaper } : []
  })

  if (cards.length === 0) return <NothingYet span={span} isNow={days.some(({ isToday }) => isToday)} />
  return (
    <section aria-labelledby="days">
      <h2 class="f3 mb3" id="days">
        Day by day
      </h2>
      <DayList>
        {cards.map(({ day, night, written, entries, marked, toDo, isOnPaper }) => (
          <DayCard key={day} title={day === today ? `Today, ${longDay(day)}` : longDay(day)} onScreen={!isOnPaper}>
            {marked.map(mark => (
              <MarkEntry key={mark.id} {...mark} />
            ))}
            {toDo.map(({ tracker }) => (
              <ToDo key={tracker.id} {...tracker} />
            ))}
            {entries.map(({ tracker, entry }) => (
              <TrackerEntry
                key={tracker.id}
                tracker={tracker}
                entry={entry}
                today={today}
                onScreen={!isShown(tracker)}
              />
            ))}
            {written && <DiaryOnCard entry={written} />}
            {night && <NightEntry night={night} today={today} />}
          </DayCard>
        ))}
      </DayList>
    </section>
  )
}

const NothingYet = ({ span, isNow }: { span: string; isNow: boolean }) => (
  <Empty
    drawing="sleep"
    title={`Nothing for this ${span}`}
    words="That is fine. You can start again whenever you like."
  >
    {isNow && (
      <ButtonLink href="/tracking/sleep" kind="secondary">
        Add last night
      </ButtonLink>
    )}
  </Empty>
)

const MarkEntry = ({ words }: Mark) => (
  <DayEntry drawing="notice">
    <p>
      <span class="fw6">{words}</span>
      <br />
      <Quiet as="span">You marked this day</Quiet>
    </p>
  </DayEntry>
)

const ToDo = (tracker: Tracker) => {
  const { drawing, action } = kindOf(tracker)
  return (
    <DayEntry drawing={drawing} onScreen>
      <p>
        <TextLink href={`/tracking/trackers/${tracker.id}`}>
          {tracker.name}: {action.toLowerCase()}
        </TextLink>
      </p>
    </DayEntry>
  )
}

type TrackerEntryProps = { tracker: Tracker; entry: SavedEntry; today: Day; onScreen: boolean }

const TrackerEntry = ({ tracker, entry, today, onScreen }: TrackerEntryProps) => (
  <DayEntry drawing={kindOf(tracker).drawing} onScreen={onScreen}>
    <div>
      <p class="fw6">
        {tracker.name}: {valueInWords(entry.value, tracker)}
      </p>
      {entry.notes && <Notes words={entry.notes} />}
      {canFillInDay(entry.onDay, today) && (
        <OnScreen>
          <ActionLink
            href={`/tracking/trackers/${tracker.id}/${entry.onDay}`}
            icon="pencil"
            about={` ${tracker.name}, ${longDay(entry.onDay)}`}
          >
            Change
          </ActionLink>
        </OnScreen>
      )}
    </div>
  </DayEntry>
)

const NightEntry = ({ night, today }: { night: SavedNight; today: Day }) => {
  const woken = timesWokenUp(night)
  return (
    <DayEntry drawing="sleep">
      <div>
        <p>
          <span class="fw6">
            {nightName(night.nightOf)}: {hoursAsleep(night)}
          </span>
          {woken && `, ${woken}`}
        </p>
        {night.notes && <Notes words={night.notes} />}
        {canFillIn(night.nightOf, today) && (
          <OnScreen>
            <ActionLink
              href={`/tracking/sleep/${night.nightOf}`}
              icon="pencil"
              about={` ${nightName(night.nightOf)}’s sleep`}
            >
              Change
            </ActionLink>
          </OnScreen>
        )}
      </div>
    </DayEntry>
  )
}

const Notes = ({ words }: { words: string }) => (
  <Quiet>
    <Lines words={words} />
  </Quiet>
)
