import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { addConsents, consentsOf } from '../../access/consents.ts'
import { type OwnAccount, ownAccount } from '../../access/own-account.ts'
import { Forbidden } from '../../core/errors.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import { addJob } from '../../core/jobs.ts'
import { page } from '../../core/page.tsx'
import { endSessionsOf, forgetInBrowser, startSession } from '../../core/session.ts'
import { countedFor, takeTurn } from '../../core/throttle.ts'
import type { Organisation } from '../../organisation/profile.ts'
import { hashPassword, isPassword } from '../password.ts'
import { wrongWithPassword } from '../password-rules.ts'
import { accountForSignIn } from '../sign-in/queries.ts'
import { AccountPage } from './account-page.tsx'
import { readDetails, zoneOffered } from './details.ts'
import { DetailsPage } from './details-page.tsx'
import { PasswordPage } from './password-page.tsx'
import { accountOf, changeDetails, changePassword } from './queries.ts'

/** One's own account: what we call you, where you are, your password, what you agreed to, and signing out everywhere. */
export function profile(app: FastifyInstance, { organisation }: { organisation: Organisation }) {
  const door = { config: { door: 'signed-in' } } as const
  const { config } = app
  app.get('/account', door, showAccount)
  app.get('/account/details', door, showDetails)
  app.post('/account/details', door, takeDetails)
  app.get('/account/password', door, showPassword)
  app.post('/account/password', door, takePassword)
  app.post('/account/usage-data', { config: { door: 'person' } }, answerUsageData)
  app.post('/account/sessions/ending', door, signOutEverywhere)

  async function showAccount(request: FastifyRequest, reply: FastifyReply) {
    const mine = await ownAccount(request)
    const [account, consents] = [await accountOf(mine), await consentsOf(mine)]
    const done = textOf(request.query, 'done')
    const { name, isStaff, personId } = request.viewer!
    const isPerson = personId !== null
    return send(
      reply,
      'Account',
      <AccountPage
        account={{ ...account, name }}
        consents={consents}
        done={done}
        isPerson={isPerson}
        isStaff={isStaff}
      />,
    )
  }

  /** Staff who could rename themselves would do so in everybody's list of who has looked. */
  const refuseStaff = ({ viewer }: FastifyRequest) => {
    if (viewer?.isStaff) throw new Forbidden(`Your name comes from ${organisation.record.name} and is changed there.`)
  }

  async function showDetails(request: FastifyRequest, reply: FastifyReply) {
    refuseStaff(request)
    const { name, zone } = await accountOf(await ownAccount(request))
    const chosen = zone && (zoneOffered(request.query) ?? zone)
    return send(reply, 'Your details', <DetailsPage details={{ name, zone: chosen ?? '' }} />)
  }

  async function takeDetails(request: FastifyRequest, reply: FastifyReply) {
    refuseStaff(request)
    const mine = await ownAccount(request)
    const before = await accountOf(mine)
    const { details, wrong } = readDetails(request.body, before.zone ?? '')
    if (wrong) return sendWrong(reply, 'Your details', <DetailsPage details={details} wrong={wrong} />)
    await changeDetails(mine, details)
    if (details.zone !== before.zone) await planRemindersAgain(mine)
    return reply.redirect('/account?done=details', 303)
  }

  async function showPassword(_request: FastifyRequest, reply: FastifyReply) {
    return send(reply, 'Change your password', <PasswordPage />)
  }

  async function takePassword(request: FastifyRequest, reply: FastifyReply) {
    const account = await accountOf(await ownAccount(request))
    // Passwords take their time to check, and a try may have to wait for its turn: no connection is held for it.
    await request.visit.commit()
    const wrong = await wrongWithChange(request, account)
    if (wrong) return sendWrong(reply, 'Change your password', <PasswordPage wrong={wrong} />)
    const passwordHash = await hashPassword(rawTextOf(request.body, 'password'))
    const mine = await ownAccount(request)
    await changePassword(mine, passwordHash)
    await endSessionsOf(mine.db, mine.accountId, request.now)
    await startSession(reply, mine.db, config, mine.accountId, request.now)
    return reply.redirect('/account?done=password', 303)
  }

  async function wrongWithChange(
    request: FastifyRequest,
    account: { name: string; email: string },
  ): Promise<Wrong | null> {
    const [current, password, confirm] = ['current', 'password', 'confirm'].map(field => rawTextOf(request.body, field))
    if (!current) return { current: 'Enter the password you use now' }
    await takeTurn(request.db, countedFor(config.sessionSecret, account.email, request.ip).account, request.now)
    const known = await accountForSignIn(request.db, account.email)
    if (!(await isPassword(current, known?.passwordHash))) return { current: 'This is not the password you use now' }
    const wrong = await wrongWithPassword(password ?? '', { ...account, trustWords: organisation.trust.words })
    if (wrong) return { password: wrong }
    return password === confirm ? null : { confirm: 'Type the same password in both boxes' }
  }

  async function answerUsageData(request: FastifyRequest, reply: FastifyReply) {
    const given = textOf(request.body, 'given') === 'yes'
    const wordingVersion = organisation.usageData.version
    await addConsents(await ownAccount(request), [
      { subject: 'usage-data', given, wordingVersion, answeredAt: request.now },
    ])
    return reply.redirect('/account?done=usage-data', 303)
  }

  async function signOutEverywhere(request: FastifyRequest, reply: FastifyReply) {
    const { db, accountId } = await ownAccount(request)
    await endSessionsOf(db, accountId, request.now)
    forgetInBrowser(reply, config)
    return reply.redirect('/', 303)
  }
}

const send = (reply: FastifyReply, title: string, content: VNode) =>
  page(reply, { title, at: '/account', width: 'mid', content })

const sendWrong = (reply: FastifyReply, title: string, content: VNode) =>
  page(reply.code(422), { title, at: '/account', width: 'mid', wrong: true, content })

/** What was planned for the hours of the old zone is planned again for those of the new one. */
const planRemindersAgain = ({ db, personId }: OwnAccount) =>
  addJob(db, { task: 'plan-reminders', payload: { personId: personId ?? '' }, key: `plan ${personId}` })
