import { ActionLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { PinField, PinForm } from '../../design/form/pin-form.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { type SavedPlan, telOf } from '../plan/plan.ts'
import { savedInWords } from '../plan/plan-parts.tsx'
import { words } from './words.ts'

const { keep } = words

/** The plan as a device keeps it, before it is sealed there. */
const copyOf = ({ ask, version: _version, zone, savedAt, ...parts }: SavedPlan) =>
  JSON.stringify({
    saved: savedInWords({ zone, savedAt }),
    parts,
    ask: ask.map(({ name, phone }) => ({ name, phone, tel: telOf(phone) })),
  })

/** Where there is no plan any more, a copy of it on this device goes too. */
export const NothingToKeep = () => <div class="dn" data-keep-plan data-plan="" />

/** The choice to keep the plan on this device. The browser does it alone: neither PIN nor copy comes to us. */
export const KeepPart = ({ plan }: { plan: SavedPlan }) => (
  <Card as="section" aria-labelledby="keep" class="mb4">
    <h2 class="f3 mb2" id="keep">
      {keep.title}
    </h2>
    <div
      data-keep-plan
      data-plan={copyOf(plan)}
      data-digits={keep.digits}
      data-differ={keep.differ}
      data-failed={keep.failed}
    >
      <p data-when="none">{keep.noScript}</p>
      <div class="dn" data-when="removed" role="status">
        <Callout kind="done" class="mb3">
          {keep.removed}
        </Callout>
      </div>
      <TurnOn />
      <TurnOff />
    </div>
  </Card>
)

const TurnOn = () => (
  <div class="dn" data-when="off other removed">
    <p class="measure mb2">{keep.why}</p>
    <Quiet class="measure mb3">
      {keep.honest} {keep.signOut}
    </Quiet>
    <div class="dn" data-when="other">
      <Callout kind="warning" class="mb3">
        {keep.other}
      </Callout>
    </div>
    <PinForm>
      <PinField id="pin" label={keep.pin} hint={keep.pinHint} />
      <PinField id="pin-again" label={keep.again} />
      <Button kind="secondary" icon="lock">
        Keep my plan here
      </Button>
    </PinForm>
  </div>
)

const TurnOff = () => (
  <div class="dn" data-when="on" tabindex={-1}>
    <p class="measure mb2">
      {keep.on} {keep.signOut}
    </p>
    <p class="mb3">
      <ActionLink href="/safety-plan/kept" icon="lock">
        See how it opens
      </ActionLink>
    </p>
    <Button type="button" kind="secondary">
      Stop keeping it here
    </Button>
  </div>
)
