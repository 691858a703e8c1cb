import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon } from '../icon.tsx'

/** What every field is told: its id (and name), its question, a hint, and what has to be put right. */
export interface Asked {
  id: string
  /** When the name differs from the id. */
  name?: string
  label: ComponentChildren
  hint?: ComponentChildren
  wrong?: string | undefined
  /** The question is as large as a section's title. */
  large?: boolean
  class?: string
}

const describedBy = ({ id, hint, wrong }: Pick<Asked, 'id' | 'hint' | 'wrong'>) =>
  classes(hint ? `${id}-h` : null, wrong && `${id}-e`)

/** The attributes that tie a field to its hint and to its error. */
export const tied = (asked: Asked) =>
  ({
    id: asked.id,
    name: asked.name ?? asked.id,
    'aria-describedby': describedBy(asked),
    'aria-invalid': asked.wrong ? 'true' : undefined,
  }) as const

/** Label, hint, error, field: in that order. */
export const Field = ({ children, ...asked }: Asked & { children: ComponentChildren }) => (
  <div class={classes('hl-field', asked.wrong && 'is-error', asked.class)}>
    <label class={labelLook(asked.large)} for={asked.id}>
      {asked.label}
    </label>
    <HintAndError {...asked} />
    {children}
  </div>
)

/** The same around several fields that answer one question. */
export const Fieldset = ({ children, ...asked }: Asked & { children: ComponentChildren }) => (
  <fieldset class={classes('hl-field', asked.wrong && 'is-error', asked.class)} aria-describedby={describedBy(asked)}>
    <legend class={labelLook(asked.large)}>{asked.label}</legend>
    <HintAndError {...asked} />
    {children}
  </fieldset>
)

const labelLook = (large: boolean | undefined) => classes('hl-label', large && 'hl-label--l')

const HintAndError = ({ id, hint, wrong }: Asked) => (
  <>
    {hint && (
      <span class="hl-hint" id={`${id}-h`}>
        {hint}
      </span>
    )}
    {wrong && (
      <p class="hl-error" id={`${id}-e`}>
        <Icon name="alert" />
        <span>
          <span class="clip">Error: </span>
          {wrong}
        </span>
      </p>
    )}
  </>
)
