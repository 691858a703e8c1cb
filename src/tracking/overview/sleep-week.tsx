import { type Day, dayOfMonth, shortWeekday } from '../../core/clock.ts'
import { ChartKey } from '../../design/chart/key.tsx'
import { KeyFigure } from '../../design/chart/key-figure.tsx'
import { SleepChart } from '../../design/chart/sleep-chart.tsx'
import { Table } from '../../design/chart/table.tsx'
import { Details } from '../../design/text/details.tsx'
import { nameAndMeasure, valueInShort } from '../entries/entry-words.ts'
import type { Series } from './series.ts'
import { averageInWords, averageOf, type DayOfWeek } from './week.ts'

/** The average, and how many nights it comes from. */
export const SleepAverage = ({ week }: { week: readonly DayOfWeek[] }) => {
  const average = averageOf(week)
  return (
    <KeyFigure
      drawing="sleep"
      label="Sleep, 7-day average"
      value={average ? averageInWords(average.minutes) : 'Nothing yet'}
      from={average ? `From ${average.nights} ${average.nights === 1 ? 'night' : 'nights'}` : undefined}
    />
  )
}

/** The bars of a week. */
export const SleepBars = ({ week, hideNames }: { week: readonly DayOfWeek[]; hideNames?: boolean }) => (
  <>
    <ChartKey>Hours slept that night</ChartKey>
    <SleepChart
      hideNames={hideNames}
      days={week.map(({ day, night, isToday, isTonight }) => ({
        weekday: shortWeekday(day),
        dayOfMonth: String(dayOfMonth(day)),
        isToday,
        isTonight,
        hours: night && night.minutesAsleep / 60,
      }))}
    />
  </>
)

interface NumbersProps {
  week: readonly DayOfWeek[]
  title: string
  series?: readonly Series[]
}

/** The same numbers in a table, one tap away. */
export const WeekNumbers = ({ week, title, series = [] }: NumbersProps) => {
  const names = series.map(({ tracker }) => nameAndMeasure(tracker))
  return (
    <Details summary="Show these numbers as a table" bare class="mt2">
      <Table
        caption={`${['Hours slept', ...names].join('; ')}: ${title}`}
        hideCaption
        region="Numbers for this week"
        columns={['Day', 'Hours slept that night', ...names]}
        rows={week.map(day => [shortDay(day.day), hoursOf(day), ...series.map(each => valueOn(each, day))])}
      />
    </Details>
  )
}

const shortDay = (day: Day) => `${shortWeekday(day)} ${dayOfMonth(day)}`
const hoursOf = ({ night, isTonight }: DayOfWeek) =>
  night ? String(night.minutesAsleep / 60) : isTonight ? 'Tonight' : 'No entry'

/** '5', 'Yes', 'No entry', 'Not yet' */
export function valueOn({ tracker, byDay }: Series, { day, isToday }: DayOfWeek): string {
  const entry = byDay.get(day)
  if (entry) return valueInShort(entry.value, tracker)
  return isToday ? 'Not yet' : 'No entry'
}
