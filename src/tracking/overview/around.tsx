import { ActionLink, PrintLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { kept } from '../../design/kept.tsx'
import { Chips } from '../../design/label/chips.tsx'
import { OnScreen, SheetColumns } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import { averageLine } from './averages.ts'
import { type Choice, choicesOf, type Series } from './series.ts'

const spans = [
  { href: '/tracking', words: 'Week' },
  { href: '/tracking/month', words: 'Month' },
  { href: '/tracking/six-months', words: 'Six months' },
  { href: '/tracking/year', words: 'Year' },
]

/** The title, and how much time is shown. */
export const Heading = ({ at, print }: { at: string; print: string }) => (
  <>
    <div class="flex-l items-end justify-between mb3">
      <h1 class="f1">Your tracking</h1>
      <OnScreen class="mt2 mt0-l">
        <PrintLink>{print}</PrintLink>
      </OnScreen>
    </div>
    <Spans at={at} />
  </>
)

const FreshSpans = ({ at }: { at: string }) => (
  <OnScreen>
    <Chips
      label="Choose how much time to show"
      chips={spans.map(span => ({ ...span, isChosen: span.href === at }))}
      class="mb3"
    />
  </OnScreen>
)

const Spans = kept(FreshSpans, ({ at }) => at)

interface ShowWithProps {
  series: readonly Series[]
  choice: Choice
  /** The address of this page without a choice. */
  address: string
}

/** What is shown beside sleep: links, one page each. */
export const ShowWith = ({ series, choice, address }: ShowWithProps) => {
  const choices = choicesOf(series)
  if (choices.length === 0) return null
  return (
    <OnScreen class="pt2">
      <Quiet class="mb2">Show sleep with</Quiet>
      <Chips
        label="Choose what to show with sleep"
        chips={choices.map(({ choice: one, words }) => ({
          href: `${address}?show=${one}`,
          words,
          isChosen: one === choice,
        }))}
      />
    </OnScreen>
  )
}

/** The averages of what is not drawn. */
export const OtherAverages = ({ series, title }: { series: readonly Series[]; title: string }) =>
  series.length > 0 ? (
    <Card>
      <h2 class="f4 mb2">{title}</h2>
      <SheetColumns>
        {series.map(each => (
          <p key={each.tracker.id} class="mb2">
            <span class="fw6">{each.tracker.name}</span>
            <br />
            {averageLine(each)}
          </p>
        ))}
      </SheetColumns>
    </Card>
  ) : null

const waysOn = [
  { href: '/tracking/trackers', icon: 'plus', words: 'Add or change what you track' },
  { href: '/tracking/sleep/nights', icon: 'calendar', words: 'Add or change a night' },
  { href: '/tracking/diary/entries', icon: 'book', words: 'Read your diary' },
  { href: '/tracking/since', icon: 'people', words: 'Make a page for your appointment' },
  { href: '/early-signs', icon: 'bulb', words: 'My early signs' },
  { href: '/tracking/marks', icon: 'flag', words: 'Mark a day' },
  { href: '/tracking/download', icon: 'folder', words: 'Download what you have saved' },
] as const

const FreshWaysOn = () => (
  <OnScreen as="nav" class="mb4" aria-label="More about your tracking">
    <ul class="list pl0 flex-l flex-wrap-l">
      {waysOn.map(({ href, icon, words }) => (
        <li key={href} class="w-50-l">
          <ActionLink href={href} icon={icon}>
            {words}
          </ActionLink>
        </li>
      ))}
    </ul>
  </OnScreen>
)

/** Under what the time shows, so that on a phone nothing stands before it. */
export const WaysOn = kept(FreshWaysOn, () => '')
