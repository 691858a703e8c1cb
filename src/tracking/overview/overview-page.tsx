import type { Day } from '../../core/clock.ts'
import { Card } from '../../design/card/card.tsx'
import { WeekNav } from '../../design/chart/week-nav.tsx'
import { Charts, OneSheet, PaperIf, Split, Stack } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Entry } from '../diary/entry.ts'
import type { Mark } from '../marks/mark.ts'
import { Heading, OtherAverages, ShowWith, WaysOn } from './around.tsx'
import { DayByDay } from './day-by-day.tsx'
import type { Choice, Series } from './series.ts'
import { seriesSummary } from './series-summary.ts'
import { SeriesAverage, SeriesPanel } from './series-week.tsx'
import { SleepAverage, SleepBars, WeekNumbers } from './sleep-week.tsx'
import { summaryOf } from './summary.ts'
import { averageOf, type DayOfWeek, weekFromNow, weekInWords, weeksBeside } from './week.ts'

interface OverviewPageProps {
  week: readonly DayOfWeek[]
  /** All that there is to show beside sleep, and of these what is shown. */
  series: readonly Series[]
  shown: readonly Series[]
  choice: Choice
  /** Whether the person chose it: then it stays chosen in the weeks beside. */
  isChosen: boolean
  marks: readonly Mark[]
  diary: readonly Entry[]
  lastDay: Day
  today: Day
}

export const OverviewPage = ({ week, series, shown, choice, lastDay, today, ...rest }: OverviewPageProps) => {
  const { previous, next } = weeksBeside(lastDay, today)
  const title = weekInWords(lastDay, today)
  // One line of names holds for a few charts under each other, and not where they fill a screen.
  const areFew = shown.length <= 2
  const beside = (day: Day | null) => day && `${addressOf(day, today)}${rest.isChosen ? `?show=${choice}` : ''}`
  return (
    <OneSheet>
      <Heading at="/tracking" print="Print this week" />
      <WeekNav
        week={title}
        words={weekFromNow(lastDay, today)}
        previousHref={beside(previous)}
        nextHref={beside(next)}
      />
      <Split kind="flip" class="mb4">
        <Stack>
          <SleepAverage week={week} />
          {shown.slice(0, 2).map(each => (
            <SeriesAverage key={each.tracker.id} series={each} span="7-day average" />
          ))}
          <ShowWith series={series} choice={choice} address={addressOf(lastDay, today)} />
          <OtherAverages series={series.filter(each => !shown.slice(0, 2).includes(each))} title="7-day averages" />
        </Stack>
        <Card as="figure" aria-labelledby="week">
          <figcaption id="week">
            <h2 class="f3 mb1">{headingOf(shown, title)}</h2>
            <Quiet>{sentences(week, shown, today)}</Quiet>
          </figcaption>
          <Charts>
            <div>
              <SleepBars week={week} hideNames={areFew && shown.length > 0} />
            </div>
            {shown.map((each, index) => (
              <div key={each.tracker.id}>
                <SeriesPanel series={each} week={week} hideNames={areFew && index < shown.length - 1} />
              </div>
            ))}
          </Charts>
          <WeekNumbers week={week} title={title} series={shown} />
        </Card>
      </Split>
      <WaysOn />
      <PaperIf isSo={areFew}>
        <DayByDay {...rest} days={week} series={series} shown={shown} today={today} span="week" />
      </PaperIf>
    </OneSheet>
  )
}

const addressOf = (lastDay: Day, today: Day) => (lastDay === today ? '/tracking' : `/tracking/${lastDay}`)

function headingOf(shown: readonly Series[], title: string): string {
  if (shown.length === 0) return `Sleep, ${title}`
  return shown.length === 1 ? `Sleep and ${shown[0]!.tracker.name}` : 'Sleep and everything else'
}

const noSleep = 'There is no sleep saved for this week, and that is fine.'

const sentences = (week: readonly DayOfWeek[], shown: readonly Series[], today: Day) =>
  [
    shown.some(({ byDay }) => byDay.size) && !averageOf(week) ? noSleep : summaryOf(week),
    ...shown.map(each =>
      seriesSummary(
        each,
        week.map(({ day }) => day),
        today,
      ),
    ),
  ].join(' ')
