import { classes } from '../classes.ts'

/** One column of a week. */
export interface NamedDay {
  /** "Thu" */
  weekday: string
  /** "15"; left out where there is no room. */
  dayOfMonth?: string
  isToday: boolean
}

/** A column's left edge, middle and width, in percent of the chart. */
export interface Column {
  left: number
  middle: number
  width: number
}

export const columnOf = (index: number, count: number): Column => {
  const width = 100 / count
  return { left: index * width, middle: (index + 0.5) * width, width }
}

export const percent = (value: number) => `${value.toFixed(2)}%`
export const px = (value: number) => Number(value.toFixed(1))

export const TodayColumn = ({ left, width, height }: Column & { height: number }) => (
  <rect class="today" x={percent(left)} y="0" width={percent(width)} height={height} />
)

/** The days under a chart, one for each column. */
export const DayNames = ({ days }: { days: readonly NamedDay[] }) => (
  <div class={classes('hl-chart__days', days.every(({ dayOfMonth }) => !dayOfMonth) && 'f6')} aria-hidden="true">
    {days.map(({ weekday, dayOfMonth, isToday }) => (
      <div class={classes(isToday && 'is-today fw6')}>
        {weekday}
        {dayOfMonth && (
          <>
            <br />
            <span class="hl-quiet">{dayOfMonth}</span>
          </>
        )}
      </div>
    ))}
  </div>
)
