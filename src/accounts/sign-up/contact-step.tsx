import { Form, type Wrong } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Prose } from '../../design/page/arrangement.tsx'
import type { Contact } from './sign-up.ts'
import { StepPage } from './step-page.tsx'

export const ContactStep = ({ contact, wrong = {} }: { contact: Contact; wrong?: Wrong }) => (
  <StepPage
    step={1}
    back="/"
    title="Create an account"
    words="It is free. You do not need to be a patient, and nobody else can see what you write."
    wrong={wrong}
  >
    <Form action="/sign-up">
      <Prose>
        <TextField
          id="name"
          label="What shall we call you?"
          hint="You can leave this empty."
          value={contact.name}
          wrong={wrong.name}
          autocomplete="given-name"
        />
        <TextField
          id="email"
          type="email"
          label="Email address"
          hint="You will use this to sign in."
          value={contact.email}
          wrong={wrong.email}
          autocomplete="email"
          spellcheck={false}
        />
        <Button>Continue</Button>
      </Prose>
    </Form>
  </StepPage>
)
