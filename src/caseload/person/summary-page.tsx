import { ActionLink, TextLink } from '../../design/button/action-link.tsx'
import { Card } from '../../design/card/card.tsx'
import { MessageNote } from '../../design/messages/panel.tsx'
import { Callout } from '../../design/notice/callout.tsx'
import { Split, Stack } from '../../design/page/arrangement.tsx'
import { Quiet } from '../../design/text/words.tsx'
import type { Message } from '../../messaging/message.ts'
import type { Waiting } from '../../messaging/queries.ts'
import type { Entry } from '../../tracking/diary/entry.ts'
import { averageLine } from '../../tracking/overview/averages.ts'
import { WeekNumbers } from '../../tracking/overview/sleep-week.tsx'
import { averageOf, weekInWords } from '../../tracking/overview/week.ts'
import type { GoalsSeen } from '../goals/look.ts'
import { GoalsPanel, HelpsPanel } from '../goals/panels.tsx'
import { entryInWords, momentInWords } from '../when.ts'
import { addressOf, NotShared, type Place, TheySeeThis } from './person-frame.tsx'
import type { PersonFacts } from './queries.ts'
import { Panels, sleepAverage, type TrackedWeek } from './tracked-week.tsx'
import { Written } from './written.tsx'

interface SummaryPageProps extends GoalsSeen {
  person: PersonFacts
  place: Place
  /** Null where tracking is not shared. */
  tracked: TrackedWeek | null
  /** The diary of the same days; null where it is not shared. */
  diary: readonly Entry[] | null
  waiting: Waiting | null
  /** The latest, oldest of them first. */
  messages: readonly Message[]
  /** The account of whoever reads this. */
  viewerId: string
  zone: string
  now: Date
}

export const SummaryPage = ({
  person,
  place,
  tracked,
  diary,
  goals,
  strategies,
  waiting,
  ...rest
}: SummaryPageProps) => (
  <>
    <h1 class="f2 mb3">Summary</h1>
    <WaitingNotice waiting={waiting} place={place} {...rest} />
    <Split>
      <Stack>
        {tracked ? <Week tracked={tracked} place={place} /> : <NotShared forename={person.forename} what="tracking" />}
        <Written forename={person.forename} tracked={tracked} diary={diary} />
        {!diary && <NotShared forename={person.forename} what="the diary" />}
        <GoalsPanel person={person} place={place} goals={goals} />
      </Stack>
      <Stack>
        <LatestMessages place={place} {...rest} />
        <HelpsPanel person={person} strategies={strategies} />
        <TheySeeThis forename={person.forename} />
      </Stack>
    </Split>
  </>
)

type NoticeProps = Pick<SummaryPageProps, 'waiting' | 'place' | 'zone' | 'now'>

const WaitingNotice = ({ waiting, place, zone, now }: NoticeProps) =>
  waiting?.oldestUnreadAt ? (
    <Callout kind="warning" icon="clock" class="mb3">
      <p>
        <strong>
          {waiting.unread === 1 ? '1 message has' : `${waiting.unread} messages have`} been waiting since{' '}
          {momentInWords(waiting.oldestUnreadAt, zone, now)}.
        </strong>{' '}
        {place.tabs.includes('messages') && <TextLink href={addressOf(place, 'messages')}>Reply</TextLink>}
      </p>
    </Callout>
  ) : null

const Week = ({ tracked, place }: { tracked: TrackedWeek; place: Place }) => {
  const { week, shown } = tracked
  const lastDay = week.at(-1)!.day
  const title = weekInWords(lastDay, lastDay)
  return (
    <Card as="section" aria-labelledby="week">
      <div class="flex flex-wrap items-start justify-between">
        <div>
          <h2 class="f3 mb1" id="week">
            {title}
          </h2>
          <Quiet>{averagesOf(tracked)}</Quiet>
        </div>
        <ActionLink href={addressOf(place, 'tracking')} end="right">
          All tracking{' '}
        </ActionLink>
      </div>
      <Panels {...tracked} />
      <WeekNumbers week={week} title={title} series={shown} />
    </Card>
  )
}

function averagesOf({ week, series }: TrackedWeek): string {
  const others = series.filter(({ byDay }) => byDay.size).map(each => `${each.tracker.name} ${averageLine(each)}`)
  const all = [...(averageOf(week) ? [`sleep ${sleepAverage(week)}`] : []), ...others]
  return all.length ? `7-day average: ${all.join('; ')}.` : 'No entries in this week.'
}

const LatestMessages = ({
  messages,
  place,
  viewerId,
  zone,
  now,
}: Pick<SummaryPageProps, 'messages' | 'place' | 'viewerId' | 'zone' | 'now'>) => (
  <Card as="section" aria-labelledby="latest">
    <div class="flex items-center justify-between mb2">
      <h2 class="f3" id="latest">
        Latest messages
      </h2>
      {place.tabs.includes('messages') && (
        <ActionLink href={addressOf(place, 'messages')} end="right" about="the messages">
          Open{' '}
        </ActionLink>
      )}
    </div>
    {messages.length === 0 && <Quiet>No messages yet.</Quiet>}
    <Stack>
      {messages.toReversed().map(({ number, senderAccountId, senderName, sentAt, words }) => (
        <MessageNote
          key={number}
          mine={senderAccountId === viewerId}
          name={senderAccountId === viewerId ? 'You' : senderName}
          about={entryInWords(sentAt, zone, now)}
          words={words}
        />
      ))}
    </Stack>
  </Card>
)
