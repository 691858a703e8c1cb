import { Facts } from '../chart/facts.tsx'
import { ChartKey } from '../chart/key.tsx'
import { KeyFigure } from '../chart/key-figure.tsx'
import { type ChartDay, SleepChart } from '../chart/sleep-chart.tsx'
import { Table } from '../chart/table.tsx'
import { Part } from './part.tsx'

const names = ['Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu']

const week = (hours: readonly (number | null)[]): ChartDay[] =>
  names.map((weekday, index) => ({
    weekday,
    dayOfMonth: String(index + 9),
    hours: hours[index] ?? null,
    isToday: index === 6,
    isTonight: index === 6,
  }))

export const Charts = () => (
  <Part
    id="charts"
    title="Charts and tables"
    words="Drawn on the server as plain SVG. Every value is written beside its mark, a gap is a dashed shape, and a table is always one tap away. A night stands under the day on which it began; today’s column waits for tonight."
  >
    <div class="hl-grid hl-grid--2">
      <Example title="Hours slept" hours={[7.5, null, 4.5, 5, 6.5, 7.5]} />
      <Example title="No sleep, and a very long night" hours={[0, 14.5, null, 0.5, 10, 12]} />
      <KeyFigure drawing="sleep" label="Sleep, 7-day average" value="6 h 12 min" from="From 5 nights" />
      <div class="hl-card">
        <Facts
          facts={[
            { label: 'First name', value: 'Rowan' },
            { label: 'Email address', value: 'rowan@example.org' },
          ]}
        />
      </div>
    </div>
    <div class="hl-card mt3">
      <Table
        caption="Numbers for this week"
        columns={['Day', 'Hours slept that night']}
        rows={[
          ['Fri 9', '7.5'],
          ['Sat 10', 'No entry'],
        ]}
      />
    </div>
    <div class="hl-card mt3">
      <Table
        stack
        caption="Rows that become blocks on a phone"
        columns={['Browser', 'Last used']}
        rows={[['Firefox', 'Today, 9:40am']]}
      />
    </div>
  </Part>
)

const Example = ({ title, hours }: { title: string; hours: readonly (number | null)[] }) => (
  <div class="hl-card">
    <ChartKey>{title}</ChartKey>
    <SleepChart days={week(hours)} height={170} />
  </div>
)
