import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'
import { type Asked, Field, tied } from './field.tsx'

/** Digits that stay in the browser: without a name they are never among what a form sends. */
export const PinField = (asked: Pick<Asked, 'id' | 'label' | 'hint'>) => (
  <Field {...asked}>
    <input
      class="hl-input hl-w-10 hl-nums"
      {...tied(asked)}
      name={undefined}
      // Preact's types tell the kinds of field apart by their role; ours all have the same one.
      type={'password' as 'text'}
      inputmode="numeric"
      autocomplete="off"
      maxlength={8}
    />
  </Field>
)

/** A form that only a script hears, with a place for what has to be put right. */
export const PinForm = ({ children }: { children: ComponentChildren }) => (
  <form novalidate>
    <p class="hl-error dn" role="alert" data-complaint>
      <Icon name="alert" />
      <span data-words />
    </p>
    {children}
  </form>
)
