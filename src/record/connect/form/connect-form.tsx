import { sharable } from '../../../access/policy.ts'
import { Form, type Wrong } from '../../../core/forms.tsx'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { Choice, Choices, Reveal } from '../../../design/form/choice.tsx'
import { DateInput, type DatePart } from '../../../design/form/date-input.tsx'
import { TextField } from '../../../design/form/text-field.tsx'
import { Cluster } from '../../../design/page/arrangement.tsx'
import { Details } from '../../../design/text/details.tsx'
import { Quiet } from '../../../design/text/words.tsx'
import { sharableWords } from '../words.ts'
import { boxOf, type Typed } from './request-form.ts'

export interface ConnectFormProps {
  typed?: Typed
  wrong?: Wrong
  wrongParts?: readonly DatePart[]
}

export const ConnectForm = ({ typed, wrong = {}, wrongParts }: ConnectFormProps) => (
  <Form action="/connect">
    <TextField
      id="first"
      label="First name"
      hint="As it is written on letters from the NHS"
      autocomplete="given-name"
      spellcheck={false}
      value={typed?.first}
      wrong={wrong.first}
    />
    <TextField
      id="last"
      label="Last name"
      autocomplete="family-name"
      spellcheck={false}
      value={typed?.last}
      wrong={wrong.last}
    />
    <DateInput
      id="born"
      label="Date of birth"
      hint="For example, 31 3 1980"
      autocomplete="bday"
      value={typed?.born}
      wrong={wrong['born-day'] ?? wrong['born-month'] ?? wrong['born-year']}
      wrongParts={wrongParts}
    />
    <TextField
      id="nhs"
      label="NHS number"
      hint="10 digits, for example 999 123 4567"
      inputmode="numeric"
      autocomplete="off"
      spellcheck={false}
      width={10}
      value={typed?.nhs}
      wrong={wrong.nhs}
    >
      <Details summary="Where to find your NHS number" class="mt2">
        <p>
          It is at the top of any letter from the NHS, on your prescriptions, and in the NHS App. Your GP surgery can
          also tell you.
        </p>
      </Details>
    </TextField>
    <WhatToShare typed={typed} wrong={wrong} />
    <Research typed={typed} wrong={wrong} />
    <Cluster>
      <Button icon="link">Ask to connect</Button>
      <ButtonLink href="/today" kind="quiet">
        Not now
      </ButtonLink>
    </Cluster>
  </Form>
)

const WhatToShare = ({ typed, wrong = {} }: ConnectFormProps) => (
  <Choices
    kind="radio"
    id="share"
    label="What would you like your care team to see?"
    hint="You can change this or stop it at any time. A member of the team confirms your request before anything is shared."
    large
    chosen={[typed?.share ?? '']}
    wrong={wrong.share}
    options={[
      { value: 'all', label: 'Everything I write here' },
      { value: 'some', label: 'Let me choose', more: <Boxes typed={typed} /> },
    ]}
  />
)

const Boxes = ({ typed }: ConnectFormProps) => (
  <Reveal label="What your care team can see">
    <Quiet class="mb2">Tick as many as you like, or none for now.</Quiet>
    {sharable.map(deed => (
      <Choice
        key={deed}
        kind="checkbox"
        id={boxOf(deed)}
        name={boxOf(deed)}
        value="yes"
        checked={typed?.see.includes(deed)}
        label={sharableWords[deed]}
      />
    ))}
  </Reveal>
)

const Research = ({ typed, wrong = {} }: ConnectFormProps) => (
  <Choices
    kind="radio"
    id="research"
    label="Can we contact you about research?"
    hint="Your answer does not change your care. You can change your mind at any time."
    large
    chosen={[typed?.research ?? '']}
    wrong={wrong.research}
    options={[
      { value: 'yes', label: 'Yes, you can contact me' },
      { value: 'no', label: 'No, thank you' },
    ]}
  />
)
