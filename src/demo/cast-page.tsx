import { dayAndDate } from '../core/clock.ts'
import { Form } from '../core/forms.tsx'
import { RowFace, Rows } from '../design/card/rows.tsx'
import { StretchButton } from '../design/card/stretch.tsx'
import { Table } from '../design/chart/table.tsx'
import { NhsNumber } from '../design/label/nhs-number.tsx'
import { Prose, PublicPage, Stack } from '../design/page/arrangement.tsx'
import { Details } from '../design/text/details.tsx'
import { Opening } from '../design/text/words.tsx'
import { type Member, passPhrase, people, team } from './cast.ts'

/** Everybody in the demo, to be chosen with one tap. */
export const CastPage = () => (
  <PublicPage>
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
          <Details summary="How the health record knows them" bare>
            <InRecord />
          </Details>
          <h2 class="f3">Staff</h2>
          <Members of={Object.values(team)} />
          <p>
            Staff arrive from their health record: <a href="/demo/epjs">open a made-up ePJS</a>.
          </p>
        </Stack>
      </Form>
    </Prose>
  </PublicPage>
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

/** What somebody must know to connect to their record. */
const InRecord = () => (
  <Table
    caption="In the record"
    hideCaption
    class="mt3"
    stack
    columns={['Name', 'Born', 'NHS number']}
    rows={Object.values(people).map(({ patient }) => [
      `${patient.forename} ${patient.surname}`,
      dayAndDate(patient.bornOn),
      <NhsNumber key="number" digits={patient.nhsNumber} />,
    ])}
  />
)
