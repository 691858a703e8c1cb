import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Answer } from '../../access/consents.ts'
import { newAccount } from '../../access/own-account.ts'
import { rawTextOf, type Wrong } from '../../core/forms.tsx'
import { newToken } from '../../core/ids.ts'
import { page } from '../../core/page.tsx'
import { cookieName, cookieOptions, startSession } from '../../core/session.ts'
import { countedFor, takeTurn } from '../../core/throttle.ts'
import type { Organisation } from '../../organisation/profile.ts'
import { hashPassword } from '../password.ts'
import { wrongWithPassword } from '../password-rules.ts'
import { ContactStep } from './contact-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { PromisesStep } from './promises-step.tsx'
import { keepContact, keepPassword, openAccount, signUpOf, useUp } from './queries.ts'
import { type Promises, readContact, readPromises, type SignUp } from './sign-up.ts'

const steps = { contact: '/sign-up', password: '/sign-up/password', promises: '/sign-up/promises' }

/** Sign-up in three steps, tied together by an unguessable token in a cookie; the address names nobody. */
export function signUp(app: FastifyInstance, { organisation }: { organisation: Organisation }) {
  const door = { config: { door: 'public' } } as const
  const { config } = app
  const cookie = cookieName('sign-up', config)
  app.get(steps.contact, door, showContact)
  app.post(steps.contact, door, takeContact)
  app.get(steps.password, door, showPassword)
  app.post(steps.password, door, takePassword)
  app.get(steps.promises, door, showPromises)
  app.post(steps.promises, door, takePromises)

  async function showContact(request: FastifyRequest, reply: FastifyReply) {
    if (request.viewer) return reply.redirect('/account', 303)
    const begun = await begunSignUp(request)
    return page(reply, {
      title: 'Create an account',
      content: <ContactStep contact={begun ?? { name: '', email: '' }} />,
    })
  }

  async function takeContact(request: FastifyRequest, reply: FastifyReply) {
    const { contact, wrong } = readContact(request.body)
    if (wrong) return wrongPage(reply, 'Create an account', <ContactStep contact={contact} wrong={wrong} />)
    await takeTurn(request.db, countedFor(config.sessionSecret, contact.email, request.ip).network, request.now)
    const token = (await begunSignUp(request)) ? (request.cookies[cookie] ?? newToken()) : newToken()
    await keepContact(request.db, token, contact, request.now)
    reply.setCookie(cookie, token, cookieOptions(config))
    return reply.redirect(steps.password, 303)
  }

  async function showPassword(request: FastifyRequest, reply: FastifyReply) {
    if (!(await begunSignUp(request))) return reply.redirect(steps.contact, 303)
    return page(reply, { title: 'Keep your account safe', content: <PasswordStep /> })
  }

  async function takePassword(request: FastifyRequest, reply: FastifyReply) {
    const begun = await begunSignUp(request)
    if (!begun) return reply.redirect(steps.contact, 303)
    const password = rawTextOf(request.body, 'password')
    const wrong = await wrongPasswords(password, rawTextOf(request.body, 'confirm'), begun)
    if (wrong) return wrongPage(reply, 'Keep your account safe', <PasswordStep wrong={wrong} />)
    await takeTurn(request.db, countedFor(config.sessionSecret, begun.email, request.ip).network, request.now)
    await keepPassword(request.db, request.cookies[cookie] ?? '', await hashPassword(password))
    return reply.redirect(steps.promises, 303)
  }

  async function wrongPasswords(password: string, confirm: string, own: SignUp): Promise<Wrong | null> {
    const wrong = await wrongWithPassword(password, { ...own, trustWords: organisation.trust.words })
    if (wrong) return { password: wrong }
    return password === confirm ? null : { confirm: 'Type the same password in both boxes' }
  }

  async function showPromises(request: FastifyRequest, reply: FastifyReply) {
    const begun = await begunSignUp(request)
    if (!begun?.passwordHash) return reply.redirect(begun ? steps.password : steps.contact, 303)
    return page(reply, { title: 'What we promise each other', content: <PromisesStep /> })
  }

  async function takePromises(request: FastifyRequest, reply: FastifyReply) {
    const begun = await begunSignUp(request)
    if (!begun?.passwordHash) return reply.redirect(begun ? steps.password : steps.contact, 303)
    const { promises, wrong } = readPromises(request.body)
    const title = 'What we promise each other'
    if (wrong) return wrongPage(reply, title, <PromisesStep promises={promises} wrong={wrong} />)
    const accountId = await finish(request, begun, promises)
    if (!accountId) return wrongPage(reply, title, <PromisesStep promises={promises} wrong={{ form: cannotMake }} />)
    reply.clearCookie(cookie, cookieOptions(config))
    await startSession(reply, request.db, config, accountId, request.now)
    return reply.redirect('/today', 303)
  }

  /** The new account's id, or null when the address has an account already. */
  async function finish(request: FastifyRequest, begun: SignUp, promises: Promises): Promise<string | null> {
    const proof = await newAccount(request)
    const opened =
      (await useUp(proof.db, request.cookies[cookie] ?? '')) &&
      (await openAccount(proof, begun, answersTo(promises, request.now), organisation.zone))
    // The account has to be there before its first session; on a refusal nothing of it may stay, nor is the sign-up used up.
    await (opened ? request.visit.commit() : request.visit.rollback())
    return opened ? proof.accountId : null
  }

  const answersTo = ({ terms, privacy, usageData }: Promises, answeredAt: Date): Answer[] => [
    { subject: 'terms', given: terms, wordingVersion: organisation.terms.version, answeredAt },
    { subject: 'privacy', given: privacy, wordingVersion: organisation.privacy.version, answeredAt },
    { subject: 'usage-data', given: usageData, wordingVersion: organisation.usageData.version, answeredAt },
  ]

  async function begunSignUp(request: FastifyRequest): Promise<SignUp | undefined> {
    const token = request.cookies[cookie]
    return token ? signUpOf(request.db, token, request.now) : undefined
  }
}

const cannotMake = 'We cannot make an account with these details. You may already have one.'

const wrongPage = (reply: FastifyReply, title: string, content: VNode) =>
  page(reply.code(422), { title, wrong: true, content })
