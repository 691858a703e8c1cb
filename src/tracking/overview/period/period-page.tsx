import { addDays, type Day, dayAndDate, daysBetween } from '../../../core/clock.ts'
import { Card } from '../../../design/card/card.tsx'
import { LinkRow, Rows } from '../../../design/card/rows.tsx'
import { KeyFigure } from '../../../design/chart/key-figure.tsx'
import { WeekNav } from '../../../design/chart/week-nav.tsx'
import { Charts, OneSheet, PaperIf, SheetColumns, Split, Stack } from '../../../design/page/arrangement.tsx'
import { Bullets, Quiet } from '../../../design/text/words.tsx'
import type { Entry } from '../../diary/entry.ts'
import type { Mark } from '../../marks/mark.ts'
import type { SavedNight } from '../../sleep/night.ts'
import { Heading, OtherAverages, ShowWith, WaysOn } from '../around.tsx'
import { averageLine, daysInWords } from '../averages.ts'
import { DayByDay } from '../day-by-day.tsx'
import type { Choice, Series } from '../series.ts'
import { SeriesAverage } from '../series-week.tsx'
import { averageInWords, averageOf, daysEnding } from '../week.ts'
import { type Month, monthsOf, type Period, partsOf, periodInWords, periodsBeside, spanNames } from './period.ts'
import { PeriodNumbers, SeriesPeriod, SleepPeriod } from './period-panels.tsx'

interface PeriodPageProps {
  period: Period
  nights: readonly SavedNight[]
  series: readonly Series[]
  shown: readonly Series[]
  choice: Choice
  isChosen: boolean
  marks: readonly Mark[]
  /** Of a month; a longer time does not show its days. */
  diary: readonly Entry[]
  today: Day
}

/** A month, six months or a year. */
export const PeriodPage = ({
  period,
  nights,
  series,
  shown,
  choice,
  isChosen,
  marks,
  diary,
  today,
}: PeriodPageProps) => {
  const title = periodInWords(period)
  const { previous, next } = periodsBeside(period, today)
  const name = spanNames[period.span]
  const address = `/tracking/${period.span}`
  const beside = (month: Month | null) => month && `${address}/${month}${isChosen ? `?show=${choice}` : ''}`
  const average = averageOf(nights.map(night => ({ night })))
  const parts = partsOf(period)
  const panel = { parts, marks, span: period.span }
  return (
    <OneSheet>
      <Heading at={address} print={`Print this ${name === 'six months' ? 'page' : name}`} />
      <WeekNav week={title} span={name} previousHref={beside(previous)} nextHref={beside(next)} />
      <Split kind="flip" class="mb4">
        <Stack>
          <KeyFigure
            drawing="sleep"
            label="Sleep, average"
            value={average ? averageInWords(average.minutes) : 'Nothing yet'}
            from={average ? `From ${average.nights} ${average.nights === 1 ? 'night' : 'nights'}` : undefined}
          />
          {shown.slice(0, 2).map(each => (
            <SeriesAverage key={each.tracker.id} series={each} span="Average" />
          ))}
          <ShowWith series={series} choice={choice} address={`${address}/${period.month}`} />
          <OtherAverages series={series.filter(each => !shown.slice(0, 2).includes(each))} title="Averages" />
        </Stack>
        <Card as="figure" aria-labelledby="period">
          <figcaption id="period">
            <h2 class="f3 mb1">{title}</h2>
            <Quiet>{sentences({ period, nights, shown, today })}</Quiet>
          </figcaption>
          <Charts>
            <div>
              <SleepPeriod {...panel} nights={nights} />
            </div>
            {shown.map(each => (
              <div key={each.tracker.id}>
                <SeriesPeriod {...panel} series={each} />
              </div>
            ))}
          </Charts>
          <Marked marks={marks} />
          <PeriodNumbers {...panel} nights={nights} series={shown} title={title} />
        </Card>
      </Split>
      <WaysOn />
      {period.span === 'month' ? (
        // Thirty days of words would take sheet after sheet.
        <PaperIf isSo={false}>
          <DayByDay
            days={daysEnding(period.last, daysBetween(period.first, period.last) + 1, { today, nights }).filter(
              ({ day }) => day <= today,
            )}
            series={series}
            shown={shown}
            marks={marks}
            diary={diary}
            today={today}
            span="month"
          />
        </PaperIf>
      ) : (
        <PaperIf isSo={shown.length <= 2}>
          <Months period={period} nights={nights} series={series} today={today} />
        </PaperIf>
      )}
    </OneSheet>
  )
}

const Marked = ({ marks }: { marks: readonly Mark[] }) =>
  marks.length > 0 ? (
    <div class="mt3">
      <h3 class="f4 mb2">Marked days</h3>
      <SheetColumns>
        <Bullets>
          {marks.map(({ id, onDay, words }) => (
            <li key={id}>
              {dayAndDate(onDay)}: {words}
            </li>
          ))}
        </Bullets>
      </SheetColumns>
    </div>
  ) : null

type Told = Pick<PeriodPageProps, 'period' | 'nights' | 'shown' | 'today'>

/** What the time shows, in sentences. It counts what is there, and never what is missing. */
function sentences({ period, nights, shown, today }: Told): string {
  const days = new Set([...nights.map(({ nightOf }) => nightOf), ...shown.flatMap(({ byDay }) => [...byDay.keys()])])
  if (days.size === 0) return 'There is nothing here, and that is fine.'
  const last = period.last < today ? period.last : today
  const all = daysBetween(period.first, addDays(last, 1))
  const average = averageOf(nights.map(night => ({ night })))
  return [
    average && `You slept ${averageInWords(average.minutes)} a night on average.`,
    ...shown.filter(({ byDay }) => byDay.size).map(each => `“${each.tracker.name}”: ${averageLine(each)}.`),
    `You have entries on ${days.size} of ${daysInWords(all)}. Gaps are fine.`,
  ]
    .filter(Boolean)
    .join(' ')
}

type MonthsProps = Pick<PeriodPageProps, 'period' | 'nights' | 'series' | 'today'>

/** The months as a list, newest first, each with what is in it. */
const Months = ({ period, nights, series, today }: MonthsProps) => (
  <section aria-labelledby="months">
    <h2 class="f3 mb3" id="months">
      Month by month
    </h2>
    <Rows card>
      {monthsOf(period.first, period.last)
        .filter(({ from }) => from <= today)
        .toReversed()
        .map(({ from, to, title }) => {
          const isIn = (day: Day) => day >= from && day <= to
          const slept = nights.filter(({ nightOf }) => isIn(nightOf)).length
          const entries = series.reduce((sum, { byDay }) => sum + [...byDay.keys()].filter(isIn).length, 0)
          return (
            <LinkRow
              key={from}
              href={`/tracking/month/${from.slice(0, 7)}`}
              title={title}
              words={countsInWords(slept, entries)}
              icon="calendar"
            />
          )
        })}
    </Rows>
  </section>
)

function countsInWords(nights: number, entries: number): string {
  const parts = [
    nights && `${nights} ${nights === 1 ? 'night' : 'nights'}`,
    entries && `${entries} other ${entries === 1 ? 'entry' : 'entries'}`,
  ].filter(Boolean)
  return parts.length ? parts.join(' and ') : 'Nothing, and that is fine'
}
