import { Form } from '../../../core/forms.tsx'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { Card } from '../../../design/card/card.tsx'
import { Cluster, Stack } from '../../../design/page/arrangement.tsx'
import { Crumb } from '../../../design/page/crumb.tsx'
import { Bullets, Opening } from '../../../design/text/words.tsx'
import { words } from '../words.ts'

/** The question before somebody leaves their record. */
export const DisconnectPage = () => (
  <>
    <Crumb href="/connect">My health record</Crumb>
    <h1 class="f1 mb2">Disconnect from your health record?</h1>
    <Opening class="mb4">Your care goes on as before. This is only about Healthlocker.</Opening>
    <Stack class="mb4">
      <Part title="What stops" lines={words.stops} />
      <Part title="What your team keeps" lines={words.teamKeeps} />
      <Part title="What stays with you" lines={words.stays} />
    </Stack>
    <Form action="/disconnect">
      <Cluster>
        <Button kind="danger">Disconnect</Button>
        <ButtonLink href="/connect" kind="quiet">
          Stay connected
        </ButtonLink>
      </Cluster>
    </Form>
  </>
)

const Part = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <Card>
    <h2 class="f4 mb2">{title}</h2>
    <Bullets>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </Bullets>
  </Card>
)
