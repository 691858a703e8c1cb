import { dayAndDate, dayIn } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { ActionLink, TextLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Row, Rows } from '../../design/card/rows.tsx'
import { WaitingCard, WaitingPerson } from '../../design/staff/waiting-card.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { NamedPatient, WaitingPatient } from './caseload.ts'
import { addressOf } from './choice/asked.ts'
import { listName } from './words.ts'

interface WaitingPanelProps {
  waiting: readonly WaitingPatient[]
  /** While the record sleeps, nobody can be let in on its word of yesterday. */
  caseload: { isStale: boolean }
  zone: string
}

/** Who has asked to connect. Nothing of theirs is shown: the name comes from the record. */
export const WaitingPanel = ({ waiting, caseload, zone }: WaitingPanelProps) => (
  <WaitingCard
    id="waiting"
    title="Waiting to be confirmed"
    words={
      waiting.length
        ? 'They have asked to connect. Nothing is shared until you confirm.'
        : 'Nobody waits to be confirmed.'
    }
  >
    {waiting.map(({ requestId, askedAt, ...patient }) => {
      const about = `: ${[patient.forename, patient.surname].filter(Boolean).join(' ')}`
      return (
        <WaitingPerson key={requestId} name={listName(patient)} words={`Asked on ${dayAndDate(dayIn(zone, askedAt))}`}>
          {!caseload.isStale && <Answers address={`/caseload/requests/${requestId}`} about={about} />}
        </WaitingPerson>
      )
    })}
  </WaitingCard>
)

const Answers = ({ address, about }: { address: string; about: string }) => (
  <>
    <Form action={`${address}/confirmation`}>
      <Button about={about}>This is my patient</Button>
    </Form>
    <Form action={`${address}/refusal`}>
      <Button kind="secondary" about={about}>
        Not them
      </Button>
    </Form>
  </>
)

interface NotConnectedPanelProps {
  patients: readonly (NamedPatient & { conversationOf?: string })[]
  /** How many there are in all, of whom these are shown. */
  count: number
  recordName: string
}

/** By name only: they have not asked for anything here. */
export const NotConnectedPanel = ({ patients, count, recordName }: NotConnectedPanelProps) => (
  <Card as="section" id="not-connected" aria-labelledby="not-connected-title">
    <h2 class="f3 mb1" id="not-connected-title">
      Not connected
    </h2>
    <Quiet class="mb3">
      {count ? `On your caseload in ${recordName}, but not connected here.` : 'Everybody is connected.'}
    </Quiet>
    <Rows>
      {patients.map(patient => (
        <Row key={patient.patientId}>
          <div>
            <span class="fw6">{listName(patient)}</span>
            {patient.conversationOf && (
              <p>
                <TextLink href={`/caseload/${patient.conversationOf}/messages`} about={` with ${listName(patient)}`}>
                  Read the closed conversation
                </TextLink>
              </p>
            )}
          </div>
        </Row>
      ))}
    </Rows>
    {count > patients.length && (
      <p class="mt2">
        <ActionLink href={addressOf({ show: 'not-connected' })} end="right" about="who are not connected">
          See all {count}{' '}
        </ActionLink>
      </p>
    )}
  </Card>
)
