import type { Wrong } from '../../core/forms.tsx'
import { Choices, Reveal } from '../../design/form/choice.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { isOfSleep, type Series } from './series.ts'
import { type Comparison, comparisonsOf, mostDays, type TypedSign } from './sign.ts'

interface RuleFieldsProps {
  series: Series
  typed: TypedSign
  wrong: Wrong
}

/** When the sentence is true: which values, and on how many days. */
export const RuleFields = ({ series, typed, wrong }: RuleFieldsProps) => (
  <>
    <Choices
      kind="radio"
      id="comparison"
      label={series.measure === 'yes-no' ? 'Which answer?' : 'Under a number, or that number and more?'}
      options={comparisonsOf(series).map(value => ({ value, label: comparisonWords[value] }))}
      chosen={[typed.comparison]}
      wrong={wrong.comparison}
      large
    />
    {series.measure !== 'yes-no' && (
      <TextField
        id="value"
        label={valueLabel(series)}
        hint={valueHint[series.measure]}
        value={typed.value}
        wrong={wrong.value}
        width={4}
        autocomplete="off"
        large
      />
    )}
    <DaysQuestion series={series} typed={typed} wrong={wrong} />
  </>
)

const comparisonWords: Record<Comparison, string> = {
  under: 'Under the number',
  'at-least': 'The number or more',
  yes: 'Yes',
  no: 'No',
}

const valueLabel = ({ measure, unit }: Series) =>
  measure === 'scale' ? 'Which number, from 0 to 10?' : unit ? `How many ${unit}?` : 'Which number?'

const valueHint = {
  hours: 'For example, 4 or 4.5.',
  times: 'A number up to 10. 10 means 10 or more.',
  scale: 'For example, 8.',
  number: 'For example, 30.',
} as const

const DaysQuestion = ({ series, typed, wrong }: RuleFieldsProps) => {
  const days = isOfSleep(series) ? 'nights' : 'days'
  const one = { width: 2, inputmode: 'numeric', autocomplete: 'off' } as const
  const running = {
    value: 'running',
    label: `A number of ${days} running`,
    hint: `Each of them has to be so. With nothing saved for one of the ${days}, it begins again.`,
    more: (
      <Reveal label={`How many ${days} running`}>
        <TextField
          id="running"
          label={`How many ${days} running?`}
          value={typed.running}
          wrong={wrong.running}
          {...one}
        />
      </Reveal>
    ),
  }
  const of = {
    value: 'of',
    label: `Some of the last ${days}`,
    hint: `For example, four of the last seven ${days}.`,
    more: (
      <Reveal label={`How many of the last ${days}`}>
        <TextField id="needed" label={`On how many ${days}?`} value={typed.needed} wrong={wrong.needed} {...one} />
        <TextField
          id="looked"
          label={`Out of how many of the last ${days}?`}
          hint={`Up to ${mostDays}.`}
          value={typed.looked}
          wrong={wrong.looked}
          {...one}
        />
      </Reveal>
    ),
  }
  return (
    <Choices
      kind="radio"
      id="days"
      label={`On how many ${days}?`}
      options={[running, of]}
      chosen={[typed.days]}
      wrong={wrong.days}
      large
    />
  )
}
