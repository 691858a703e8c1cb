import { Facts } from '../chart/facts.tsx'
import { ChartKey } from '../chart/key.tsx'
import { KeyFigure } from '../chart/key-figure.tsx'
import { amountMeasure, scoreMeasure, yesOrNoMeasure } from '../chart/measure.ts'
import { PeriodChart } from '../chart/period-chart.tsx'
import { ScoreChart } from '../chart/score-chart.tsx'
import { type ChartDay, SleepChart } from '../chart/sleep-chart.tsx'
import { ScoreSpark, Spark } from '../chart/spark.tsx'
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
      <Rings title="Worry about going out, 0 to 10" values={[4, 3, null, 7, 6, 5, null]} />
      <Rings title="Medication taken, yes or no" values={[1, 1, 0, null, 1, 1, null]} isYesNo />
      <Month title="A month of hours slept, with something marked" />
      <Year title="A year of scores" />
      <div class="hl-card hl-cluster">
        <Spark nights={[null, 7.5, 0, 4.5, 5, 6.5, 7.5]} words="6 h 12 avg, 6 nights" />
        <ScoreSpark scores={[4, 3, null, 7, 6, 5, 3]} words="Avoiding people: 3 yesterday" />
        <ScoreSpark scores={[null, null, null, null, null, null, 5]} words="Low mood: 5 today" />
      </div>
      <KeyFigure drawing="sleep" label="Sleep, 7-day average" value="6 h 12 min" from="From 5 nights" />
      <div class="hl-card">
        <Facts
          facts={[
            { label: 'First name', value: 'Rowan' },
            { label: 'Email address', value: 'rowan@example.org' },
          ]}
        />
      </div>
      <div class="hl-card">
        <Facts
          stacked
          facts={[
            { label: 'My goal', value: 'Cook three evenings a week' },
            { label: 'Who will support me', value: 'Mum, on the phone' },
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

const Rings = ({ title, values, isYesNo }: { title: string; values: (number | null)[]; isYesNo?: boolean }) => (
  <div class="hl-card">
    <ChartKey score>{title}</ChartKey>
    <ScoreChart
      days={week([]).map((day, index) => ({ ...day, value: values[index] ?? null }))}
      measure={isYesNo ? yesOrNoMeasure : scoreMeasure}
      figure={isYesNo ? value => (value ? 'Yes' : 'No') : String}
      apart={isYesNo}
    />
  </div>
)

const Month = ({ title }: { title: string }) => {
  const steps = Array.from({ length: 31 }, (_, index) => ({
    value: index % 6 === 4 ? null : 4 + ((index * 7) % 9) / 2,
    label: index % 7 === 0 ? String(index + 1) : undefined,
    isMarked: index === 12,
  }))
  return (
    <div class="hl-card">
      <ChartKey>{title}</ChartKey>
      <PeriodChart kind="bars" steps={steps} measure={amountMeasure(steps.map(({ value }) => value))} />
    </div>
  )
}

const Year = ({ title }: { title: string }) => (
  <div class="hl-card">
    <ChartKey score>{title}</ChartKey>
    <PeriodChart
      kind="line"
      steps={[...'JFMAMJJASOND'].map((label, index) => ({ label, value: index === 3 ? null : 3 + ((index * 5) % 4) }))}
      measure={scoreMeasure}
      figure={String}
    />
  </div>
)
