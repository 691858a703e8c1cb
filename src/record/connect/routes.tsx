import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liveTeamOf } from '../../access/circle.ts'
import { addConsents, consentsOf } from '../../access/consents.ts'
import { keptForm } from '../../access/drafts.ts'
import { ownAccount } from '../../access/own-account.ts'
import { type SharableDeed, sharable } from '../../access/policy.ts'
import { own, type Reach } from '../../access/reach.ts'
import { sharedWith } from '../../access/sharing-choices.ts'
import { dayAndDate, dayIn, longDay, timeIn } from '../../core/clock.ts'
import { textOf } from '../../core/forms.tsx'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import type { GuardedRecord } from '../guarded-record.ts'
import { ask } from './ask.ts'
import { ConnectedPage } from './connected-page.tsx'
import { disconnectRecord } from './disconnect/routes.tsx'
import { ConnectPage, type ConnectPageProps, type Notice } from './form/connect-page.tsx'
import { PausePage } from './form/pause-page.tsx'
import { readRequest, typedOf } from './form/request-form.ts'
import { type Connection, connectionOf, keepTold, withdrawRequest } from './queries.ts'
import { hasNews, standingOf } from './standing.ts'
import { WaitingPage } from './waiting-page.tsx'
import { words } from './words.ts'

export function connectRecord(
  app: FastifyInstance,
  { record, organisation }: { record: GuardedRecord | null; organisation: Organisation },
) {
  const door = { config: { door: 'person' } } as const
  app.get('/connect', door, show)
  app.post('/connect', { config: { door: 'person', keepsForm: true } }, askToConnect)
  app.post('/connect/withdrawal', door, withdraw)
  app.post('/connect/research', door, answerAboutResearch)
  disconnectRecord(app)

  async function show(request: FastifyRequest, reply: FastifyReply) {
    const mine = await own(request, 'see connection')
    const connection = await connectionOf(mine)
    const standing = standingOf(connection)
    if (connection && hasNews(connection)) await keepTold(mine, connection, request.now)
    if (connection && standing === 'waiting') return showWaiting(request, reply, connection)
    if (connection && standing === 'connected') return showConnected(request, reply, connection)
    const kept = await keptForm(mine, request, '/connect')
    const notice = noticeFor(Boolean(kept), standing === 'declined', doneIn(request) === 'withdrawn')
    return showForm(reply, { notice, typed: kept ? typedOf(kept) : undefined })
  }

  const showForm = (reply: FastifyReply, form: Omit<ConnectPageProps, 'organisation'>) =>
    page(reply, {
      title: words.title,
      at: '/connect',
      wrong: form.wrong !== undefined || form.notice?.kind === 'no match',
      content: <ConnectPage organisation={organisation} {...form} />,
    })

  async function askToConnect(request: FastifyRequest, reply: FastifyReply) {
    const typed = typedOf(request.body)
    const today = dayIn(request.viewer!.zone, request.now)
    const read = readRequest(request.body, today, organisation.record.connectFromAge)
    if ('wrong' in read)
      return showForm(reply.code(422), { typed, ...read, notice: read.isTooYoung ? { kind: 'too young' } : undefined })
    const asked = await ask(request, { record, organisation }, read.wish)
    if (asked.became === 'kept') return reply.redirect('/connect?done=asked', 303)
    if (asked.became === 'paused') return showPause(request, reply, asked.againAt)
    if (asked.became === 'asleep')
      return showForm(reply.code(503).header('retry-after', '60'), { typed, notice: { kind: 'asleep' } })
    return showForm(reply.code(422), { typed, notice: { kind: 'no match', triesLeft: asked.triesLeft } })
  }

  function showPause(request: FastifyRequest, reply: FastifyReply, againAt: Date) {
    const seconds = Math.max(1, Math.ceil((againAt.getTime() - request.now.getTime()) / 1000))
    const content = <PausePage again={timeIn(request.viewer!.zone, againAt)} organisation={organisation} />
    const title = 'Let us pause for a while'
    return page(reply.code(429).header('retry-after', String(seconds)), {
      title,
      at: '/connect',
      width: 'mid',
      content,
    })
  }

  async function answerAboutResearch(request: FastifyRequest, reply: FastifyReply) {
    const said = textOf(request.body, 'research')
    if (said !== 'yes' && said !== 'no') return reply.redirect('/connect', 303)
    const { version: wordingVersion } = organisation.researchContact
    const answer = {
      subject: 'research-contact',
      given: said === 'yes',
      wordingVersion,
      answeredAt: request.now,
    } as const
    await addConsents(await ownAccount(request), [answer])
    return reply.redirect('/connect?done=research', 303)
  }
}

async function showWaiting(request: FastifyRequest, reply: FastifyReply, { askedAt }: Connection) {
  const content = (
    <WaitingPage
      askedOn={longDay(dayIn(request.viewer!.zone, askedAt))}
      {...(await answersOf(request))}
      isNew={doneIn(request) === 'asked'}
    />
  )
  return page(reply, { title: 'My health record', at: '/connect', content })
}

async function showConnected(request: FastifyRequest, reply: FastifyReply, connection: Connection) {
  const { viewer, now, graceHours } = request
  const mine = await own(request, 'see connection')
  const content = (
    <ConnectedPage
      connectedOn={dayAndDate(dayIn(viewer!.zone, connection.confirmedAt!))}
      team={await liveTeamOf(mine, now, graceHours)}
      {...(await answersOf(request))}
      news={hasNews(connection) ? 'connected' : doneIn(request) === 'research' ? 'research' : null}
    />
  )
  return page(reply, { title: 'My health record', at: '/connect', content })
}

/** What the person chose on the form, as it stands now. */
async function answersOf(request: FastifyRequest) {
  const shared = await sharedDeeds(await own(request, 'see connection'))
  const consents = await consentsOf(await ownAccount(request))
  return { shared, research: consents.find(({ subject }) => subject === 'research-contact')?.given ?? null }
}

async function sharedDeeds(mine: Reach<'see connection'>): Promise<SharableDeed[]> {
  const shared: SharableDeed[] = []
  for (const deed of sharable) if ((await sharedWith(mine, deed)).includes('clinician')) shared.push(deed)
  return shared
}

async function withdraw(request: FastifyRequest, reply: FastifyReply) {
  const isWithdrawn = await withdrawRequest(await own(request, 'change connection'), request.now)
  // Somebody on the team may have been faster: then the page says that they are connected, or not.
  return reply.redirect(isWithdrawn ? '/connect?done=withdrawn' : '/connect', 303)
}

const doneIn = ({ query }: FastifyRequest) => (query as Record<string, unknown>).done

function noticeFor(isKept: boolean, isDeclined: boolean, isWithdrawn: boolean): Notice | undefined {
  if (isKept) return { kind: 'kept' }
  if (isWithdrawn) return { kind: 'withdrawn' }
  return isDeclined ? { kind: 'declined' } : undefined
}
