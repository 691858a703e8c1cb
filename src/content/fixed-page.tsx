import { dayAndDate } from '../core/clock.ts'
import { PublicPage, Read, Stack } from '../design/page/arrangement.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { FixedPage as Fixed } from '../organisation/profile.ts'
import { Markdown } from './markdown.tsx'

/** About, Privacy and the like: Markdown of the trust's, with the day it was last changed. */
export const FixedPage = ({ title, updatedOn, body }: Fixed) => (
  <PublicPage as="article">
    <Read>
      <h1 class="f1 mb2">{title}</h1>
      <Quiet class="mb4">Last changed on {dayAndDate(updatedOn)}</Quiet>
      <Stack>
        <Markdown words={body} />
      </Stack>
    </Read>
  </PublicPage>
)
