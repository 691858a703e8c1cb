import type { TeamSeat } from '../access/circle.ts'
import { type SharableDeed, sharable } from '../access/policy.ts'
import { Form, type Wrong } from '../core/forms.tsx'
import { ActionLink } from '../design/button/action-link.tsx'
import { Button, ButtonLink } from '../design/button/button.tsx'
import { Card } from '../design/card/card.tsx'
import { PersonRow } from '../design/card/people.tsx'
import { Rows } from '../design/card/rows.tsx'
import { Choices } from '../design/form/choice.tsx'
import { ErrorSummary } from '../design/form/error-summary.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { Split, Stack } from '../design/page/arrangement.tsx'
import { Bullets, Opening, Quiet } from '../design/text/words.tsx'
import { choices } from './sharing-choice.ts'

/** Whether the person is connected, waits for the team, or has not asked. */
export type Standing = 'connected' | 'waiting' | 'none'

interface SharingPageProps {
  standing: Standing
  shared: readonly SharableDeed[]
  team: readonly TeamSeat[]
  isSaved: boolean
  wrong?: Wrong
}

export const SharingPage = ({ standing, shared, team, isSaved, wrong = {} }: SharingPageProps) =>
  standing === 'none' ? (
    <NotConnected />
  ) : (
    <>
      <ErrorSummary wrong={wrong} />
      <h1 class="f1 mb2">What your care team can see</h1>
      <Opening class="mb4">You decide. You can change this at any time, and it counts at once.</Opening>
      {isSaved && <Saved shared={shared} />}
      {standing === 'waiting' && <Waiting />}
      <Split>
        <ChooseWhat standing={standing} shared={shared} wrong={wrong} />
        <Stack as="aside" aria-label="About your care team">
          {standing === 'connected' && <Team team={team} />}
          <AlwaysSeen />
        </Stack>
      </Split>
    </>
  )

const NotConnected = () => (
  <>
    <h1 class="f1 mb2">What your care team can see</h1>
    <Opening class="mb4">
      Nothing. You are not connected to a care team, so only you can see what you write here.
    </Opening>
    <Card kind="tint">
      <p class="mb3">
        If the trust supports you, you can connect to your health record. Then you choose here what your team can see.
      </p>
      <ButtonLink href="/connect">Connect to my health record</ButtonLink>
    </Card>
  </>
)

const Saved = ({ shared }: Pick<SharingPageProps, 'shared'>) => (
  <Callout kind="done" role="status" class="mb4">
    <p>
      <strong>Saved.</strong>{' '}
      {shared.length === 0
        ? 'Your team can see none of the parts below.'
        : `Your team can see: ${shared.map(deed => choices[deed].label.toLowerCase()).join(', ')}.`}
    </p>
  </Callout>
)

const Waiting = () => (
  <Callout class="mb4">
    <p>
      A member of the team has to confirm that it is you. Until then nobody can see anything, whatever you choose here.
    </p>
  </Callout>
)

type Chosen = Pick<SharingPageProps, 'standing' | 'shared'> & { wrong: Wrong }

const ChooseWhat = ({ standing, shared, wrong }: Chosen) => (
  <div>
    <Card>
      <Form action="/sharing">
        <Choices
          kind="checkbox"
          id="see"
          label="My team can see"
          hint="Tick as many as you like, or none. Your care does not change."
          large
          options={sharable.map(deed => choices[deed])}
          chosen={shared.map(deed => choices[deed].value)}
          wrong={wrong.see}
        />
        <Button>Save</Button>
      </Form>
    </Card>
    {standing === 'connected' && (
      <p class="mt3">
        <ActionLink href="/sharing/preview" icon="eye">
          See it as they see it
        </ActionLink>
      </p>
    )}
    <p class="mt2">
      <ActionLink href="/who-has-looked" icon="people">
        Who has looked at my information
      </ActionLink>
    </p>
  </div>
)

const Team = ({ team }: Pick<SharingPageProps, 'team'>) => (
  <Card as="section" aria-labelledby="team">
    <h2 class="f4 mb2" id="team">
      Your care team now
    </h2>
    {team.length === 0 ? (
      <Quiet>Nobody just now. Nobody can see anything until the health record names your team.</Quiet>
    ) : (
      <Rows>
        {team.map(({ staffId, name, jobTitle }) => (
          <PersonRow key={staffId} name={name} words={jobTitle} />
        ))}
      </Rows>
    )}
    <Quiet class="f6 mt2">The team comes from your health record. Whoever leaves it can no longer see you here.</Quiet>
  </Card>
)

const AlwaysSeen = () => (
  <Card kind="tint">
    <h2 class="f4 mb2">What comes with being connected</h2>
    <p class="mb2">Whatever you choose, your team can see:</p>
    <Bullets>
      <li>your name, date of birth and NHS number</li>
      <li>your address, phone numbers and care plan from the health record</li>
      <li>the messages between you and them</li>
      <li>the list of who has looked</li>
    </Bullets>
  </Card>
)
