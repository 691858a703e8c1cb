import { columnOf, DayNames, type NamedDay, percent, px, TodayColumn } from './columns.tsx'
import { heights, type Measure } from './measure.ts'

export interface ScoreDay extends NamedDay {
  /** 0 is a value; null is a day without an entry. */
  value: number | null
}

interface ScoreChartProps {
  days: readonly ScoreDay[]
  measure: Measure
  /** How a value is written at its mark. */
  figure: (value: number) => string
  /** Without a line between the marks: a yes leads to no other. */
  apart?: boolean
  height?: number
  hideNames?: boolean
}

/** Room above for the figure at the highest mark, and below for a mark at 0. */
const [roof, floor] = [34, 10]

/** A line of rings, dotted across a gap. Hidden from screen readers: the sentence above and the table below say it. */
export function ScoreChart({ days, measure, figure, apart, height = 158, hideNames }: ScoreChartProps) {
  const base = height - floor
  const toY = heights(measure, [roof, base])
  const points = days.flatMap(({ value }, index) =>
    value === null ? [] : { index, value, x: percent(columnOf(index, days.length).middle), y: px(toY(value)) },
  )
  return (
    <div class="hl-chart">
      <svg height={height} aria-hidden="true" focusable="false">
        {measure.lines.map(({ at, words }) => (
          <text class="ax" x="80%" y={px(toY(at) + 5)} text-anchor="end">
            {words}
          </text>
        ))}
      </svg>
      <svg height={height} aria-hidden="true" focusable="false">
        {days.map((day, index) => day.isToday && <TodayColumn {...columnOf(index, days.length)} height={height} />)}
        {measure.lines
          .filter(({ at }) => at > 0)
          .map(({ at }) => (
            <line class="grid" x1="0" x2="100%" y1={px(toY(at))} y2={px(toY(at))} />
          ))}
        {!apart &&
          points.slice(1).map((to, before) => {
            const from = points[before]!
            const look = to.index - from.index > 1 ? 'line line--gap' : 'line'
            return <line class={look} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          })}
        <line class="base" x1="0" x2="100%" y1={base} y2={base} />
        {days.map(
          ({ value }, index) =>
            value === null && (
              <circle class="none" cx={percent(columnOf(index, days.length).middle)} cy={base - 16} r="7" />
            ),
        )}
        {points.map(({ value, x, y }) => (
          <>
            <circle class="pt" cx={x} cy={y} r="7" />
            <text x={x} y={px(y - 15)} text-anchor="middle">
              {figure(value)}
            </text>
          </>
        ))}
      </svg>
      {!hideNames && (
        <>
          <span />
          <DayNames days={days} />
        </>
      )}
    </div>
  )
}
