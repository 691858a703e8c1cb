import { ActionLink } from '../design/button/action-link.tsx'
import { Card } from '../design/card/card.tsx'
import { Drawing } from '../design/drawing.tsx'
import { Quiet } from '../design/text/words.tsx'
import type { Connection } from '../record/connect/queries.ts'
import { hasNews, standingOf } from '../record/connect/standing.ts'

const saying = {
  waiting: {
    title: 'You have asked to connect',
    words: 'Your team will look at it. Nothing is shared before they confirm.',
    action: 'See your request',
  },
  connected: {
    title: 'You are now connected',
    words: 'Your team has confirmed it is you. You can write to each other here.',
    action: 'See what this means',
  },
  declined: {
    title: 'You are not connected yet',
    words: 'Your team could not be sure that it is you. You can ask again.',
    action: 'See what you can do',
  },
} as const

/** How things stand with a request to connect: while it waits, and until the person has seen the answer. */
export const RecordNews = ({ connection }: { connection: Connection | undefined }) => {
  const standing = standingOf(connection)
  if (standing === 'not connected' || !(standing === 'waiting' || hasNews(connection))) return null
  const { title, words, action } = saying[standing]
  return (
    <section aria-labelledby="record">
      <h2 class="f3 mb3" id="record">
        My health record
      </h2>
      <Card class="flex items-start">
        <span class="mr3">
          <Drawing name="record" />
        </span>
        <div>
          <h3 class="f4 lh-title">{title}</h3>
          <Quiet class="mt1">{words}</Quiet>
          <ActionLink href="/connect" end="right">
            {action}{' '}
          </ActionLink>
        </div>
      </Card>
    </section>
  )
}
