import { dayAndDate } from '../core/clock.ts'
import { PrintLink } from '../design/button/action-link.tsx'
import { LinkRow, Rows } from '../design/card/rows.tsx'
import { Avatar } from '../design/label/avatar.tsx'
import { Tag } from '../design/label/tag.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { CarePanel } from '../design/notice/care-panel.tsx'
import { Below, Cluster, Read, Stack, Wrap } from '../design/page/arrangement.tsx'
import { Crumb } from '../design/page/crumb.tsx'
import { Sky } from '../design/page/sky.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { Markdown } from './markdown.tsx'
import type { Story } from './queries.ts'
import { themeOf } from './theme.ts'
import { addressOfTip } from './tip-of-the-day.tsx'

type ToTry = { slug: string; title: string; way: string }
type StoryPageProps = { story: Story; toTry: ToTry[]; organisation: Organisation }

export const StoryPage = ({ story, toTry, organisation }: StoryPageProps) => (
  <Wrap as="article" class="pt3 pb5">
    <Read>
      <Crumb href="/stories">All stories</Crumb>
      <StoryHeader story={story} way={themeOf(organisation, story).name} />
    </Read>
    <Sky scene="story" story class="mb4 mw7 center" />
    <Read>
      <Callout kind="plain" class="mb4">
        {story.note}
      </Callout>
      <Stack>
        <Markdown words={story.words} />
      </Stack>
      <Below class="flex flex-wrap items-center justify-end mt4 pt3">
        <PrintLink>Print</PrintLink>
      </Below>
      {toTry.length > 0 && <SmallThings toTry={toTry} organisation={organisation} />}
      <CarePanel lines={organisation.helpLines} heading="If this has stirred things up" id="talk" class="mt4" />
    </Read>
  </Wrap>
)

const StoryHeader = ({ story, way }: { story: Story; way: string }) => (
  <header class="mt2 mb4">
    <Cluster as="p">
      <Tag kind="tint">Recovery story</Tag>
      <Tag>{way}</Tag>
    </Cluster>
    <h1 class="f1 mt3 mb3">{story.title}</h1>
    <Opening>{story.opening}</Opening>
    <div class="flex items-center mt3">
      <Avatar initials={story.person.slice(0, 2).toUpperCase()} kind="warm" class="mr3" />
      <p class="lh-title">
        <span class="fw6">{story.person}</span>, {story.who}
        <br />
        <Quiet as="span" class="f6">
          {dayAndDate(story.publishedOn)} · {story.minutesToRead} minute read
        </Quiet>
      </p>
    </div>
  </header>
)

const SmallThings = ({ toTry, organisation }: Pick<StoryPageProps, 'toTry' | 'organisation'>) => (
  <section class="mt4" aria-labelledby="try">
    <h2 class="f3 mb3" id="try">
      Small things to try
    </h2>
    <Rows card>
      {toTry.map(tip => {
        const { name, drawing, tone } = themeOf(organisation, tip)
        return (
          <LinkRow
            key={tip.slug}
            href={addressOfTip(tip)}
            title={tip.title}
            words={name}
            drawing={drawing}
            plate={tone}
          />
        )
      })}
    </Rows>
  </section>
)
