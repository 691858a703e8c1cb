import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Choices } from '../../design/form/choice.tsx'
import { LooseStack, Prose, PublicPage } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { staffOfRecord } from '../record-content.ts'
import type { Mood } from '../record-switch.ts'

/** Who of the made-up staff sits before the record, and how the record behaves. */
export const ChoicePage = ({ mood }: { mood: Mood | undefined }) => (
  <PublicPage>
    <Prose>
      <h1 class="f1 mb2">A made-up ePJS</h1>
      <Opening class="mb4">
        Staff open Healthlocker from the health record. This page stands in for it. Nobody in it is real.
      </Opening>
      <LooseStack>
        <section aria-labelledby="staff">
          <h2 class="f3 mb3" id="staff">
            Who is at the record?
          </h2>
          <Rows card>
            {staffOfRecord.map(({ key, name, jobTitle }) => (
              <LinkRow key={key} href={`/demo/epjs/${key}`} title={name} words={jobTitle} icon="person" />
            ))}
          </Rows>
        </section>
        {mood && <Switch mood={mood} />}
      </LooseStack>
    </Prose>
  </PublicPage>
)

const options: readonly { value: Mood; label: string; hint: string }[] = [
  { value: 'normal', label: 'As usual', hint: 'It answers at once.' },
  { value: 'slow', label: 'Slow', hint: 'Each answer takes half a minute.' },
  { value: 'down', label: 'Down', hint: 'It does not answer.' },
  { value: 'wrong', label: 'Wrong', hint: 'It answers with things that cannot be true.' },
]

const Switch = ({ mood }: { mood: Mood }) => (
  <Card as="section" aria-labelledby="switch">
    <h2 class="f3 mb2" id="switch">
      How does the record behave?
    </h2>
    <Quiet class="mb3">
      Healthlocker goes on without it, and says how old the things are that it shows. Answers from the last few minutes
      are used again, so a change may take a while to show.
    </Quiet>
    <Form action="/demo/record">
      <Choices kind="radio" id="mood" label="The record is" options={options} chosen={[mood]} />
      <Button class="mt3">Change how it behaves</Button>
    </Form>
  </Card>
)
