import { type Column, columnOf, percent, px } from './columns.tsx'
import { heights, type Measure } from './measure.ts'

/** One column of a longer time: a day, a week or a month. */
export interface Step {
  /** Written below it, where there is room for words. */
  label?: string
  /** 0 is a value; null is no entry. */
  value: number | null
  /** Something that the person has marked falls into it. */
  isMarked?: boolean
}

interface PeriodChartProps {
  kind: 'bars' | 'line'
  steps: readonly Step[]
  measure: Measure
  /** How a value is written at its mark; left out where there are too many, and on a phone, where twelve would touch. */
  figure?: (value: number) => string
  height?: number
}

const [roof, floor] = [30, 34]

/** A month, six months or a year. Hidden from screen readers: the sentence above and the table below say it. */
export function PeriodChart({ kind, steps, measure, figure, height = 176 }: PeriodChartProps) {
  const base = height - floor
  const toY = heights(measure, [roof, base])
  const columns = steps.map((step, index) => ({ ...step, ...columnOf(index, steps.length) }))
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
        {measure.lines
          .filter(({ at }) => at > 0)
          .map(({ at }) => (
            <line class="grid" x1="0" x2="100%" y1={px(toY(at))} y2={px(toY(at))} />
          ))}
        {columns.map(column => column.isMarked && <Flag {...column} base={base} />)}
        {kind === 'bars' ? <Bars {...{ columns, toY, base }} /> : <Rings {...{ columns, toY }} />}
        <line class="base" x1="0" x2="100%" y1={base} y2={base} />
        {columns.map(({ value, label, middle }) => (
          <>
            {figure && value !== null && (
              <text
                class="dn di-ns"
                x={percent(middle)}
                y={px(Math.min(toY(value), base - 3) - 11)}
                text-anchor="middle"
              >
                {figure(value)}
              </text>
            )}
            {label && (
              <text class="ax" x={percent(middle)} y={base + 20} text-anchor="middle">
                {label}
              </text>
            )}
          </>
        ))}
      </svg>
    </div>
  )
}

type Placed = Step & Column
interface Drawn {
  columns: readonly Placed[]
  toY: (value: number) => number
}

const Bars = ({ columns, toY, base }: Drawn & { base: number }) => (
  <>
    {columns.map(({ value, middle, width }) => {
      if (value === null) return null
      const top = Math.min(toY(value), base - 3)
      const half = width * 0.36
      return (
        <rect
          class="bar"
          x={percent(middle - half)}
          width={percent(half * 2)}
          y={px(top)}
          height={px(base - top)}
          rx={value === 0 ? 1 : 3}
        />
      )
    })}
  </>
)

const Rings = ({ columns, toY }: Drawn) => {
  const points = columns.flatMap((column, index) =>
    column.value === null ? [] : { ...column, index, y: column.value },
  )
  return (
    <>
      {points.slice(1).map((to, before) => {
        const from = points[before]!
        const look = to.index - from.index > 1 ? 'line line--gap' : 'line'
        return (
          <line
            class={look}
            x1={percent(from.middle)}
            y1={px(toY(from.y))}
            x2={percent(to.middle)}
            y2={px(toY(to.y))}
          />
        )
      })}
      {points.map(({ middle, y }) => (
        <circle class="pt" cx={percent(middle)} cy={px(toY(y))} r={columns.length > 14 ? 3 : 6} />
      ))}
    </>
  )
}

/** A small flag at the top of a column; what it stands for is written under the chart. */
const Flag = ({ middle, base }: Column & { base: number }) => (
  <>
    <line class="grid" x1={percent(middle)} x2={percent(middle)} y1="6" y2={base} />
    <circle class="moon" cx={percent(middle)} cy="6" r="5" />
  </>
)
