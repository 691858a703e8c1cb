import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { type Asked, Fieldset } from './field.tsx'

interface ChoiceProps {
  kind: 'checkbox' | 'radio'
  id: string
  name: string
  value: string
  checked?: boolean
  label: ComponentChildren
  hint?: ComponentChildren
  /** The id of what is wrong with it, when that stands above. */
  describedBy?: string
  /** More to choose, shown while this one is chosen. */
  children?: ComponentChildren
}

/** Not as a field's own hint is called: the first of several answers has the id of their question. */
const hintOf = (id: string) => `${id}-about`

/** A tick box or a radio. */
export const Choice = ({ kind, id, name, value, checked, label, hint, describedBy, children }: ChoiceProps) => (
  <div class={classes('hl-choice', kind === 'radio' && 'hl-choice--radio')}>
    <input
      type={kind}
      name={name}
      id={id}
      value={value}
      checked={checked}
      aria-describedby={classes(hint ? hintOf(id) : null, describedBy)}
    />
    <label for={id}>{label}</label>
    {hint && (
      <span class="hl-hint" id={hintOf(id)}>
        {hint}
      </span>
    )}
    {children}
  </div>
)

export interface Option {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** More to choose, shown while this one is chosen. */
  more?: ComponentChildren
}

interface ChoicesProps extends Asked {
  kind: 'checkbox' | 'radio'
  options: readonly Option[]
  chosen?: readonly string[]
}

/** One question with several answers. The first has the question's own id, so that the summary's link finds it. */
export const Choices = ({ kind, options, chosen = [], ...asked }: ChoicesProps) => (
  <Fieldset {...asked}>
    {options.map(({ value, label, hint, more }, index) => (
      <Choice
        key={value}
        kind={kind}
        id={index === 0 ? asked.id : `${asked.id}-${value}`}
        name={asked.name ?? asked.id}
        value={value}
        checked={chosen.includes(value)}
        label={label}
        hint={hint}
      >
        {more}
      </Choice>
    ))}
  </Fieldset>
)

/** More to choose, inside the `Choice` it belongs to. It needs no scripts. */
export const Reveal = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <fieldset class="hl-reveal">
    <legend class="clip">{label}</legend>
    {children}
  </fieldset>
)

interface TickBoxProps extends Asked {
  value?: string
  checked?: boolean
}

/** One box to tick on its own: "I accept the terms". What is wrong stands above it. */
export const TickBox = ({ value = 'yes', checked, ...asked }: TickBoxProps) => (
  <Fieldset {...asked} label={<span class="clip">{asked.label}</span>} hint={undefined}>
    <Choice
      kind="checkbox"
      id={asked.id}
      name={asked.name ?? asked.id}
      value={value}
      checked={checked}
      label={asked.label}
      hint={asked.hint}
      describedBy={asked.wrong && `${asked.id}-e`}
    />
  </Fieldset>
)
