import { ActionLink, PrintLink } from '../../design/button/action-link.tsx'
import { Button } from '../../design/button/button.tsx'
import { PinField, PinForm } from '../../design/form/pin-form.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { CarePanel } from '../../design/notice/care-panel.tsx'
import { Cluster, OnScreen, PublicPage } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'
import { PlanParts } from '../plan/plan-parts.tsx'
import { words } from './words.ts'

const { kept } = words

/** A public page without a plan in it: the browser fills in the one that it keeps, behind its PIN. */
export const KeptPage = ({ helpLines }: { helpLines: readonly HelpLine[] }) => (
  <PublicPage>
    <h1 class="f1 mb2">{kept.title}</h1>
    <div data-kept-plan data-wrong={kept.wrong} data-wait={kept.wait}>
      <div data-when="none">
        <Opening class="mb3">{kept.none}</Opening>
        <ToAccount />
      </div>
      <div class="dn" data-when="gone" role="status">
        <Callout kind="warning" class="mb3">
          {kept.gone}
        </Callout>
        <ToAccount />
      </div>
      <Locked />
      <div class="dn" data-when="open" tabindex={-1}>
        <Quiet class="mb3">
          <span data-slot="saved" />. {kept.closes}
        </Quiet>
        <OnScreen class="mb3">
          <Cluster>
            <Button type="button" kind="secondary" icon="lock">
              Close my plan
            </Button>
            <PrintLink>Print my plan</PrintLink>
          </Cluster>
        </OnScreen>
        <PlanParts plan={null} helpLines={helpLines} />
      </div>
    </div>
    <OnScreen class="mt4">
      <CarePanel lines={helpLines} />
    </OnScreen>
  </PublicPage>
)

const Locked = () => (
  <div class="dn mb4" data-when="locked">
    <Opening class="mb3">{kept.locked}</Opening>
    <PinForm>
      <PinField id="pin" label="PIN" />
      <Button>Open my plan</Button>
    </PinForm>
    <Quiet class="measure mt3">{kept.forgotten}</Quiet>
  </div>
)

const ToAccount = () => (
  <p class="mb4">
    <ActionLink href="/safety-plan" end="right">
      My plan in my account{' '}
    </ActionLink>
  </p>
)
