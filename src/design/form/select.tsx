import { Icon } from '../icon.tsx'
import { type Asked, Field, tied } from './field.tsx'

interface SelectProps extends Asked {
  options: readonly { value: string; words: string }[]
  value?: string
}

export const Select = ({ options, value, ...asked }: SelectProps) => (
  <Field {...asked}>
    <span class="hl-selectbox">
      <select class="hl-select" {...tied(asked)}>
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.words}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  </Field>
)
