import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liveTeamOf } from '../access/circle.ts'
import { type SharableDeed, sharable } from '../access/policy.ts'
import { own, type Reach } from '../access/reach.ts'
import { chooseSharing, sharedWith } from '../access/sharing-choices.ts'
import { dayIn } from '../core/clock.ts'
import type { Wrong } from '../core/forms.tsx'
import { page } from '../core/page.tsx'
import type { Organisation } from '../organisation/profile.ts'
import { asShown } from './look.ts'
import { LooksPage } from './looks-page.tsx'
import { askedOf, looksOnAPage, startOf } from './period.ts'
import { connectionOf, looksOf } from './queries.ts'
import { readChoices } from './sharing-choice.ts'
import { SharingPage } from './sharing-page.tsx'

/** What the team may see, and who has looked. */
export function sharing(app: FastifyInstance, { organisation }: { organisation: Organisation }) {
  const door = { config: { door: 'person' } } as const
  app.get('/sharing', door, showSharing)
  app.post('/sharing', door, changeSharing)
  app.get('/who-has-looked', door, showLooks)

  async function showLooks(request: FastifyRequest, reply: FastifyReply) {
    const { zone, accountId } = request.viewer!
    const asked = askedOf(request.query)
    const mine = await own(request, 'see trail')
    const rows = await looksOf(mine, {
      since: startOf(asked.period, request.now),
      limit: looksOnAPage + 1,
      offset: (asked.page - 1) * looksOnAPage,
    })
    const content = (
      <LooksPage
        looks={rows.slice(0, looksOnAPage).map(row => asShown(row, zone, accountId))}
        asked={asked}
        hasMore={rows.length > looksOnAPage}
        today={dayIn(zone, request.now)}
        isConnected={Boolean((await connectionOf(mine))?.confirmedAt)}
        contact={organisation.trust.contact}
      />
    )
    return page(reply, { title: 'Who has looked at my information', at: '/who-has-looked', content })
  }
}

const title = 'What your care team can see'

async function showSharing(request: FastifyRequest, reply: FastifyReply) {
  const isSaved = (request.query as Record<string, unknown>).done === 'saved'
  return page(reply, { title, at: '/sharing', content: await sharingPage(request, { isSaved }) })
}

async function changeSharing(request: FastifyRequest, reply: FastifyReply) {
  const read = readChoices(request.body)
  if ('wrong' in read) {
    const content = await sharingPage(request, { isSaved: false, wrong: read.wrong })
    return page(reply.code(422), { title, at: '/sharing', wrong: true, content })
  }
  // Somebody who left the record in another window has no team to choose for.
  if (!(await connectionOf(await own(request, 'see sharing')))) return reply.redirect('/sharing', 303)
  await chooseSharing(await own(request, 'change sharing'), 'clinician', read.deeds, request.now)
  return reply.redirect('/sharing?done=saved', 303)
}

async function sharingPage(request: FastifyRequest, news: { isSaved: boolean; wrong?: Wrong }) {
  const mine = await own(request, 'see sharing')
  const connection = await connectionOf(mine)
  const team = await liveTeamOf(mine, request.now, request.graceHours)
  const standing = connection ? (connection.confirmedAt ? 'connected' : 'waiting') : 'none'
  return <SharingPage standing={standing} shared={await sharedWithTeam(mine)} team={team} {...news} />
}

async function sharedWithTeam(mine: Reach<'see sharing'>): Promise<SharableDeed[]> {
  const audiences = await Promise.all(sharable.map(async deed => ({ deed, seats: await sharedWith(mine, deed) })))
  return audiences.flatMap(({ deed, seats }) => (seats.includes('clinician') ? deed : []))
}
