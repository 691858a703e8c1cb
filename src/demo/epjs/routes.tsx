import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../../core/errors.ts'
import { textOf } from '../../core/forms.tsx'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { passphraseOf } from '../../record/arrival/passphrase.ts'
import { sealed, tokenText } from '../epjs-token.ts'
import { type Colleague, patientsOfStaff, staffOfRecord } from '../record-content.ts'
import { type Mood, moods, type RecordMood } from '../record-switch.ts'
import { ChoicePage } from './choice-page.tsx'
import { ScreenPage } from './screen-page.tsx'

type Tools = { organisation: Organisation; recordMood?: RecordMood }

/** An imitation of the record's own screen, from which staff arrive, and the switch of the demo's record. */
export function demoRecord(app: FastifyInstance, { organisation, recordMood }: Tools) {
  const door = { config: { door: 'public' } } as const
  const { passphrase, codePage } = app.config.epjs
  let presses = 0
  app.get('/demo/epjs', door, showChoice)
  app.get('/demo/epjs/:key', door, showScreen)
  app.post('/demo/epjs/:key/healthlocker', door, openHealthlocker)
  app.post('/demo/record', door, changeMood)

  async function showChoice(_: FastifyRequest, reply: FastifyReply) {
    const mood = await recordMood?.read().catch(() => undefined)
    return page(reply, { title: 'A made-up ePJS', at: '/demo', content: <ChoicePage mood={mood} /> })
  }

  function showScreen(request: FastifyRequest, reply: FastifyReply) {
    const staff = staffAsked(request)
    const content = <ScreenPage staff={staff} patients={patientsOfStaff(staff)} canOpen={Boolean(passphrase)} />
    return page(reply, { title: `A made-up ePJS: ${staff.name}`, at: '/demo', content })
  }

  /** What ePJS does when its button is pressed: it makes a token and opens our address with it. */
  function openHealthlocker(request: FastifyRequest, reply: FastifyReply) {
    const { guid, email } = staffAsked(request)
    if (!passphrase) throw new NotFound()
    // Each press has a second of its own, or the second of two quick ones would look like the first sent again.
    const seconds = 300 + (presses++ % 240)
    const expiresAt = new Date(request.now.getTime() + seconds * 1000)
    const text = tokenText({ userName: email, guid, expiresAt, zone: organisation.zone })
    const version = textOf(request.body, 'version') === '1' ? 1 : 2
    const token = sealed(version, passphraseOf(passphrase, codePage), Buffer.from(text))
    return reply.redirect(`/caseload?userdata=${encodeURIComponent(token)}`, 303)
  }

  async function changeMood(request: FastifyRequest, reply: FastifyReply) {
    const mood = moods.find(each => each === textOf(request.body, 'mood')) satisfies Mood | undefined
    if (!mood || !recordMood) throw new NotFound()
    await recordMood.change(mood)
    return reply.redirect('/demo/epjs', 303)
  }
}

function staffAsked(request: FastifyRequest): Colleague {
  const { key } = request.params as { key: string }
  const staff = staffOfRecord.find(each => each.key === key)
  if (!staff) throw new NotFound()
  return staff
}
