import { ActionLink, PrintLink, TextLink } from '../button/action-link.tsx'
import { Button, WaitingButton } from '../button/button.tsx'
import { Crumb } from '../page/crumb.tsx'
import { Part, States } from './part.tsx'

const kinds = [
  ['Main', 'main', 'Save sleep'],
  ['Second', 'secondary', 'Change'],
  ['Quiet', 'quiet', 'Not now'],
  ['Danger', 'danger', 'Remove this night'],
] as const

export const Buttons = () => (
  <Part
    id="buttons"
    title="Buttons and links"
    words="One main button on a page wherever possible. A button says what will happen. Links are always underlined."
  >
    <div class="hl-card hl-stack">
      {kinds.map(([title, kind, words]) => (
        <States key={kind} title={title}>
          <Button type="button" kind={kind}>
            {words}
          </Button>
          <Button type="button" kind={kind} class="is-hover">
            Hover
          </Button>
          <span class="pa1">
            <Button type="button" kind={kind} class="is-focus">
              Focus
            </Button>
          </span>
          <Button type="button" kind={kind} class="is-active">
            Pressed
          </Button>
        </States>
      ))}
      <States title="Not available, with an icon, and as wide as its column">
        <WaitingButton>Next week</WaitingButton>
        <Button type="button" icon="plus">
          Add last night
        </Button>
        <Button type="button" block>
          Sign in
        </Button>
      </States>
      <div>
        <h3 class="f5 fw6 mb2">Links</h3>
        <p>
          <TextLink href="#buttons">A link in a sentence</TextLink>,{' '}
          <TextLink href="#buttons" class="is-hover">
            hovered
          </TextLink>
          ,{' '}
          <TextLink href="#buttons" class="is-focus">
            focused
          </TextLink>
          .
        </p>
        <div class="hl-cluster mt2">
          <ActionLink href="#buttons" end="right">
            See all{' '}
          </ActionLink>
          <ActionLink href="#buttons" icon="pencil">
            Change
          </ActionLink>
          <PrintLink>Print this</PrintLink>
          <Crumb href="#buttons">Today</Crumb>
        </div>
      </div>
    </div>
  </Part>
)
