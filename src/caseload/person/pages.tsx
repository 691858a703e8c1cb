import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Reach } from '../../access/reach.ts'
import { addDays, type Day, dayIn, isDay } from '../../core/clock.ts'
import { NotFound } from '../../core/errors.ts'
import { page, type Sheet } from '../../core/page.tsx'
import { Crumb } from '../../design/page/crumb.tsx'
import { latestMessages, type Waiting, waitingFor } from '../../messaging/queries.ts'
import type { Entry } from '../../tracking/diary/entry.ts'
import { diaryBetween } from '../../tracking/diary/queries.ts'
import { shownIn, tracked } from '../../tracking/overview/tracked.ts'
import { firstDayOf, weekEnding, weekInWords } from '../../tracking/overview/week.ts'
import { type GoalsLook, goalsSeen } from '../goals/look.ts'
import { PersonFrame, type Place, type Tab, titleOf } from './person-frame.tsx'
import { formerPersonOf, type PersonFacts, personOf } from './queries.ts'
import { SummaryPage } from './summary-page.tsx'
import type { TrackedWeek } from './tracked-week.tsx'
import { TrackingPage } from './tracking-page.tsx'

/** Leave to look at a person: as their clinician, or as themselves in the clinician's place. */
export interface Look {
  person: Reach<'see person'>
  /** Null where tracking is not shared. */
  tracking: Reach<'see tracking'> | null
  /** Null where the diary is not shared. */
  diary: Reach<'see diary'> | null
}

/** Who a page is about, and what waits for the team. Whoever is connected to no record has no page. */
export async function whoIs(seen: Reach<'see person'>): Promise<{ person: PersonFacts; waiting: Waiting | null }> {
  const person = await personOf(seen)
  if (!person) throw new NotFound()
  return { person, waiting: await waitingFor(seen) }
}

/** The same for their conversation, which is kept when they have left the record; then it is the only page there is. */
export async function whoWrites(seen: Reach<'see person'>, place: Place) {
  const connected = await personOf(seen)
  const person = connected ?? (await formerPersonOf(seen))
  if (!person) throw new NotFound()
  const tabs: readonly Tab[] = connected ? place.tabs : ['messages']
  return { person, waiting: await waitingFor(seen), place: { ...place, tabs } }
}

interface Framed {
  person: PersonFacts
  waiting: Waiting | null
  place: Place
  tab: Tab
  content: VNode
}

export const framed = (request: FastifyRequest, { person, waiting, place, tab, content }: Framed) => ({
  title: titleOf(person, tab),
  content: (
    <PersonFrame person={person} place={place} tab={tab} unread={waiting?.unread ?? 0} now={request.now}>
      {content}
    </PersonFrame>
  ),
})

/** A page about a person on the caseload, with the way back to it. */
export const sendOnCaseload = (reply: FastifyReply, { content, ...sheet }: Sheet) =>
  page(reply, {
    ...sheet,
    at: '/caseload',
    content: (
      <>
        <Crumb href="/caseload">Caseload</Crumb>
        {content}
      </>
    ),
  })

const shownMessages = 3

type WholeLook = Look & GoalsLook & { room: Reach<'see room'> }

/** The same page for the team and for the preview: only who looks is another. */
export async function summary(request: FastifyRequest, look: WholeLook, place: Place) {
  const { person, waiting } = await whoIs(look.person)
  const today = dayIn(person.zone, request.now)
  const content = (
    <SummaryPage
      person={person}
      place={place}
      tracked={await trackedIn(request, look, today)}
      diary={await diaryOf(look, today)}
      {...(await goalsSeen(look))}
      waiting={waiting}
      messages={await latestMessages(look.room, shownMessages)}
      viewerId={request.viewer!.accountId}
      zone={request.viewer!.zone}
      now={request.now}
    />
  )
  return framed(request, { person, waiting, place, tab: 'summary', content })
}

export async function tracking(request: FastifyRequest, look: Look, place: Place) {
  const { person, waiting } = await whoIs(look.person)
  const today = dayIn(person.zone, request.now)
  const lastDay = lastDayIn(request, today)
  const shown = {
    tracked: await trackedIn(request, look, lastDay, today),
    diary: await diaryOf(look, lastDay),
    lastDay,
    today,
  }
  const content = <TrackingPage person={person} place={place} {...shown} />
  const sheet = framed(request, { person, waiting, place, tab: 'tracking', content })
  return { ...sheet, title: `${sheet.title}, ${weekInWords(lastDay, today)}` }
}

/** What is shared of a week; on a page of one week the address may choose what is drawn. */
async function trackedIn(
  { query }: FastifyRequest,
  { tracking }: Look,
  lastDay: Day,
  today: Day = lastDay,
): Promise<TrackedWeek | null> {
  if (!tracking) return null
  const { nights, series, marks } = await tracked(tracking, firstDayOf(lastDay), lastDay)
  return { week: weekEnding(lastDay, today, nights), series, marks, ...shownIn(series, query) }
}

/** The entries of the same week, oldest first. */
async function diaryOf({ diary }: Look, lastDay: Day): Promise<Entry[] | null> {
  return diary && (await diaryBetween(diary, firstDayOf(lastDay), lastDay))
}

/** The day in the address, today without one. What is no day, or lies ahead, is no page. */
function lastDayIn({ params }: FastifyRequest, today: Day): Day {
  const { lastDay = today } = params as { lastDay?: string }
  if (!isDay(lastDay) || !isDay(addDays(lastDay, -6)) || lastDay > today) throw new NotFound()
  return lastDay
}
