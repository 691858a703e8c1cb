import { type Day, dayAndMonth, shortWeekday } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Facts } from '../../design/chart/facts.tsx'
import { Table } from '../../design/chart/table.tsx'
import { WeekNavInLine } from '../../design/chart/week-nav.tsx'
import { Split, Stack } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Entry } from '../../tracking/diary/entry.ts'
import { SleepBars, WeekNumbers } from '../../tracking/overview/sleep-week.tsx'
import { averageInWords, averageOf, type DayOfWeek, weekInWords, weeksBeside } from '../../tracking/overview/week.ts'
import { hoursAsleep, timesWokenUp } from '../../tracking/sleep/night-words.ts'
import { addressOf, NotShared, type Place, TheySeeThis } from './person-frame.tsx'
import type { PersonFacts } from './queries.ts'
import { Lines, Written } from './written.tsx'

interface TrackingPageProps {
  person: PersonFacts
  place: Place
  /** Null where tracking is not shared. */
  week: readonly DayOfWeek[] | null
  /** The diary of the same days; null where it is not shared. */
  diary: readonly Entry[] | null
  lastDay: Day
  today: Day
}

export const TrackingPage = ({ person, place, week, diary, lastDay, today }: TrackingPageProps) => (
  <>
    <div class="flex-l items-center justify-between mb3">
      <h1 class="f2">Tracking</h1>
      {(week || diary) && <ChooseWeek place={place} lastDay={lastDay} today={today} />}
    </div>
    {week ? (
      <Week week={week} title={weekInWords(lastDay, today)} />
    ) : (
      <NotShared forename={person.forename} what="tracking" />
    )}
    <div class="mt3">
      <Diary forename={person.forename} diary={diary} title={weekInWords(lastDay, today)} />
    </div>
    <div class="mt3">
      <TheySeeThis forename={person.forename} />
    </div>
  </>
)

const Diary = ({ forename, diary, title }: { forename: string; diary: readonly Entry[] | null; title: string }) => {
  if (!diary) return <NotShared forename={forename} what="the diary" />
  if (diary.length) return <Written forename={forename} week={null} diary={diary} />
  return (
    <Card>
      <h2 class="f3 mb1">Diary, {title}</h2>
      <Quiet>No entries in this week.</Quiet>
    </Card>
  )
}

type Weeks = Pick<TrackingPageProps, 'place' | 'lastDay' | 'today'>

const ChooseWeek = ({ place, lastDay, today }: Weeks) => {
  const { previous, next } = weeksBeside(lastDay, today)
  const hrefOf = (day: Day | null) =>
    day && (day === today ? addressOf(place, 'tracking') : `${addressOf(place, 'tracking')}/${day}`)
  return <WeekNavInLine week={weekInWords(lastDay, today)} previousHref={hrefOf(previous)} nextHref={hrefOf(next)} />
}

const Week = ({ week, title }: { week: readonly DayOfWeek[]; title: string }) => (
  <>
    <Split>
      <Card as="figure" aria-labelledby="week">
        <figcaption id="week">
          <h2 class="f3 mb1">Sleep, {title}</h2>
          <Quiet>Each night is under the day on which it began.</Quiet>
        </figcaption>
        <SleepBars week={week} />
        <WeekNumbers week={week} title={title} />
      </Card>
      <Stack>
        <Card>
          <h2 class="f4 mb2">7-day average</h2>
          <Facts facts={[{ label: 'Sleep', value: sleepAverage(week) }]} />
        </Card>
      </Stack>
    </Split>
    <DayByDay week={week} title={title} />
  </>
)

/** '6 h 12 min, from 5 nights' */
export function sleepAverage(week: readonly DayOfWeek[]): string {
  const average = averageOf(week)
  if (!average) return 'No entries in this week'
  return `${averageInWords(average.minutes)}, from ${average.nights} ${average.nights === 1 ? 'night' : 'nights'}`
}

const DayByDay = ({ week, title }: { week: readonly DayOfWeek[]; title: string }) => (
  <Card as="section" class="mt3" aria-labelledby="days">
    <h2 class="f3 mb2" id="days">
      Day by day
    </h2>
    <Table
      caption={`Entries for each day, ${title}, most recent first`}
      hideCaption
      stack
      columns={['Day', 'Sleep that night', 'Notes']}
      rows={week
        .toReversed()
        .map(each => [dayName(each.day), sleepOf(each), <Lines words={each.night?.notes ?? ''} />])}
    />
  </Card>
)

const dayName = (day: Day) => `${shortWeekday(day)} ${dayAndMonth(day)}`

function sleepOf({ night, isTonight }: DayOfWeek): string {
  if (!night) return isTonight ? 'Tonight' : 'No entry'
  return [hoursAsleep(night), timesWokenUp(night)].filter(Boolean).join(', ')
}
