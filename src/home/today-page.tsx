import type { ComponentChildren } from 'preact'
import type { Tip } from '../content/queries.ts'
import { type Day, longDay } from '../core/clock.ts'
import { TextLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Stretch } from '../design/card/stretch.tsx'
import { Drawing } from '../design/drawing.tsx'
import { Callout } from '../design/notice/callout.tsx'
import { LooseStack, Split, Stack } from '../design/page/arrangement.tsx'
import { Opening, Quiet } from '../design/text/words.tsx'
import type { Organisation } from '../organisation/profile.ts'
import type { DayOfWeek } from '../tracking/overview/week.ts'
import type { SavedNight } from '../tracking/sleep/night.ts'
import { nightName } from '../tracking/sleep/night-words.ts'
import { SleepToday } from './sleep-today.tsx'
import { SmallIdea } from './small-idea.tsx'
import { ThisWeek } from './this-week.tsx'

const kept = {
  sleep: { words: 'You can see your nights in', href: '/tracking', place: 'your tracking' },
  entry: { words: 'You can see it in', href: '/tracking', place: 'your tracking' },
  diary: { words: 'You can find it in', href: '/tracking/diary/entries', place: 'your diary' },
} as const
export type KeptKind = keyof typeof kept

export const isKeptKind = (kind: unknown): kind is KeptKind => typeof kind === 'string' && Object.hasOwn(kept, kind)

interface TodayPageProps {
  greeting: string
  today: Day
  lastNight: Day
  week: readonly DayOfWeek[]
  tip: Tip | undefined
  organisation: Pick<Organisation, 'ways'>
  /** What has just happened to something that is kept here. */
  news: { what: 'saved' | 'removed'; kind: KeptKind } | null
  /** What the person wanted to see today. */
  notes?: ComponentChildren
  /** What else there is to write down or to choose today, after sleep. */
  checkIns?: ComponentChildren
  /** What the person works on. */
  goals?: ComponentChildren
  /** What helps them. */
  helps?: ComponentChildren
  /** What has just happened to the connection with the health record. */
  top?: ComponentChildren
  /** What else there is: a new message, the way to the health record. */
  aside?: ComponentChildren
}

/** A person's front page: what there is to do today, and a short look at their week. */
export const TodayPage = ({
  greeting,
  today,
  lastNight,
  week,
  tip,
  organisation,
  news,
  notes,
  checkIns,
  goals,
  helps,
  top,
  aside,
}: TodayPageProps) => {
  const night = week.find(({ day }) => day === lastNight)?.night ?? null
  return (
    <>
      {top}
      <News news={news} />
      <Quiet>{longDay(today)}</Quiet>
      <h1 class="f1 mb2">{greeting}</h1>
      <Opening class="mb4">{openingOf(night)}</Opening>
      {notes}
      <Split>
        <LooseStack>
          <SleepToday lastNight={lastNight} night={night} checkIns={checkIns} />
          {goals}
          <ThisWeek week={week} />
        </LooseStack>
        <LooseStack>
          {aside}
          <Help helps={helps} />
          {tip && <SmallIdea tip={tip} organisation={organisation} />}
        </LooseStack>
      </Split>
    </>
  )
}

const openingOf = (night: SavedNight | null) =>
  night
    ? `You have already saved ${nightName(night.nightOf)}’s sleep. Do as much or as little of the rest as you like.`
    : 'Do as much or as little as you like.'

const News = ({ news }: Pick<TodayPageProps, 'news'>) => {
  if (!news) return null
  const { words, href, place } = kept[news.kind]
  const isGone = news.what === 'removed'
  return (
    <Callout kind="done" role="status" class="mb4">
      <p>
        <strong>{isGone ? 'Removed.' : 'Saved.'}</strong> {isGone ? 'The rest is in' : words}{' '}
        <TextLink href={href}>{place}</TextLink>.
      </p>
    </Callout>
  )
}

const Help = ({ helps }: { helps: ComponentChildren }) => (
  <section aria-labelledby="hard">
    <h2 class="f3 mb3" id="hard">
      When things get hard
    </h2>
    <Stack>
      {helps}
      <Card kind="tint" link class="flex items-center">
        <span class="mr3">
          <Drawing name="lifebuoy" />
        </span>
        <div>
          <Stretch href="/support" class="f4 fw7 lh-title">
            Ways to get support
          </Stretch>
          <p class="mt1">People to call or text, day or night</p>
        </div>
      </Card>
    </Stack>
  </section>
)
