import { Form } from '../../../core/forms.tsx'
import { Button } from '../../../design/button/button.tsx'
import { TextField } from '../../../design/form/text-field.tsx'

/** Sent by POST, so that what somebody looks for in their diary never stands in an address. */
export const SearchForm = ({ asked = '', wrong }: { asked?: string; wrong?: string }) => (
  <Form action="/tracking/diary/search" class="mb4">
    <TextField id="q" label="Find words in your diary" type="search" autocomplete="off" value={asked} wrong={wrong} />
    <Button kind="secondary" icon="search">
      Search
    </Button>
  </Form>
)
