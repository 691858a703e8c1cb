import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { type Asked, Field, tied } from './field.tsx'

const widths = { 2: 'hl-w-2', 4: 'hl-w-4', 10: 'hl-w-10' } as const

interface TextFieldProps extends Asked {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'search'
  autocomplete?: string
  inputmode?: 'numeric' | 'email' | 'tel'
  spellcheck?: boolean
  /** How many characters wide; as wide as its column if not said. */
  width?: keyof typeof widths
  /** Shown, and cannot be changed here. */
  disabled?: boolean
  /** Under the field: a link, more to read. */
  children?: ComponentChildren
}

export const TextField = ({ value, type = 'text', width, children, ...rest }: TextFieldProps) => {
  const { autocomplete, inputmode, spellcheck, disabled, ...asked } = rest
  return (
    <Field {...asked}>
      <input
        class={classes('hl-input', width && widths[width], inputmode === 'numeric' && 'hl-nums')}
        {...tied(asked)}
        // Preact's types tell the kinds of field apart by their role; ours all have the same one.
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        spellcheck={spellcheck}
        disabled={disabled}
      />
      {children}
    </Field>
  )
}

interface PasswordFieldProps extends Asked {
  /** A password is never written back into a page, so there is no value. */
  autocomplete: 'current-password' | 'new-password'
  children?: ComponentChildren
}

export const PasswordField = ({ autocomplete, children, ...asked }: PasswordFieldProps) => (
  <Field {...asked}>
    <input class="hl-input" {...tied(asked)} type="password" autocomplete={autocomplete} />
    {children}
  </Field>
)
