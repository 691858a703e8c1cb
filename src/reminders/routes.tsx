import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keptForm } from '../access/drafts.ts'
import { own, type Reach } from '../access/reach.ts'
import type { Config } from '../core/config.ts'
import { doneIn } from '../core/done.ts'
import { NotFound } from '../core/errors.ts'
import { isUuid } from '../core/ids.ts'
import { page } from '../core/page.tsx'
import { readDevice } from './devices/device.ts'
import { addDevice, devicesOf, removeDevice } from './devices/queries.ts'
import { notices } from './notices/routes.tsx'
import { planNext } from './plan.ts'
import * as kept from './queries.ts'
import { keyOf, readReminder, type Subject, shownOf, typedOf } from './reminder.ts'
import { ReminderForm, type ReminderFormProps } from './reminder-form.tsx'
import { RemindersPage } from './reminders-page.tsx'
import { words } from './words.ts'

const at = '/reminders'

export function reminders(app: FastifyInstance, { config: { push } }: { config: Config }) {
  const door = { config: { door: 'person' } } as const
  const keepsForm = { config: { door: 'person', keepsForm: true } } as const
  app.get('/reminders', door, showAll)
  app.post('/reminders/devices', door, turnOn)
  app.post('/reminders/devices/:deviceId/removal', door, turnOff)
  app.get('/reminders/:subject', door, showOne)
  app.post('/reminders/:subject', keepsForm, save)
  app.post('/reminders/:subject/removal', door, remove)
  notices(app)

  async function showAll(request: FastifyRequest, reply: FastifyReply) {
    return send(request, reply)
  }

  async function send(request: FastifyRequest, reply: FastifyReply, isWrong = false) {
    const mine = await own(request, 'set reminders')
    const [subjects, all, devices] = await Promise.all([subjectsOf(mine), kept.remindersOf(mine), devicesOf(mine)])
    const shown = { subjects, reminders: all, devices, zone: request.viewer!.zone, publicKey: push?.publicKey, isWrong }
    const content = <RemindersPage {...shown} news={doneIn(request, words.done)} />
    return page(reply, { title: words.title, at, width: 'mid', scripts: ['reminders.js'], wrong: isWrong, content })
  }

  async function turnOn(request: FastifyRequest, reply: FastifyReply) {
    const device = readDevice(request.body, push?.services ?? [])
    if (!device) return send(request, reply.code(422), true)
    await addDevice(await own(request, 'set reminders'), device, request.now)
    return reply.redirect('/reminders?done=device-on', 303)
  }
}

async function turnOff(request: FastifyRequest, reply: FastifyReply) {
  const { deviceId } = request.params as { deviceId: string }
  if (!isUuid(deviceId)) throw new NotFound()
  await removeDevice(await own(request, 'set reminders'), deviceId)
  return reply.redirect('/reminders?done=device-off', 303)
}

async function subjectsOf(mine: Reach<'set reminders'>): Promise<Subject[]> {
  const trackers = await kept.trackersToRemindOf(mine)
  return [
    { kind: 'sleep', trackerId: null, name: words.sleep },
    { kind: 'diary', trackerId: null, name: words.diary },
    ...trackers.map(({ id, name }) => ({ kind: 'tracker' as const, trackerId: id, name })),
  ]
}

/** What the address names. Somebody else’s tracker is a page that does not exist. */
async function subjectIn(request: FastifyRequest, mine: Reach<'set reminders'>): Promise<Subject> {
  const { subject } = request.params as { subject: string }
  const found = (await subjectsOf(mine)).find(each => keyOf(each) === subject)
  if (!found) throw new NotFound()
  return found
}

const sendForm = (reply: FastifyReply, form: ReminderFormProps) =>
  page(reply, {
    title: `Reminder: ${form.subject.name}`,
    at,
    width: 'mid',
    wrong: form.wrong !== undefined,
    content: <ReminderForm {...form} />,
  })

const isFor = (subject: Subject) => (reminder: { kind: Subject['kind']; trackerId: string | null }) =>
  keyOf(reminder) === keyOf(subject)

async function showOne(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set reminders')
  const subject = await subjectIn(request, mine)
  const saved = (await kept.remindersOf(mine)).find(isFor(subject))
  const form = await keptForm(mine, request, `/reminders/${keyOf(subject)}`)
  const typed = form ? typedOf(form) : saved ? shownOf(saved) : { days: [], time: '' }
  return sendForm(reply, { subject, typed, isSet: saved !== undefined, isKept: form !== null })
}

async function save(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set reminders')
  const subject = await subjectIn(request, mine)
  const read = readReminder(request.body)
  if ('wrong' in read) {
    const isSet = (await kept.remindersOf(mine)).some(isFor(subject))
    return sendForm(reply.code(422), { subject, typed: typedOf(request.body), isSet, wrong: read.wrong })
  }
  const reminder = await kept.setReminder(mine, subject, read.when, request.now)
  // In the same transaction: a reminder that is kept comes, and one that is not does not.
  await planNext(mine, reminder, request.now)
  return reply.redirect('/reminders?done=saved', 303)
}

/** What was planned finds that the reminder is gone, and does nothing. */
async function remove(request: FastifyRequest, reply: FastifyReply) {
  const mine = await own(request, 'set reminders')
  await kept.removeReminder(mine, await subjectIn(request, mine))
  return reply.redirect('/reminders?done=removed', 303)
}
