import { TextLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Stack } from '../../design/page/arrangement.tsx'
import { Details } from '../../design/text/details.tsx'
import { words } from './words.ts'

/** Above what somebody does: how much waits. The browser shows it where something does. */
export const WaitingLine = () => (
  <div class="dn mb4" role="status" data-waiting-line data-one={words.one} data-many={words.many}>
    <Callout icon="clock">
      <p>
        <strong data-waiting-count /> <TextLink href="/tracking/waiting">{words.see}</TextLink>
      </p>
    </Callout>
  </div>
)

/** Everything that waits here, which only the browser knows, with a copy of a row to fill. */
export const WaitingList = () => (
  <>
    <p class="dn mb3" data-waiting-none>
      {words.nothing}
    </p>
    <p class="dn mb3" role="status" data-waiting-sign-in>
      <TextLink href="/sign-in">{words.signIn}</TextLink>
    </p>
    <Stack>
      <div data-waiting-rows />
    </Stack>
    <template data-waiting-row>
      <Row />
    </template>
  </>
)

const Row = () => {
  const { waits, overtaken, wrong, closed } = words.states
  return (
    <Card as="article" class="mb3">
      <p class="f4 fw7 mb1" data-title />
      <p class="mb2" data-state data-waits={waits} data-overtaken={overtaken} data-wrong={wrong} data-closed={closed} />
      <div class="dn mb2" data-look>
        <Button type="button" kind="secondary">
          {words.look}
        </Button>
      </div>
      <Details summary={words.read}>
        <div data-shown />
      </Details>
      <Details summary={words.remove.title}>
        <p class="mb2">{words.remove.words}</p>
        <div data-remove>
          <Button type="button" kind="danger">
            {words.remove.button}
          </Button>
        </div>
      </Details>
    </Card>
  )
}
