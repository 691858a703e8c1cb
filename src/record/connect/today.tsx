import type { FastifyRequest } from 'fastify'
import { own } from '../../access/reach.ts'
import { type Day, dayIn, longDay } from '../../core/clock.ts'
import { TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { Plate } from '../../design/card/plate.tsx'
import { Stretch } from '../../design/card/stretch.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { connectionOf, keepTold } from './queries.ts'
import { hasNews, type Standing, standingOf } from './standing.ts'

/** What Today says about a person's health record. */
export type RecordToday = { standing: Standing; askedOn: Day | null; news: 'connected' | 'disconnected' | null }

/** Being connected is news once. Being declined stays until the person has opened the page that says what to do. */
export async function recordToday(request: FastifyRequest): Promise<RecordToday> {
  const mine = await own(request, 'see connection')
  const connection = await connectionOf(mine)
  const standing = standingOf(connection)
  const askedOn = connection ? dayIn(request.viewer!.zone, connection.askedAt) : null
  if (standing === 'declined' && !hasNews(connection)) return { standing: 'not connected', askedOn, news: null }
  const isNew = standing === 'connected' && hasNews(connection)
  if (isNew) await keepTold(mine, connection!, request.now)
  const { done } = request.query as Record<string, unknown>
  const hasLeft = standing === 'not connected' && done === 'disconnected'
  return { standing, askedOn, news: isNew ? 'connected' : hasLeft ? 'disconnected' : null }
}

/** At the top of Today: what has just happened. */
export const RecordNews = ({ news }: Pick<RecordToday, 'news'>) =>
  news && (
    <Callout kind="done" role="status" class="mb4">
      {news === 'connected' ? (
        <p>
          <strong>You are now connected.</strong> Your care team can see what you chose.{' '}
          <TextLink href="/connect">See who is in your team</TextLink>
        </p>
      ) : (
        <p>
          <strong>You are disconnected.</strong> Your care team can no longer see what you write here. What you wrote is
          still yours.
        </p>
      )}
    </Callout>
  )

const cardWords = {
  'not connected': {
    title: 'Connect to my health record',
    words: () => 'Message your care team, and choose what they can see.',
  },
  waiting: {
    title: 'You asked to connect',
    words: (askedOn: Day | null) =>
      `${askedOn ? `On ${longDay(askedOn)}. ` : ''}Your care team has not answered yet. Nothing is shared until then.`,
  },
  declined: {
    title: 'You are not connected',
    words: () => 'Your care team could not be sure that it is you. Nothing was shared. See what you can do.',
  },
} as const

/** Further down: the way to the record, for somebody who is not connected. */
export const RecordCard = ({ standing, askedOn }: Pick<RecordToday, 'standing' | 'askedOn'>) => {
  if (standing === 'connected') return null
  const { title, words } = cardWords[standing]
  return (
    <section aria-labelledby="my-record">
      <h2 class="f3 mb3" id="my-record">
        My health record
      </h2>
      <Card link class="flex items-center">
        <Plate drawing="record" class="mr3" />
        <div>
          <Stretch href="/connect" class="f4 fw7 lh-title">
            {title}
          </Stretch>
          <p class="mt1">{words(askedOn)}</p>
        </div>
      </Card>
    </section>
  )
}
