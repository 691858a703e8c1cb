import { classes } from '../classes.ts'
import { type Asked, Fieldset } from './field.tsx'

const parts = [
  { part: 'day', words: 'Day', width: 'hl-w-2' },
  { part: 'month', words: 'Month', width: 'hl-w-2' },
  { part: 'year', words: 'Year', width: 'hl-w-4' },
] as const

export type DatePart = (typeof parts)[number]['part']

interface DateInputProps extends Asked {
  value?: Partial<Record<DatePart, string>>
  /** Which of the three is wrong; all of them if not said. */
  wrongParts?: readonly DatePart[]
  /** The beginning of the autocomplete names: 'bday' for one's own birthday. */
  autocomplete?: 'bday'
}

/** Day, month and year, with the ids ID-day, ID-month and ID-year. */
export const DateInput = ({ value = {}, wrongParts, autocomplete, ...asked }: DateInputProps) => {
  const isWrong = (part: DatePart) => Boolean(asked.wrong) && (wrongParts?.includes(part) ?? true)
  return (
    <Fieldset {...asked}>
      <div class="hl-date">
        {parts.map(({ part, words, width }) => (
          <div key={part}>
            <label class="hl-label" for={`${asked.id}-${part}`}>
              {words}
            </label>
            <input
              class={classes('hl-input', width, isWrong(part) && 'is-error')}
              id={`${asked.id}-${part}`}
              name={`${asked.name ?? asked.id}-${part}`}
              inputmode="numeric"
              autocomplete={autocomplete && `${autocomplete}-${part}`}
              aria-invalid={isWrong(part) ? 'true' : undefined}
              value={value[part]}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
