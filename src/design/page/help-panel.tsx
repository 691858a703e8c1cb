import { ActionLink } from '../button/action-link.tsx'
import { Icon } from '../icon.tsx'
import { kept } from '../kept.tsx'
import { type HelpLine, HelpLines } from '../notice/help-lines.tsx'

interface HelpPanelProps {
  lines: readonly HelpLine[]
  /** Where more ways to get support are. */
  moreHref: string
}

const FreshPanel = ({ lines, moreHref }: HelpPanelProps) => (
  <details class="hl-help" data-help>
    <summary class="hl-help__btn">
      <span class="hl-help__open">
        <Icon name="help" />
      </span>
      <span class="hl-help__close">
        <Icon name="x" />
      </span>
      <span>Get help now</span>
    </summary>
    <div class="hl-help__panel">
      <h2 class="f3 mb1">Get help now</h2>
      <p class="hl-quiet mb2">You do not need to be sure it is an emergency.</p>
      <HelpLines lines={lines} />
      <p class="mt3">
        <ActionLink href={moreHref} end="right">
          More ways to get support{' '}
        </ActionLink>
      </p>
    </div>
  </details>
)

/** "Get help now": the first control of every page. It opens without scripts. */
export const HelpPanel = kept(FreshPanel, panel => JSON.stringify(panel))
