import type { Day } from '../../core/clock.ts'
import { ActionLink, PrintLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { WeekNav } from '../../design/chart/week-nav.tsx'
import { OnScreen, Split, Stack } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { DayByDay } from './day-by-day.tsx'
import { SleepAverage, SleepBars, SleepNumbers } from './sleep-week.tsx'
import { summaryOf } from './summary.ts'
import { type DayOfWeek, weekFromNow, weekInWords, weeksBeside } from './week.ts'

interface OverviewPageProps {
  week: readonly DayOfWeek[]
  lastDay: Day
  today: Day
}

export const OverviewPage = ({ week, lastDay, today }: OverviewPageProps) => {
  const { previous, next } = weeksBeside(lastDay, today)
  const title = weekInWords(lastDay, today)
  return (
    <>
      <Heading />
      <WeekNav
        week={title}
        words={weekFromNow(lastDay, today)}
        previousHref={previous && addressOf(previous, today)}
        nextHref={next && addressOf(next, today)}
      />
      <Split kind="flip" class="mb4">
        <Stack>
          <SleepAverage week={week} />
          <OnScreen>
            <ActionLink href="/tracking/sleep/nights" icon="calendar">
              Add or change a night
            </ActionLink>
          </OnScreen>
        </Stack>
        <Card as="figure" aria-labelledby="week">
          <figcaption id="week">
            <h2 class="f3 mb1">Sleep, {title}</h2>
            <Quiet>{summaryOf(week)}</Quiet>
          </figcaption>
          <SleepBars week={week} />
          <SleepNumbers week={week} title={title} />
        </Card>
      </Split>
      <DayByDay week={week} today={today} />
    </>
  )
}

const addressOf = (lastDay: Day, today: Day) => (lastDay === today ? '/tracking' : `/tracking/${lastDay}`)

const Heading = () => (
  <div class="flex-l items-end justify-between mb3">
    <h1 class="f1">Your tracking</h1>
    <OnScreen class="mt2 mt0-l">
      <PrintLink>Print this week</PrintLink>
    </OnScreen>
  </div>
)
