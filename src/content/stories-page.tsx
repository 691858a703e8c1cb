import { Empty } from '../design/card/empty.tsx'
import { PublicPage, Stack } from '../design/page/arrangement.tsx'
import { Opening } from '../design/text/words.tsx'
import type { StoryInList } from './queries.ts'
import { StoryTeaser } from './story-teaser.tsx'
import { words } from './words.ts'

export const StoriesPage = ({ stories }: { stories: StoryInList[] }) => (
  <PublicPage>
    <h1 class="f1 mb2">Stories</h1>
    <Opening class="mb4">{words.stories.opening}</Opening>
    {stories.length ? (
      <Stack as="ul" class="list pl0">
        {stories.map(story => (
          <li key={story.slug}>
            <StoryTeaser story={story} />
          </li>
        ))}
      </Stack>
    ) : (
      <Empty drawing="look" title="No stories yet" words={words.stories.none} />
    )}
  </PublicPage>
)
