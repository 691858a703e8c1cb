import { ChartKey } from '../../../design/chart/key.tsx'
import type { Measure } from '../../../design/chart/measure.ts'
import { PeriodChart } from '../../../design/chart/period-chart.tsx'
import { Table } from '../../../design/chart/table.tsx'
import { Details } from '../../../design/text/details.tsx'
import { inFigures, nameAndMeasure, valueInShort } from '../../entries/entry-words.ts'
import type { Mark } from '../../marks/mark.ts'
import type { SavedNight } from '../../sleep/night.ts'
import type { Series } from '../series.ts'
import { measureOf } from '../series-week.tsx'
import { averageInWords } from '../week.ts'
import { hoursByDay, type Mean, meansOf, valuesOf } from './means.ts'
import type { Part, Span } from './period.ts'

interface Panel {
  parts: readonly Part[]
  marks: readonly Mark[]
  span: Span
  /** In pixels. */
  height?: number
}

const stepsOf = ({ parts, marks }: Panel, means: readonly Mean[]) =>
  parts.map(({ from, to, label }, index) => ({
    label,
    value: means[index]?.value ?? null,
    isMarked: marks.some(({ onDay }) => onDay >= from && onDay <= to),
  }))

const each: Record<Span, string> = {
  month: 'each night',
  'six-months': 'average of each week',
  year: 'average of each month',
}

/** One figure at a mark has one digit after the point, so that twelve stand beside each other. */
const short = (value: number) => inFigures(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

export const SleepPeriod = ({ nights, ...panel }: Panel & { nights: readonly SavedNight[] }) => {
  const means = meansOf(panel.parts, hoursByDay(nights), 'mean')
  const top = Math.max(10, ...means.map(mean => Math.ceil(mean?.value ?? 0)))
  const lines = (top > 12 ? [0, 8, 16, 24] : [0, 4, 8, 12]).filter(hours => hours <= top)
  const measure: Measure = { top, lines: lines.map(at => ({ at, words: String(at) })) }
  return (
    <>
      <ChartKey>Hours slept, {each[panel.span]}</ChartKey>
      <PeriodChart
        kind="bars"
        steps={stepsOf(panel, means)}
        measure={measure}
        figure={figureIn(panel.span)}
        height={panel.height}
      />
    </>
  )
}

const figureIn = (span: Span) => (span === 'year' ? short : undefined)

/** Of a yes or no, a longer part shows on how many days it was yes. */
const isCounted = ({ tracker }: Series, span: Span) => tracker.answer === 'yes-no' && span !== 'month'

const seriesMeans = (series: Series, { parts, span }: Panel) =>
  meansOf(parts, valuesOf(series), isCounted(series, span) ? 'count' : 'mean')

export const SeriesPeriod = ({ series, ...panel }: Panel & { series: Series }) => {
  const means = seriesMeans(series, panel)
  const values = means.map(mean => mean?.value ?? null)
  const isCount = isCounted(series, panel.span)
  const measure = isCount ? daysMeasure(panel.span) : measureOf(series.tracker, values)
  return (
    <>
      <ChartKey score>{titleOf(series, panel.span)}</ChartKey>
      <PeriodChart
        kind={series.tracker.answer === 'yes-no' ? 'bars' : 'line'}
        steps={stepsOf(panel, means)}
        measure={measure}
        figure={figureIn(panel.span)}
        height={panel.height}
      />
    </>
  )
}

const daysMeasure = (span: Span): Measure => {
  const top = span === 'year' ? 31 : 7
  return { top, lines: [0, top].map(at => ({ at, words: String(at) })) }
}

function titleOf(series: Series, span: Span): string {
  if (span === 'month') return nameAndMeasure(series.tracker)
  return isCounted(series, span)
    ? `${series.tracker.name}, days with yes`
    : `${nameAndMeasure(series.tracker)}, ${each[span]}`
}

interface NumbersProps extends Panel {
  nights: readonly SavedNight[]
  series: readonly Series[]
  title: string
}

const firstColumn: Record<Span, string> = { month: 'Day', 'six-months': 'Week', year: 'Month' }

/** The same numbers in a table, one tap away. */
export const PeriodNumbers = ({ nights, series, title, ...panel }: NumbersProps) => {
  const slept = meansOf(panel.parts, hoursByDay(nights), 'mean')
  const others = series.map(one => ({ one, means: seriesMeans(one, panel) }))
  return (
    <Details summary="Show these numbers as a table" bare class="mt2">
      <Table
        caption={`Sleep${series.map(one => `; ${one.tracker.name}`).join('')}: ${title}`}
        hideCaption
        region={`Numbers for ${title}`}
        columns={[
          firstColumn[panel.span],
          `Sleep, ${each[panel.span]}`,
          ...series.map(one => titleOf(one, panel.span)),
        ]}
        rows={panel.parts.map((part, index) => [
          part.title,
          sleepCell(slept[index] ?? null, panel.span),
          ...others.map(({ one, means }) => cell(one, means[index] ?? null, panel.span)),
        ])}
      />
    </Details>
  )
}

function sleepCell(mean: Mean, span: Span): string {
  if (!mean) return 'No entry'
  const slept = averageInWords(Math.round(mean.value * 6000) / 100)
  return span === 'month' ? slept : `${slept}, ${mean.days} ${mean.days === 1 ? 'night' : 'nights'}`
}

function cell(series: Series, mean: Mean, span: Span): string {
  if (!mean) return 'No entry'
  if (span === 'month') return valueInShort(mean.value, series.tracker)
  if (isCounted(series, span)) return `${mean.value} of ${mean.days}`
  return `${short(mean.value)}, ${mean.days} ${mean.days === 1 ? 'day' : 'days'}`
}
