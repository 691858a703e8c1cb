import { Choice, Choices, Reveal, TickBox } from '../form/choice.tsx'
import { DateInput } from '../form/date-input.tsx'
import { Ending } from '../form/ending.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { Fieldset } from '../form/field.tsx'
import { FormNotice } from '../form/form-notice.tsx'
import { Keeping } from '../form/keeping.tsx'
import { PinField, PinForm } from '../form/pin-form.tsx'
import { Select, SelectWithButton } from '../form/select.tsx'
import { TextArea } from '../form/text-area.tsx'
import { PasswordField, TextField } from '../form/text-field.tsx'
import { Tiles } from '../form/tiles.tsx'
import { Details } from '../text/details.tsx'
import { Part } from './part.tsx'

export const Forms = () => (
  <Part
    id="forms"
    title="Forms"
    words="One column. The label is above, then the hint, then the error, then the field. Ask for one thing at a time. Never use placeholder text as a label."
  >
    <ErrorSummary still wrong={{ e1: 'Enter your first name', 'd-year': 'Date of birth must include a year' }} />
    <div class="hl-grid hl-grid--2">
      <Typed />
      <Chosen />
    </div>
    <div class="hl-card mt3">
      <TextArea id="ta" label="Long answer" rows={3} class="mb2" />
      <Keeping kept="" offline="" signedOut="" still="Kept as you write. It is not saved yet." />
      <FormNotice isKept />
      <FormNotice overtaken="You saved something else here in the meantime." saved="“Walk to the market”" />
      <Ending back="/style-guide">Save</Ending>
      <Details summary="Where to find your NHS number" open>
        <p>At the top of any letter from the NHS.</p>
      </Details>
      <Details summary="Closed">
        <p>More to read.</p>
      </Details>
    </div>
  </Part>
)

const Typed = () => (
  <div class="hl-card">
    <TextField id="f1" label="Text field" hint="Hint text" />
    <TextField id="f2" label="Filled" value="Rowan" />
    <Shown id="f3" label="Hovered" look="is-hover" />
    <Shown id="f6" label="Focused" look="is-focus" />
    <TextField id="e1" label="With an error" wrong="Enter your first name" />
    <TextField id="f4" label="Cannot be changed" value="From your health record" disabled />
    <TextField id="f7" label="A short number" inputmode="numeric" width={4} value="1991" />
    <PinForm>
      <PinField id="pin" label="PIN" hint="It stays in the browser" />
    </PinForm>
    <PasswordField
      id="f8"
      label="Password"
      hint="Use at least 12 characters. Three random words work well."
      autocomplete="new-password"
    />
    <SelectWithButton
      id="f9"
      label="Select, with a button"
      button="Update"
      options={[{ value: '30', words: 'Last 30 days' }]}
    />
    <Select id="f5" label="Select" options={[{ value: '30', words: 'Last 30 days' }]} class="mb0" />
  </div>
)

/** A state that only the person's own hand makes. */
const Shown = ({ id, label, look }: { id: string; label: string; look: string }) => (
  <div class="hl-field">
    <label class="hl-label" for={id}>
      {label}
    </label>
    <input class={`hl-input ${look}`} id={id} value="Rowan" />
  </div>
)

const Chosen = () => (
  <div class="hl-card">
    <DateInput
      id="d"
      label="Date of birth"
      hint="For example, 31 3 1980"
      wrong="Date of birth must include a year"
      wrongParts={['year']}
      value={{ day: '14', month: '3' }}
    />
    <Choices
      kind="radio"
      id="r"
      label="Choose one"
      chosen={['yes']}
      options={[
        { value: 'yes', label: 'Yes, you can contact me' },
        { value: 'no', label: 'No, thank you' },
      ]}
    />
    <Choices
      kind="radio"
      id="s"
      label="Choose one, with more to choose"
      chosen={['some']}
      options={[
        { value: 'all', label: 'Everything I write here' },
        { value: 'some', label: 'Let me choose', more: <MoreToChoose /> },
      ]}
    />
    <Choices
      kind="checkbox"
      id="c"
      label="Tick as many as you like"
      hint="You can leave these empty."
      chosen={['ticked']}
      options={[
        { value: 'ticked', label: 'Ticked' },
        { value: 'not', label: 'Not ticked', hint: 'With a hint of its own' },
      ]}
    />
    <TickBox id="t" label="I accept the terms" wrong="Tick the box to accept the terms" />
    <NumberTiles />
  </div>
)

const MoreToChoose = () => (
  <Reveal label="What your care team can see">
    <Choice kind="checkbox" id="s3" name="see" value="sleep" checked label="Sleep and trackers" />
    <Choice kind="checkbox" id="s4" name="see" value="diary" label="Diary" />
  </Reveal>
)

const NumberTiles = () => (
  <>
    <Fieldset id="n" label="Tiles, for a quick choice">
      <Tiles id="n" six chosen="2" tiles={['0', '1', '2', '3', '4', '5'].map(value => ({ value, words: value }))} />
    </Fieldset>
    <Fieldset id="w" label="Tiles, wide and half" class="mb0">
      <Tiles
        id="w"
        tiles={[
          { value: '0', words: 'I did not sleep', width: 'wide' },
          { value: '1', words: 'Half', width: 'half' },
          { value: '7.5', words: '7½', unit: 'hours' },
        ]}
      />
    </Fieldset>
  </>
)
