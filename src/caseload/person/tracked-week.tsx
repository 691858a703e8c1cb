import { type Day, dayAndMonth, shortWeekday } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { Facts } from '../../design/chart/facts.tsx'
import { Table } from '../../design/chart/table.tsx'
import { Chips } from '../../design/label/chips.tsx'
import { Split, Stack } from '../../design/page/arrangement.tsx'
import { Lines } from '../../design/text/lines.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Mark } from '../../tracking/marks/mark.ts'
import { averageLine } from '../../tracking/overview/averages.ts'
import { type Choice, choicesOf, type Series } from '../../tracking/overview/series.ts'
import { SeriesPanel } from '../../tracking/overview/series-week.tsx'
import { SleepBars, valueOn, WeekNumbers } from '../../tracking/overview/sleep-week.tsx'
import { averageInWords, averageOf, type DayOfWeek } from '../../tracking/overview/week.ts'
import { hoursAsleep, nightName, timesWokenUp } from '../../tracking/sleep/night-words.ts'

/** What is shared of a week's tracking. */
export interface TrackedWeek {
  week: readonly DayOfWeek[]
  /** All that is tracked beside sleep, and of these what is drawn. */
  series: readonly Series[]
  shown: readonly Series[]
  choice: Choice
  marks: readonly Mark[]
}

interface WeekProps extends TrackedWeek {
  title: string
  /** The address of this page without a choice. */
  address: string
}

export const WeekOfTracking = ({ title, address, ...tracked }: WeekProps) => {
  const { week, series, shown, choice } = tracked
  const choices = choicesOf(series)
  return (
    <>
      <Split>
        <Card as="figure" aria-labelledby="week">
          <figcaption id="week">
            <h2 class="f3 mb1">{headingOf(shown, title)}</h2>
            <Quiet>Each night is under the day on which it began.</Quiet>
          </figcaption>
          <Panels {...tracked} />
          <WeekNumbers week={week} title={title} series={shown} />
        </Card>
        <Stack>
          <Card>
            <h2 class="f4 mb2">7-day averages</h2>
            <Facts
              facts={[
                { label: 'Sleep', value: sleepAverage(week) },
                ...series.map(each => ({ label: each.tracker.name, value: averageLine(each) })),
              ]}
            />
          </Card>
          {choices.length > 0 && (
            <Card>
              <h2 class="f4 mb2">Show sleep with</h2>
              <Chips
                label="Choose what to show with sleep"
                chips={choices.map(({ choice: one, words }) => ({
                  href: `${address}?show=${one}`,
                  words,
                  isChosen: one === choice,
                }))}
              />
            </Card>
          )}
        </Stack>
      </Split>
      <DayByDay {...tracked} title={title} />
    </>
  )
}

function headingOf(shown: readonly Series[], title: string): string {
  const [first, ...others] = shown
  if (!first) return `Sleep, ${title}`
  return others.length ? `Sleep and everything else, ${title}` : `Sleep and ${first.tracker.name}, ${title}`
}

/** The drawings of a week, one under the other over the same days. */
export const Panels = ({ week, shown }: Pick<TrackedWeek, 'week' | 'shown'>) => (
  <>
    <SleepBars week={week} hideNames={shown.length > 0} />
    {shown.map((each, index) => (
      <SeriesPanel key={each.tracker.id} series={each} week={week} hideNames={index < shown.length - 1} />
    ))}
  </>
)

/** '6 h 12 min, from 5 nights' */
export function sleepAverage(week: readonly DayOfWeek[]): string {
  const average = averageOf(week)
  if (!average) return 'No entries in this week'
  return `${averageInWords(average.minutes)}, from ${average.nights} ${average.nights === 1 ? 'night' : 'nights'}`
}

const DayByDay = ({ week, series, shown, marks, title }: TrackedWeek & { title: string }) => (
  <Card as="section" class="mt3" aria-labelledby="days">
    <h2 class="f3 mb2" id="days">
      Day by day
    </h2>
    <Table
      caption={`Entries for each day, ${title}, most recent first`}
      hideCaption
      stack
      columns={['Day', ...shown.map(({ tracker }) => tracker.name), 'Sleep that night', 'Notes']}
      rows={week
        .toReversed()
        .map(each => [
          dayName(each.day),
          ...shown.map(one => valueOn(one, each)),
          sleepOf(each),
          <Lines key={each.day} words={notesOn(each, series, marks)} />,
        ])}
    />
  </Card>
)

const dayName = (day: Day) => `${shortWeekday(day)} ${dayAndMonth(day)}`

function sleepOf({ night, isTonight }: DayOfWeek): string {
  if (!night) return isTonight ? 'Tonight' : 'No entry'
  return [hoursAsleep(night), timesWokenUp(night)].filter(Boolean).join(', ')
}

/** Each with what it is about, so that no note is taken for another's. */
const notesOn = ({ day, night }: DayOfWeek, series: readonly Series[], marks: readonly Mark[]): string =>
  [
    ...marks.filter(({ onDay }) => onDay === day).map(({ words }) => `Marked: ${words}`),
    ...series.flatMap(({ tracker, byDay }) => {
      const notes = byDay.get(day)?.notes
      return notes ? `${tracker.name}: ${notes}` : []
    }),
    ...(night?.notes ? [`${nightName(night.nightOf)}: ${night.notes}`] : []),
  ].join('\n')
