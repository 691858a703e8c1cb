import type { Day } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { WeekNavInLine } from '../../design/chart/week-nav.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Entry } from '../../tracking/diary/entry.ts'
import { weekInWords, weeksBeside } from '../../tracking/overview/week.ts'
import { addressOf, NotShared, type Place, TheySeeThis } from './person-frame.tsx'
import type { PersonFacts } from './queries.ts'
import { type TrackedWeek, WeekOfTracking } from './tracked-week.tsx'
import { Written } from './written.tsx'

interface TrackingPageProps {
  person: PersonFacts
  place: Place
  /** Null where tracking is not shared. */
  tracked: TrackedWeek | null
  /** The diary of the same days; null where it is not shared. */
  diary: readonly Entry[] | null
  lastDay: Day
  today: Day
}

export const TrackingPage = ({ person, place, tracked, diary, lastDay, today }: TrackingPageProps) => (
  <>
    <div class="flex-l items-center justify-between mb3">
      <h1 class="f2">Tracking</h1>
      {(tracked || diary) && <ChooseWeek place={place} lastDay={lastDay} today={today} />}
    </div>
    {tracked ? (
      <WeekOfTracking {...tracked} title={weekInWords(lastDay, today)} address={hrefOf(place, lastDay, today)} />
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
  if (diary.length) return <Written forename={forename} tracked={null} diary={diary} />
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
  const beside = (day: Day | null) => day && hrefOf(place, day, today)
  return <WeekNavInLine week={weekInWords(lastDay, today)} previousHref={beside(previous)} nextHref={beside(next)} />
}

const hrefOf = (place: Place, day: Day, today: Day) =>
  day === today ? addressOf(place, 'tracking') : `${addressOf(place, 'tracking')}/${day}`
