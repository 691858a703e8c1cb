import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { own, type Reach } from '../access/reach.ts'
import { tipForDay } from '../content/queries.ts'
import { dayIn } from '../core/clock.ts'
import { page } from '../core/page.tsx'
import { GoalsToday, goalsOnToday } from '../goals/goals-today.tsx'
import { openGoalsOf } from '../goals/queries.ts'
import { latestMessages } from '../messaging/queries.ts'
import type { Organisation } from '../organisation/profile.ts'
import { RecordCard, RecordNews, recordToday } from '../record/connect/today.tsx'
import { HelpsToday } from '../strategies/pinned.tsx'
import { pinnedOf } from '../strategies/queries.ts'
import { DiaryCheckIn, diaryToday } from '../tracking/diary/today.tsx'
import { TrackerCheckIns, trackersToday } from '../tracking/entries/today.tsx'
import { firstDayOf, weekEnding } from '../tracking/overview/week.ts'
import { lastNight } from '../tracking/sleep/night.ts'
import { nightsBetween } from '../tracking/sleep/queries.ts'
import { EarlySignNotes, notesToday } from './early-signs.tsx'
import { greeting } from './greeting.ts'
import { MorePage } from './more-page.tsx'
import { NewMessage } from './new-message.tsx'
import { OtherZone } from './other-zone.tsx'
import { isKeptKind, TodayPage } from './today-page.tsx'

export function home(app: FastifyInstance, { organisation }: { organisation: Organisation }) {
  app.get('/today', { config: { door: 'person' } }, showToday)
  app.get('/more', { config: { door: 'signed-in' } }, showMore)

  async function showToday(request: FastifyRequest, reply: FastifyReply) {
    const { name, zone, unread } = request.viewer!
    const today = dayIn(zone, request.now)
    const mine = await own(request, 'see tracking')
    const [goals, helps] = [await own(request, 'see goals'), await own(request, 'see strategies')]
    const [nights, toTrack, diary, open, pinned, tip, record, notes, message] = await Promise.all([
      nightsBetween(mine, firstDayOf(today), today),
      trackersToday(mine, today),
      diaryToday(request),
      openGoalsOf(goals, goalsOnToday),
      pinnedOf(helps),
      tipForDay(mine.db, today),
      recordToday(request),
      notesToday(request),
      unread > 0 ? newestMessage(await own(request, 'see room')) : undefined,
    ])
    const content = (
      <TodayPage
        greeting={greeting(name, zone, request.now)}
        today={today}
        lastNight={lastNight(zone, request.now)}
        week={weekEnding(today, today, nights)}
        tip={tip}
        organisation={organisation}
        news={newsIn(request.query)}
        checkIns={
          <>
            <TrackerCheckIns toTrack={toTrack} />
            <DiaryCheckIn {...diary} />
          </>
        }
        goals={<GoalsToday goals={open} />}
        helps={<HelpsToday pinned={pinned} />}
        notes={<EarlySignNotes {...notes} lines={organisation.helpLines} />}
        top={
          <>
            <RecordNews {...record} />
            <OtherZone zone={zone} />
          </>
        }
        aside={
          <>
            {message && <NewMessage message={message} zone={zone} now={request.now} />}
            <RecordCard {...record} />
          </>
        }
      />
    )
    return page(reply, { title: 'Today', at: '/today', scripts: ['zone.js'], content })
  }
}

async function showMore(request: FastifyRequest, reply: FastifyReply) {
  const { abilities, isConnected } = request.viewer!
  const content = <MorePage isPerson={abilities.has('person')} isConnected={isConnected} />
  return page(reply, { title: 'More', at: '/more', width: 'mid', content })
}

const newestMessage = async (mine: Reach<'see room'>) =>
  (await latestMessages(mine, 20)).findLast(({ senderSeat }) => senderSeat !== 'self')

/** What was just done, from the address that a form led to. It says nothing about what was written. */
function newsIn(query: unknown) {
  const { saved, removed } = query as Record<string, unknown>
  if (isKeptKind(saved)) return { what: 'saved', kind: saved } as const
  return isKeptKind(removed) ? ({ what: 'removed', kind: removed } as const) : null
}
