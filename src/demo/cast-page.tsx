import { Form } from '../core/forms.tsx'
import { RowFace, Rows } from '../design/card/rows.tsx'
import { StretchButton } from '../design/card/stretch.tsx'
import { Prose, Stack, Wrap } from '../design/page/arrangement.tsx'
import { Opening } from '../design/text/words.tsx'
import { type Member, passPhrase, people, team } from './cast.ts'

/** Everybody in the demo, to be chosen with one tap. */
export const CastPage = () => (
  <Wrap class="pt4 pb5">
    <Prose>
      <h1 class="f1 mb2">Who would you like to be?</h1>
      <Opening class="mb4">
        Everybody here is made up. You can change anything: it stays on this computer. They all share one pass phrase,{' '}
        <strong>{passPhrase}</strong>.
      </Opening>
      <Form action="/demo/sign-in">
        <Stack>
          <h2 class="f3">People</h2>
          <Members of={Object.values(people)} />
          <h2 class="f3">Staff</h2>
          <Members of={Object.values(team)} />
        </Stack>
      </Form>
    </Prose>
  </Wrap>
)

const Members = ({ of: members }: { of: Member[] }) => (
  <Rows card>
    {members.map(({ key, name, about }) => (
      <RowFace key={key} words={about}>
        <StretchButton name="who" value={key}>
          {name}
        </StretchButton>
      </RowFace>
    ))}
  </Rows>
)
