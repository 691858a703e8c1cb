import { dayOfMonth, shortWeekday } from '../../core/clock.ts'
import { ChartKey } from '../../design/chart/key.tsx'
import { KeyFigure } from '../../design/chart/key-figure.tsx'
import { amountMeasure, type Measure, scoreMeasure, yesOrNoMeasure } from '../../design/chart/measure.ts'
import { ScoreChart } from '../../design/chart/score-chart.tsx'
import { nameAndMeasure, valueInShort } from '../entries/entry-words.ts'
import { kindOf } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { fromDays, meanInWords } from './averages.ts'
import type { Series } from './series.ts'
import type { DayOfWeek } from './week.ts'

/** The scale that fits what is tracked. */
export const measureOf = ({ answer }: Tracker, values: readonly (number | null)[]): Measure =>
  answer === 'scale' ? scoreMeasure : answer === 'yes-no' ? yesOrNoMeasure : amountMeasure(values)

interface SeriesPanelProps {
  series: Series
  week: readonly DayOfWeek[]
  /** Another chart of the same days stands below, with their names. */
  hideNames?: boolean
}

/** A week of one thing, in a panel of its own. */
export const SeriesPanel = ({ series: { tracker, byDay }, week, hideNames }: SeriesPanelProps) => {
  const days = week.map(({ day, isToday }) => ({
    weekday: shortWeekday(day),
    dayOfMonth: String(dayOfMonth(day)),
    isToday,
    value: byDay.get(day)?.value ?? null,
  }))
  return (
    <>
      <ChartKey score>{nameAndMeasure(tracker)}</ChartKey>
      <ScoreChart
        days={days}
        measure={measureOf(
          tracker,
          days.map(({ value }) => value),
        )}
        figure={value => valueInShort(value, tracker)}
        apart={tracker.answer === 'yes-no'}
        height={tracker.answer === 'yes-no' ? 110 : undefined}
        hideNames={hideNames}
      />
    </>
  )
}

/** The average, and how many days it comes from. */
export const SeriesAverage = ({ series, span }: { series: Series; span: string }) => {
  const mean = meanInWords(series)
  const { drawing, plate } = kindOf(series.tracker)
  return (
    <KeyFigure
      drawing={drawing}
      plate={plate}
      label={series.tracker.name}
      value={mean?.value ?? 'Nothing yet'}
      from={mean ? `${span}, ${fromDays(mean.days)}` : undefined}
    />
  )
}
