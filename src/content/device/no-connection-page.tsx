import { ActionLink } from '../../design/button/action-link.tsx'
import { CarePanel } from '../../design/notice/care-panel.tsx'
import { PublicPage } from '../../design/page/arrangement.tsx'
import { Opening } from '../../design/text/words.tsx'
import type { HelpLine } from '../../organisation/profile.ts'

/** What a browser shows for a page that it cannot reach. */
export const NoConnectionPage = ({ helpLines }: { helpLines: readonly HelpLine[] }) => (
  <PublicPage>
    <h1 class="f1 mb2">You have no connection</h1>
    <Opening class="mb4">
      This page cannot be opened just now. Nothing you saved is lost, and an entry that waits on this device is sent
      when you are back. Try again when your phone or computer is on the internet. Calls and texts may still work.
    </Opening>
    <CarePanel lines={helpLines} class="mb4" />
    <h2 class="f2 mb2">What opens without a connection</h2>
    <ul class="list pl0">
      <li>
        <ActionLink href="/support" icon="help">
          Get support
        </ActionLink>
      </li>
      <li>
        <ActionLink href="/write-without-connection" icon="pencil">
          Write about your sleep, what you track, or your diary
        </ActionLink>
      </li>
      <li>
        <ActionLink href="/safety-plan/kept" icon="shield">
          My safety plan, if you keep it on this device
        </ActionLink>
      </li>
    </ul>
  </PublicPage>
)
