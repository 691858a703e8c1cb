import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Scene } from '../design/drawing.tsx'
import { TintBox } from '../design/page/arrangement.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { StoryInList } from './queries.ts'

type StoryTeaserProps = { story: StoryInList; scene?: boolean }

/** A story to open: with a scene above it on the home page, without one in a list. */
export const StoryTeaser = ({ story, scene }: StoryTeaserProps) => (
  <Card link flush class="flex flex-column">
    {scene && (
      <TintBox>
        <Scene name="story" />
      </TintBox>
    )}
    <div class="pa3 pa4-l">
      <Quiet class="f6 fw6 mb2">Recovery story · {story.minutesToRead} minute read</Quiet>
      <h2 class="f2 mb2">
        <Stretch href={`/stories/${story.slug}`}>{story.title}</Stretch>
      </h2>
      <Quiet>{story.summary}</Quiet>
    </div>
  </Card>
)
