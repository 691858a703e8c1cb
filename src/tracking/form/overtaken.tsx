import type { ComponentChildren } from 'preact'
import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Grid } from '../../design/page/arrangement.tsx'
import { words } from './words.ts'

interface OvertakenProps {
  /** The address of the form. */
  action: string
  /** What was written here, field by field, with the key of its entry. */
  fields: Readonly<Record<string, string>>
  /** The mark of what is saved now: whoever chooses has seen it. */
  seen: string
  /** What says so, and that nothing is lost yet. */
  children: ComponentChildren
  mine: ComponentChildren
  saved: ComponentChildren
  /** What both would be as one, where they can be joined. */
  joined?: Readonly<Record<string, string>> | undefined
}

/** Something else was saved in the meantime: both beside each other, to choose from. */
export const Overtaken = ({ action, fields, seen, children, mine, saved, joined }: OvertakenProps) => (
  <section aria-labelledby="both" class="mb4">
    <Callout kind="warning" role="status" class="mb3">
      <p>{children}</p>
    </Callout>
    <h2 class="f3 mb2" id="both">
      {words.which}
    </h2>
    <Grid columns={2}>
      <Card>
        <h3 class="f5 mb1">{words.here}</h3>
        <div class="measure mb3">{mine}</div>
        <Choice action={action} fields={{ ...fields, seen }} kind="main">
          {words.keepHere}
        </Choice>
      </Card>
      <Card>
        <h3 class="f5 mb1">{words.saved}</h3>
        <div class="measure mb3">{saved}</div>
        <Choice action={action} fields={{ ...fields, seen, keep: 'saved' }}>
          {words.keepSaved}
        </Choice>
      </Card>
    </Grid>
    {joined && (
      <div class="mt3">
        <Choice action={action} fields={{ ...fields, ...joined, seen }}>
          {words.keepBoth}
        </Choice>
      </div>
    )}
    <h2 class="f3 mt4">{words.orChange}</h2>
  </section>
)

interface ChoiceProps {
  action: string
  fields: Readonly<Record<string, string>>
  kind?: 'main' | 'secondary'
  children: ComponentChildren
}

const Choice = ({ action, fields, kind = 'secondary', children }: ChoiceProps) => (
  <Form action={action}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button kind={kind}>{children}</Button>
  </Form>
)
