import type { TeamSeat } from '../../access/circle.ts'
import type { SharableDeed } from '../../access/policy.ts'
import { Form } from '../../core/forms.tsx'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { PersonRow } from '../../design/card/people.tsx'
import { LinkRow, Rows } from '../../design/card/rows.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Cluster, Split } from '../../design/page/arrangement.tsx'
import { Opening, Quiet } from '../../design/text/words.tsx'
import { shareInWords } from './words.ts'

interface ConnectedPageProps {
  /** '15 October 2026' */
  connectedOn: string
  team: readonly TeamSeat[]
  shared: readonly SharableDeed[]
  /** Null when they have never been asked. */
  research: boolean | null
  news: 'connected' | 'research' | null
}

export const ConnectedPage = ({ connectedOn, team, shared, research, news }: ConnectedPageProps) => (
  <>
    <h1 class="f1 mb2">My health record</h1>
    <Opening class="mb4">Connected since {connectedOn}.</Opening>
    <News news={news} />
    <Split>
      <div>
        <Team team={team} />
        <Rows card class="mb4">
          <LinkRow href="/care-plan" title="My care plan" words="From your health record" icon="folder" />
          <LinkRow href="/sharing" title="What your care team can see" words={shareInWords(shared)} icon="eye" />
          <LinkRow
            href="/who-has-looked"
            title="Who has looked"
            words="Everyone who has looked at your information"
            icon="search"
          />
          <LinkRow href="/messages" title="Messages" words="Write to your care team" icon="message" />
        </Rows>
      </div>
      <div>
        <Research given={research} />
        <Card as="section" aria-labelledby="leave">
          <h2 class="f4 mb2" id="leave">
            Disconnect
          </h2>
          <Quiet class="mb3">You can leave at any time. First we show you what stops and what stays.</Quiet>
          <ButtonLink href="/disconnect" kind="secondary">
            Disconnect
          </ButtonLink>
        </Card>
      </div>
    </Split>
  </>
)

const newsWords = {
  connected: 'You are now connected.',
  research: 'Your answer is saved.',
} as const

const News = ({ news }: Pick<ConnectedPageProps, 'news'>) =>
  news && (
    <Callout kind="done" role="status" class="mb4">
      <strong>{newsWords[news]}</strong>
    </Callout>
  )

const Team = ({ team }: Pick<ConnectedPageProps, 'team'>) => (
  <section aria-labelledby="team" class="mb4">
    <h2 class="f3 mb2" id="team">
      Your care team
    </h2>
    {team.length ? (
      <Rows card>
        {team.map(({ staffId, name, jobTitle }) => (
          <PersonRow key={staffId} name={name} words={jobTitle} />
        ))}
      </Rows>
    ) : (
      <Card>
        <Quiet>Your health record names nobody on your team at the moment. Nobody can see what you write here.</Quiet>
      </Card>
    )}
  </section>
)

const Research = ({ given }: { given: boolean | null }) => (
  <Card as="section" aria-labelledby="research" class="mb3">
    <h2 class="f4 mb2" id="research">
      Research
    </h2>
    <p class="mb3">{researchWords(given)} Your answer does not change your care.</p>
    <Form action="/connect/research">
      <Cluster>
        {given !== true && (
          <Button kind="secondary" name="research" value="yes">
            You can contact me
          </Button>
        )}
        {given !== false && (
          <Button kind="secondary" name="research" value="no">
            Do not contact me
          </Button>
        )}
      </Cluster>
    </Form>
  </Card>
)

const researchWords = (given: boolean | null) => {
  if (given === null) return 'Can we contact you about research?'
  return given
    ? 'You said that we can contact you about research.'
    : 'You said that we may not contact you about research.'
}
