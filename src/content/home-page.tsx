import { ActionLink } from '../design/button/action-link.tsx'
import { ButtonLink } from '../design/button/button.tsx'
import { Card } from '../design/card/card.tsx'
import { Plate } from '../design/card/plate.tsx'
import { LinkRow, Rows } from '../design/card/rows.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { CarePanel } from '../design/notice/care-panel.tsx'
import { Band, Cluster, Grid, Split, Wrap } from '../design/page/arrangement.tsx'
import { Sky } from '../design/page/sky.tsx'
import { HeroTitle, Quiet } from '../design/text/words.tsx'
import type { Organisation } from '../organisation/profile.ts'
import type { StoryInList, Tip } from './queries.ts'
import { StoryTeaser } from './story-teaser.tsx'
import { drawingOf } from './theme.ts'
import { TipOfTheDay } from './tip-of-the-day.tsx'
import { words } from './words.ts'

type HomePageProps = { organisation: Organisation; landing: string | null; tip?: Tip; story?: StoryInList }

export const HomePage = ({ organisation, landing, tip, story }: HomePageProps) => (
  <>
    <Welcome landing={landing} />
    <WhatYouCanDo />
    <FiveWays ways={organisation.ways} />
    <Wrap as="section" class="pv4 pv5-l" aria-label="Today’s tip and a story">
      <Split kind="even">
        {tip ? <TipOfTheDay tip={tip} organisation={organisation} /> : <NothingYet>{words.tips.none}</NothingYet>}
        {story ? <StoryTeaser story={story} scene /> : <NothingYet>{words.stories.none}</NothingYet>}
      </Split>
    </Wrap>
    <WhoItIsFor />
    <Wrap class="pb5">
      <CarePanel lines={organisation.helpLines} id="support" />
    </Wrap>
  </>
)

/** `landing` is where a signed-in viewer's own part begins. */
const Welcome = ({ landing }: { landing: string | null }) => (
  <Sky scene="hero">
    <Wrap class="pt4 pt5-l tc-l">
      <HeroTitle class="measure-l center-l mw8-l">
        {words.home.titleLines[0]}
        <br class="dn db-l" /> {words.home.titleLines[1]}
      </HeroTitle>
      <p class="f4 lh-copy mt3 measure center-l">{words.home.opening}</p>
      <Cluster class="mt3 justify-center-l">
        {landing ? (
          <ButtonLink href={landing}>Go to your own pages</ButtonLink>
        ) : (
          <>
            <ButtonLink href="/sign-up">Create an account</ButtonLink>
            <ButtonLink href="/sign-in" kind="secondary">
              Sign in
            </ButtonLink>
          </>
        )}
      </Cluster>
      <Quiet class="mt3">{words.home.free}</Quiet>
    </Wrap>
  </Sky>
)

const WhatYouCanDo = () => (
  <Wrap as="section" class="pv4 pv5-l" aria-labelledby="what">
    <h2 class="f2 mb4" id="what">
      What you can do here
    </h2>
    <Grid columns={3}>
      {words.home.canDo.map(deed => (
        <Card key={deed.title} class="flex items-start db-l">
          <Plate drawing={deed.drawing} kind={deed.kind} class="mr3 mb3-l" />
          <div>
            <h3 class="f4 mb1">{deed.title}</h3>
            <Quiet>{deed.words}</Quiet>
          </div>
        </Card>
      ))}
    </Grid>
  </Wrap>
)

const FiveWays = ({ ways }: Pick<Organisation, 'ways'>) => (
  <Band as="section" aria-labelledby="five">
    <Wrap class="pv4 pv5-l">
      <div class="flex-l items-end justify-between mb4">
        <div>
          <h2 class="f2 mb2" id="five">
            Five ways to wellbeing
          </h2>
          <p class="measure">{words.home.fiveWays}</p>
        </div>
        <p class="mt2 mt0-l">
          <ActionLink href="/tips" end="right">
            See all tips
          </ActionLink>
        </p>
      </div>
      <Grid as="ul" columns={5}>
        {ways.map(way => (
          <Card as="li" key={way.id} kind="plain" link class="flex items-center db-l tc-l">
            <Plate drawing={drawingOf(way)} kind={way.tone} class="mr3 center-l mb3-l" />
            <span class="db">
              <Stretch href={`/tips?way=${way.id}`} class="f4 fw7 db lh-title">
                {way.name}
              </Stretch>
              <Quiet as="span" class="db mt1 lh-copy">
                {way.line}
              </Quiet>
            </span>
          </Card>
        ))}
      </Grid>
    </Wrap>
  </Band>
)

const WhoItIsFor = () => (
  <Wrap as="section" class="pb4 pb5-l" aria-labelledby="who">
    <h2 class="f2 mb3" id="who">
      Who it is for
    </h2>
    <Rows card>
      {words.home.whoFor.map(({ kind, ...row }) => (
        <LinkRow key={row.title} {...row} plate={kind} />
      ))}
    </Rows>
  </Wrap>
)

const NothingYet = ({ children }: { children: string }) => (
  <Card kind="dash">
    <Quiet>{children}</Quiet>
  </Card>
)
