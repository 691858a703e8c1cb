import { Button } from '../button/button.tsx'
import { classes } from '../classes.ts'
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

/** A choice that a button sends, side by side: "Show: last 30 days", "Update". */
export const SelectWithButton = ({ button, ...select }: SelectProps & { button: string }) => (
  <div class="flex flex-wrap items-end hl-noprint">
    <Select {...select} class={classes('mr3 mb2 hl-w-10 w-100', select.class)} />
    <Button kind="secondary" class="mb2">
      {button}
    </Button>
  </div>
)
