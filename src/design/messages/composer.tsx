import { Button } from '../button/button.tsx'
import type { Asked } from '../form/field.tsx'
import { TextArea } from '../form/text-area.tsx'

interface ComposerProps extends Asked {
  value?: string
  /** "This becomes part of your health record." */
  note: string
}

/** Where a message is written, inside the form that sends it. Further attributes (`data-`) go to its box. */
export const Composer = ({ id, name, label, hint, wrong, value, note, ...marks }: ComposerProps) => (
  <div class="hl-composer" {...marks}>
    <TextArea id={id} name={name} label={label} hint={hint} wrong={wrong} value={value} rows={3} class="mb0" />
    <div class="flex flex-wrap items-center justify-between mt3">
      <p class="hl-quiet f6 mr3 mb2">{note}</p>
      <Button icon="send">Send</Button>
    </div>
  </div>
)
