import { dayAndDate, dayIn } from '../../core/clock.ts'
import { Form } from '../../core/forms.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Row, Rows } from '../../design/card/rows.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { words } from '../words.ts'

export interface DevicesPartProps {
  devices: readonly { id: string; addedAt: Date }[]
  zone: string
  /** The key that a browser needs to take our notices; undefined where none can be sent. */
  publicKey: string | undefined
  /** What this browser sent was no device. */
  isWrong?: boolean
}

/** Where notices come. The browser asks for leave only when somebody presses the button. */
export const DevicesPart = ({ devices, zone, publicKey, isWrong }: DevicesPartProps) => (
  <Card as="section" aria-labelledby="devices">
    <h2 class="f3 mb2" id="devices">
      Where they come
    </h2>
    {publicKey ? <TurnOn publicKey={publicKey} isWrong={isWrong} /> : <p>{words.cannot}</p>}
    {devices.length > 0 && (
      <Rows class="mt3">
        {devices.map(({ id, addedAt }, index) => (
          <Row key={id} class="flex flex-wrap items-center justify-between">
            <span>
              Device {devices.length - index}, turned on on {dayAndDate(dayIn(zone, addedAt))}
            </span>
            <Form action={`/reminders/devices/${id}/removal`}>
              <Button kind="quiet" about={`: device ${devices.length - index}`}>
                Turn off
              </Button>
            </Form>
          </Row>
        ))}
      </Rows>
    )}
  </Card>
)

const TurnOn = ({ publicKey, isWrong }: { publicKey: string; isWrong?: boolean | undefined }) => (
  <>
    <p class="mb3">{words.shared}</p>
    <p
      id="push-state"
      class="mb3"
      role="status"
      data-push={publicKey}
      data-blocked={words.blocked}
      data-failed={words.failed}
    >
      {isWrong ? words.wrongDevice : words.noScript}
    </p>
    <Form action="/reminders/devices" class="dn">
      <input type="hidden" name="endpoint" />
      <input type="hidden" name="p256dh" />
      <input type="hidden" name="auth" />
      <Button>Turn on reminders on this device</Button>
    </Form>
    <Quiet class="mt3">{words.iPhone}</Quiet>
  </>
)
