import { type Asked, Field, tied } from './field.tsx'

interface TextAreaProps extends Asked {
  value?: string
  rows?: number
}

export const TextArea = ({ value = '', rows = 4, ...asked }: TextAreaProps) => (
  <Field {...asked}>
    {/* HTML drops the first line end inside a textarea: without one of ours it would take the person's own. */}
    <textarea class="hl-textarea" {...tied(asked)} rows={rows}>
      {`\n${value}`}
    </textarea>
  </Field>
)
