import type { Wrong } from '../../core/forms.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Details } from '../../design/text/details.tsx'
import { Bullets } from '../../design/text/words.tsx'
import type { Kind } from './kinds.ts'
import type { TypedTracker } from './tracker.ts'

/** What it is called, and in what it is counted where the person chooses that. */
export const NamingFields = ({ kind, typed, wrong }: { kind: Kind; typed: TypedTracker; wrong: Wrong }) => (
  <>
    <TextField
      id="name"
      label={kind.nameLabel}
      hint={kind.nameHint}
      value={typed.name}
      wrong={wrong.name}
      autocomplete="off"
      large
    >
      {kind.examples.length > 0 && (
        <Details summary="See some examples" class="mt2">
          <Bullets>
            {kind.examples.map(example => (
              <li key={example}>{example}</li>
            ))}
          </Bullets>
        </Details>
      )}
    </TextField>
    {kind.ownUnit && (
      <TextField
        id="unit"
        label="In what do you count it?"
        hint="You can leave this empty. For example, cups or pages."
        value={typed.unit}
        wrong={wrong.unit}
        autocomplete="off"
        width={10}
      />
    )}
  </>
)
