import { ActionLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Drawing } from '../design/drawing.tsx'
import { Grid, Stack } from '../design/page/arrangement.tsx'
import { Bullets } from '../design/text/words.tsx'
import { linesOf, type Strategy } from './strategy.ts'

/** What to do, with a mark before each line; one line alone needs none. */
export const WhatToDo = ({ words }: { words: string }) => {
  const lines = linesOf(words)
  if (lines.length < 2) return lines[0] ? <p>{lines[0]}</p> : null
  return (
    <Bullets>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </Bullets>
  )
}

/** On Today: the way to everything that helps, and what was pinned. */
export const HelpsToday = ({ pinned }: { pinned: readonly Strategy[] }) => (
  <Stack>
    <Card kind="tint" link class="flex items-center">
      <span class="mr3">
        <Drawing name="cope" />
      </span>
      <div>
        <Stretch href="/what-helps" class="f4 fw7 lh-title">
          What helps me
        </Stretch>
        <p class="mt1">Things you have found useful, in your own words</p>
      </div>
    </Card>
    {pinned.map(({ id, title, words }) => (
      <Card key={id}>
        <h3 class="f4 lh-title mb2">{title}</h3>
        <WhatToDo words={words} />
      </Card>
    ))}
  </Stack>
)

/** Where help is: what the person pinned, in their own words. */
export const PinnedHelp = ({ pinned }: { pinned: readonly Strategy[] }) => (
  <section class="mb4" aria-labelledby="what-helps-me">
    <div class="flex flex-wrap items-center justify-between mb3">
      <h2 class="f2" id="what-helps-me">
        What helps me
      </h2>
      <ActionLink href="/what-helps" end="right" about="of what helps me">
        See all{' '}
      </ActionLink>
    </div>
    <Grid columns={2} as="ul">
      {pinned.map(({ id, title, words }) => (
        <Card key={id} as="li">
          <h3 class="f4 mb2">{title}</h3>
          <WhatToDo words={words} />
        </Card>
      ))}
    </Grid>
  </section>
)
