import { dayAndDate } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Table } from '../../design/chart/table.tsx'
import { NhsNumber } from '../../design/label/nhs-number.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, LooseStack, PublicPage } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Patient } from '../../record/record-system.ts'
import type { Colleague } from '../record-content.ts'

type ScreenProps = { staff: Colleague; patients: readonly Patient[]; canOpen: boolean }

/** What somebody of the staff sees in the made-up record: a panel with the button at the top, and their patients. */
export const ScreenPage = ({ staff, patients, canOpen }: ScreenProps) => (
  <PublicPage>
    <LooseStack>
      <Card kind="tint" as="section" aria-label="Top panel">
        <Cluster class="items-center justify-between">
          <div>
            <h1 class="f3">{staff.name}</h1>
            <Quiet>{staff.jobTitle}, at a made-up ePJS</Quiet>
          </div>
          {canOpen && <HealthlockerButtons staff={staff} />}
        </Cluster>
      </Card>
      {!canOpen && <Callout>EPJS_PASSPHRASE is not set, so nobody can open Healthlocker from here.</Callout>}
      {patients.length ? <Patients patients={patients} /> : <p>No patients. {staff.name} is on no team today.</p>}
      <p>
        <a href="/demo/epjs">Somebody else</a>
      </p>
    </LooseStack>
  </PublicPage>
)

const HealthlockerButtons = ({ staff }: { staff: Colleague }) => (
  <Form action={`/demo/epjs/${staff.key}/healthlocker`}>
    <Cluster>
      <Button name="version" value="2">
        Healthlocker
      </Button>
      <Button name="version" value="1" kind="quiet">
        Healthlocker, from an older server
      </Button>
    </Cluster>
  </Form>
)

const Patients = ({ patients }: { patients: readonly Patient[] }) => (
  <Table
    caption="Patients"
    columns={['Name', 'Born', 'NHS number']}
    stack
    rows={patients.map(({ title, forename, surname, bornOn, nhsNumber }) => [
      `${surname.toLocaleUpperCase('en-GB')}, ${forename}${title ? ` (${title})` : ''}`,
      bornOn ? dayAndDate(bornOn) : 'Not known',
      nhsNumber ? <NhsNumber digits={nhsNumber.replaceAll(/\D/g, '')} /> : 'Not known',
    ])}
  />
)
