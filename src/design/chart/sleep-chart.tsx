import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { type Column, columnOf, DayNames, type NamedDay, percent, px, TodayColumn } from './columns.tsx'
import { hoursInFigures } from './figures.ts'

/** One column of the week. A night stands under the day on which it began. */
export interface ChartDay extends NamedDay {
  /** 0 is a night without sleep; null is a night without an entry. */
  hours: number | null
  /** The night has not begun: a small moon stands there, not a gap. */
  isTonight: boolean
}

interface SleepChartProps {
  days: readonly ChartDay[]
  /** In pixels, so that the words in it never scale. */
  height?: number
  /** Another chart of the same days stands below, with their names. */
  hideNames?: boolean
}

const roof = 26
const floor = 8

/** Bars of hours slept. Hidden from screen readers: the sentence above and the table below say the same. */
export function SleepChart({ days, height = 196, hideNames }: SleepChartProps) {
  const [base, top] = [height - floor, topOf(days)]
  const toY = scaleLinear([0, top], [base, roof])
  const lines = (top > 12 ? [0, 8, 16, 24] : [0, 4, 8, 12]).filter(hours => hours <= top)
  return (
    <div class="hl-chart">
      <svg height={height} aria-hidden="true" focusable="false">
        {lines.map(hours => (
          <text class="ax" x="80%" y={px(toY(hours) + (hours === 0 ? 3 : 5))} text-anchor="end">
            {hours}
          </text>
        ))}
      </svg>
      <svg height={height} aria-hidden="true" focusable="false">
        {days.map((day, index) => day.isToday && <TodayColumn {...columnOf(index, days.length)} height={height} />)}
        {lines
          .filter(hours => hours > 0)
          .map(hours => (
            <line class="grid" x1="0" x2="100%" y1={px(toY(hours))} y2={px(toY(hours))} />
          ))}
        {days.map((day, index) => (
          <Night key={index} {...day} {...columnOf(index, days.length)} toY={toY} base={base} />
        ))}
        <line class="base" x1="0" x2="100%" y1={base} y2={base} />
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

/** The scale fits 0 to 10 hours; a longer night raises its top. */
const topOf = (days: readonly ChartDay[]) => Math.max(10, ...days.map(({ hours }) => Math.ceil(hours ?? 0)))

type NightProps = ChartDay & Column & { toY: ScaleLinear<number, number>; base: number }

const Night = ({ hours, isTonight, ...at }: NightProps) => {
  if (isTonight && hours === null) return <Tonight {...at} />
  return hours === null ? <Missing {...at} /> : <Bar {...at} hours={hours} />
}

type Place = Column & { base: number }
const barOf = ({ middle, width }: Column) =>
  ({ x: percent(middle - width * 0.26), width: percent(width * 0.52) }) as const

/** No sleep is a value: a thin bar on the base line, and the figure 0 above it. */
const Bar = ({ hours, toY, base, ...column }: Place & { hours: number; toY: ScaleLinear<number, number> }) => {
  const top = Math.min(toY(hours), base - 3)
  return (
    <>
      <rect class="bar" {...barOf(column)} y={px(top)} height={px(base - top)} rx={hours === 0 ? 1 : 7} />
      <text x={percent(column.middle)} y={px(top - 9)} text-anchor="middle">
        {hoursInFigures(hours)}
      </text>
    </>
  )
}

const Missing = ({ base, ...column }: Place) => (
  <rect class="none" {...barOf(column)} y={base - 30} height="30" rx="7" />
)

const Tonight = ({ base, middle }: Place) => (
  <>
    <circle class="moon" cx={percent(middle)} cy={base - 36} r="7" />
    <circle class="today" cx={percent(middle)} cy={base - 36} r="6" transform="translate(4.5,-3)" />
    <text class="ax ax--in" x={percent(middle)} y={base - 10} text-anchor="middle">
      tonight
    </text>
  </>
)
