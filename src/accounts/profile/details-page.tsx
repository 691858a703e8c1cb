import { Form, type Wrong } from '../../core/forms.tsx'
import { Ending } from '../../design/form/ending.tsx'
import { ErrorSummary } from '../../design/form/error-summary.tsx'
import { Select } from '../../design/form/select.tsx'
import { TextField } from '../../design/form/text-field.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { type Details, zones } from './details.ts'

export const DetailsPage = ({ details, wrong = {} }: { details: Details; wrong?: Wrong }) => (
  <>
    <Crumb href="/account">Account</Crumb>
    <ErrorSummary wrong={wrong} />
    <h1 class="f1 mb4">Your details</h1>
    <Form action="/account/details">
      <TextField
        id="name"
        label="What shall we call you?"
        hint="You can leave this empty."
        value={details.name}
        wrong={wrong.name}
        autocomplete="given-name"
      />
      {details.zone && (
        <Select
          id="zone"
          label="Where are you?"
          hint="We use the time there to know which day it is. What you have already saved keeps its day."
          options={zones()}
          value={details.zone}
          wrong={wrong.zone}
        />
      )}
      <Ending back="/account">Save</Ending>
    </Form>
  </>
)
