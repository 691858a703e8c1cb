import type { ComponentChildren } from 'preact'
import { TextLink } from '../../../design/button/action-link.tsx'
import { Card } from '../../../design/card/card.tsx'
import { Drawing } from '../../../design/drawing.tsx'
import { ErrorSummary } from '../../../design/form/error-summary.tsx'
import { Callout } from '../../../design/notice/callout.tsx'
import { Split, Stack } from '../../../design/page/arrangement.tsx'
import { Bullets, Opening, Quiet } from '../../../design/text/words.tsx'
import type { Organisation } from '../../../organisation/profile.ts'
import { words } from '../words.ts'
import { ConnectForm, type ConnectFormProps } from './connect-form.tsx'

/** What there is to say above the form. */
export type Notice =
  | { kind: 'kept' | 'asleep' | 'declined' | 'withdrawn' | 'too young' }
  | { kind: 'no match'; triesLeft: number }

export type ConnectPageProps = ConnectFormProps & {
  notice?: Notice
  organisation: Pick<Organisation, 'trust' | 'record'>
}

export const ConnectPage = ({ notice, organisation, wrong = {}, ...form }: ConnectPageProps) => (
  <>
    <ErrorSummary wrong={notice?.kind === 'no match' ? { first: words.noMatch } : wrong} />
    <Split>
      <div>
        <h1 class="f1 mb2">{words.title}</h1>
        <Opening class="mb4">
          If {organisation.trust.shortLines[0]} supports you, connecting lets you message your care team and choose what
          they can see.
        </Opening>
        <AboveForm notice={notice} organisation={organisation} />
        <ConnectForm wrong={wrong} {...form} />
      </div>
      <Stack as="aside" aria-label="What happens when you connect">
        <WhatHappens />
        <Quiet>You can change what you share, or disconnect, at any time from My health record.</Quiet>
      </Stack>
    </Split>
  </>
)

const AboveForm = ({ notice, organisation }: Pick<ConnectPageProps, 'notice' | 'organisation'>) => {
  const { contact } = organisation.trust
  switch (notice?.kind) {
    case 'no match':
      return (
        <Above kind="warning">
          {words.noMatchMore.map(line => (
            <p class="mb2" key={line}>
              {line}
            </p>
          ))}
          <p>
            {triesLeftInWords(notice.triesLeft)} You can also call {contact.phone}, {contact.hours}.
          </p>
        </Above>
      )
    case 'too young':
      return (
        <Above>
          <p>
            From the day you are {organisation.record.connectFromAge} you can connect by yourself. Until then your team
            cannot be reached from here, but everything else is for you to use. If you need somebody to talk to, there
            are <TextLink href="/support">people you can call or text</TextLink>.
          </p>
        </Above>
      )
    case 'asleep':
      return <Above kind="warning">{words.asleep}</Above>
    case 'kept':
      return <Above>{words.keptForm}</Above>
    case 'withdrawn':
      return <Above kind="done">Your request is taken back. Nothing was shared.</Above>
    case 'declined':
      return (
        <Above>
          {words.declined} You can also call {contact.phone}, {contact.hours}.
        </Above>
      )
    default:
      return null
  }
}

const Above = (props: { kind?: 'warning' | 'done'; children: ComponentChildren }) => (
  <Callout role="status" class="mb4" {...props} />
)

const triesLeftInWords = (left: number) => {
  if (left === 0) return 'That was the last try for now: after it there is a pause of an hour.'
  return `You can try ${left === 1 ? 'once more' : `${left} more times`} before there is a pause of an hour.`
}

const WhatHappens = () => (
  <Card kind="tint">
    <div class="mb3">
      <Drawing name="record" size="l" />
    </div>
    <h2 class="f4 mb2">What happens when you connect</h2>
    <p class="fw6 mt3 mb1">First</p>
    <p>A member of the team confirms that it is you. Nothing is shared before then.</p>
    <p class="fw6 mt3 mb1">Your care team can see</p>
    <Bullets>
      <li>Only the parts you choose on this page</li>
      <li>The messages you send them</li>
    </Bullets>
    <p class="fw6 mt3 mb1">You can see</p>
    <Bullets>
      <li>Who is in your team</li>
      <li>Your care plan, if there is one</li>
      <li>Everyone who has looked at your information</li>
    </Bullets>
  </Card>
)
