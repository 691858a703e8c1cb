import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type House, openHouse } from '../../../test/harness.ts'
import { openPushSink, type PushSink } from '../../../test/push-sink.ts'
import { pushSettings, reminded, waitingFor } from '../../../test/reminding.ts'
import { tracks } from '../../../test/tracking.ts'
import type { Tasks } from '../../core/jobs.ts'
import { startWork } from '../../core/jobs.ts'
import { reminderTasks } from './tasks.ts'

/** Thursday, half an hour before half past eight in summer time. */
const now = new Date('2026-10-15T07:00:00Z')
const halfPastEight = new Date('2026-10-15T07:30:00Z')
const later = (minutes: number) => new Date(halfPastEight.getTime() + minutes * 60_000)
let house: House
let sink: PushSink
let queue: pg.Client
let tasks: Tasks
let clock = now
before(async () => {
  sink = await openPushSink()
  house = await openHouse({ now: () => clock, settings: pushSettings(sink) })
  queue = new pg.Client({ connectionString: house.database.superuser })
  await queue.connect()
  tasks = reminderTasks({ pool: house.pool, clock: () => clock, push: house.config.push })
})
after(async () => {
  await queue.end()
  await house.close()
  sink.close()
})

const waiting = (person: { personId: string }) => waitingFor(queue, person.personId)
const doJob = (job: { task: string; payload: object }) => tasks[job.task]!(job.payload)

/** Does what waits for a person by this time, as the worker would. */
async function workUntil(person: { personId: string }, instant: Date) {
  clock = instant
  for (const job of (await waiting(person)).filter(({ task, at }) => task !== 'remind' || at <= instant)) {
    await queue.query('delete from graphile_worker._private_jobs where key = $1', [job.key])
    await doJob(job)
  }
}

/** The reminder and then its notices. */
async function comesAt(person: { personId: string }, instant: Date) {
  await workUntil(person, instant)
  await workUntil(person, instant)
}

async function start(...given: Parameters<typeof reminded> extends [unknown, unknown, ...infer Rest] ? Rest : never) {
  clock = now
  return reminded(house, sink, ...given)
}

test('a notice comes on the hour that was chosen, sealed and signed, and says nothing about health', async () => {
  const { person, device, on, saved } = await start()
  assert.deepEqual([on.location, saved.location], ['/reminders?done=device-on', '/reminders?done=saved'])
  assert.deepEqual((await waiting(person))[0]?.at, halfPastEight)
  await comesAt(person, halfPastEight)
  const [notice, ...more] = sink.to(device)
  assert.equal(more.length, 0)
  assert.deepEqual(Object.keys(notice!.letter).sort(), ['snooze', 'stop', 'title'])
  assert.equal(notice!.letter.title, 'You have a reminder')
  assert.match(String(notice!.headers.authorization), /^vapid t=.+, k=.+/)
  assert.deepEqual([notice!.headers['content-encoding'], notice!.headers.ttl], ['aes128gcm', '3600'])
  assert.doesNotMatch(notice!.sealed.toString('latin1'), /reminder|snooze/)
})

test('the next one is planned, and nothing comes on days that were not chosen', async () => {
  const { person, device } = await start({ days: ['4'] })
  await comesAt(person, halfPastEight)
  assert.deepEqual(
    (await waiting(person)).map(({ at }) => at.toISOString()),
    ['2026-10-22T07:30:00.000Z'],
  )
  // The clocks go back on 25 October: half past eight is an hour later by then.
  await comesAt(person, new Date('2026-10-22T07:30:00Z'))
  assert.equal((await waiting(person))[0]?.at.toISOString(), '2026-10-29T08:30:00.000Z')
  assert.equal(sink.to(device).length, 2)
})

test('nothing comes when the entry is there already: sleep, diary and a tracker', async () => {
  const at = { zone: 'Europe/London', enteredAt: now, changedAt: now }
  const slept = await start()
  await house.owner
    .insertInto('sleepNights')
    .values({ personId: slept.person.personId, nightOf: '2026-10-14', minutesAsleep: 420, ...at })
    .execute()
  const wrote = await start({ about: 'diary' })
  await house.owner
    .insertInto('diaryEntries')
    .values({ personId: wrote.person.personId, onDay: '2026-10-15', words: 'x', folded: 'x', ...at })
    .execute()
  for (const { person, device } of [slept, wrote]) {
    await comesAt(person, halfPastEight)
    assert.deepEqual(sink.to(device), [])
    assert.equal((await waiting(person)).length, 1)
  }
})

test('a tracker of one’s own reminds, unless it has its entry or is paused', async () => {
  for (const [wish, pausedAt, count] of [
    [{}, null, 1],
    [{ entries: { '2026-10-15': 4 } }, null, 0],
    [{}, now, 0],
  ] as const) {
    const { person, visitor, device } = await start({ time: '9pm' })
    const id = await tracks(house, person, wish)
    await visitor.sends(`/reminders/${id}`, { days: ['4'], time: '8:30am' })
    await house.owner.updateTable('trackers').set({ pausedAt }).where('id', '=', id).execute()
    await comesAt(person, halfPastEight)
    assert.equal(sink.to(device).length, count)
  }
})

test('an occasion is taken on once, however often its job is done, also at the same moment', async () => {
  const { person, device } = await start()
  const [job] = await waiting(person)
  clock = halfPastEight
  await Promise.all([1, 2, 3].map(() => doJob(job!)))
  const notices = (await waiting(person)).filter(({ task }) => task === 'send-notice')
  assert.equal(notices.length, 1)
  await Promise.all([1, 2, 3].map(() => doJob(notices[0]!)))
  assert.equal(sink.to(device).length, 1)
})

test('two workers at once send one notice for each of twenty people', async () => {
  // So far ahead that the queue, which goes by the clock of the database, does only what this test makes due.
  clock = new Date('2100-10-15T07:00:00Z')
  const people = await Promise.all(Array.from({ length: 20 }, () => reminded(house, sink)))
  clock = new Date('2100-10-15T07:30:00Z')
  const workerUrl = house.database.worker
  const log = { error: ({ err }: { err: unknown }) => assert.fail(String(err)) }
  const stops = await Promise.all([1, 2].map(() => startWork({ workerUrl, tasks, log })))
  const ids = people.map(({ person }) => person.personId)
  await queue.query(
    `update graphile_worker._private_jobs set run_at = now() - interval '1 second' where run_at < '2100-10-16' and payload->>'personId' = any ($1)`,
    [ids],
  )
  const sent = () => people.flatMap(({ device }) => sink.to(device)).length
  for (let tries = 0; tries < 400 && sent() < 20; tries++) await new Promise(resolve => setTimeout(resolve, 50))
  await Promise.all(stops.map(stop => stop()))
  assert.deepEqual(
    people.map(({ device }) => sink.to(device).length),
    people.map(() => 1),
  )
  for (const { person } of people) assert.equal((await waiting(person)).length, 1)
})

test('a reminder that is more than an hour late, or would come at night, does not come', async () => {
  const late = await start()
  await comesAt(late.person, later(61))
  assert.deepEqual(sink.to(late.device), [])
  assert.equal((await waiting(late.person))[0]?.at.toISOString(), '2026-10-16T07:30:00.000Z')
  const night = await start({ time: '9:50pm' })
  await comesAt(night.person, new Date('2026-10-15T21:05:00Z'))
  assert.deepEqual(sink.to(night.device), [])
})

test('a browser that is gone is forgotten; one whose maker is busy is tried again, and one notice comes', async () => {
  const gone = await start({}, 410)
  await comesAt(gone.person, halfPastEight)
  const left = await house.owner
    .selectFrom('pushDevices')
    .select('id')
    .where('personId', '=', gone.person.personId)
    .execute()
  assert.deepEqual(left, [])
  const busy = await start({}, 503)
  await workUntil(busy.person, halfPastEight)
  const job = (await waiting(busy.person)).find(({ task }) => task === 'send-notice')!
  await assert.rejects(() => doJob(job))
  await doJob(job)
  await doJob(job)
  assert.equal(sink.to(busy.device).length, 1)
})

test('another time, a time zone or an end of it all: what was planned before does not come', async () => {
  const moved = await start()
  const [before] = await waiting(moved.person)
  await moved.visitor.sends('/reminders/sleep', { days: ['4'], time: '10am' })
  const [planned, ...more] = await waiting(moved.person)
  assert.deepEqual([planned?.at.toISOString(), more.length], ['2026-10-15T09:00:00.000Z', 0])
  clock = halfPastEight
  await doJob(before!)
  clock = now
  const away = await start()
  await away.visitor.sends('/account/details', { name: 'Sam', zone: 'America/New_York' })
  const plan = (await waiting(away.person)).find(({ task }) => task === 'plan-reminders')!
  await doJob(plan)
  const times = (await waiting(away.person)).filter(({ task }) => task === 'remind')
  assert.deepEqual(
    times.map(({ at }) => at.toISOString()),
    ['2026-10-15T12:30:00.000Z'],
  )
  const ended = await start()
  await ended.visitor.opens('/reminders/sleep')
  await ended.visitor.sends('/reminders/sleep/removal')
  await comesAt(ended.person, halfPastEight)
  assert.deepEqual(
    [moved, away, ended].flatMap(({ device }) => sink.to(device)),
    [],
  )
})

async function withNotice(time = '8:30am', at = halfPastEight) {
  const somebody = await start({ time })
  await comesAt(somebody.person, at)
  const { letter } = sink.to(somebody.device)[0]!
  const address = (deed: 'snooze' | 'stop', from = letter) => `/reminders/notice/${from[deed]}`
  return { ...somebody, address, stranger: house.visitor() }
}

test('opening a button’s address changes nothing; its form, without signing in, works once', async () => {
  const { person, device, address, stranger } = await withNotice()
  for (let times = 0; times < 3; times++) {
    const { status, text, headers } = await stranger.opens(address('snooze'))
    assert.equal(status, 200)
    assert.match(text, /Remind you in an hour\?/)
    assert.ok(!text.includes('Sleep') && !text.includes(person.name))
    assert.equal(headers['cache-control'], 'no-store')
  }
  assert.equal((await waiting(person)).length, 1)
  assert.match((await stranger.sends(address('snooze'))).text, /We will remind you in an hour/)
  for (const again of [await stranger.posts(address('snooze')), await stranger.opens(address('snooze'))])
    assert.deepEqual([again.status, /used already/.test(again.text)], [410, true])
  await comesAt(person, later(60))
  assert.equal(sink.to(device).length, 2)
})

test('the notice itself presses its button without a form; another site cannot', async () => {
  const { person, device, address, stranger } = await withNotice()
  const foreign = await stranger.posts(address('stop'), {}, { 'sec-fetch-site': 'cross-site' })
  assert.equal(foreign.status, 403)
  const pressed = await stranger.posts(address('stop'), {}, { 'sec-fetch-site': 'same-origin' })
  assert.match(pressed.text, /This reminder has stopped/)
  await comesAt(person, new Date('2026-10-16T07:30:00Z'))
  assert.equal(sink.to(device).length, 1)
})

test('two presses at the same moment are one, and a button does only its own deed', async () => {
  const { person, address, stranger } = await withNotice()
  const answers = await Promise.all([1, 2, 3].map(() => stranger.posts(address('snooze'))))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410])
  const stopped = await house.owner
    .selectFrom('reminders')
    .select('stoppedAt')
    .where('personId', '=', person.personId)
    .executeTakeFirst()
  assert.equal(stopped?.stoppedAt, null)
})

test('an older notice on another device asks for an hour too, and it comes', async () => {
  const { person, device, address, stranger } = await withNotice()
  await stranger.posts(address('snooze'))
  await comesAt(person, later(60))
  // As if the other device still showed it.
  await queue.query('update notice_tokens set used_at = null where person_id = $1', [person.personId])
  assert.match((await stranger.posts(address('snooze'))).text, /We will remind you in an hour/)
  await comesAt(person, later(120))
  assert.equal(sink.to(device).length, 3)
})

test('buttons grow old, and one that nobody made is answered in the same way', async () => {
  const { address, stranger } = await withNotice()
  clock = later(13 * 60)
  assert.equal((await stranger.posts(address('snooze'))).status, 410)
  assert.equal((await stranger.opens(address('stop'))).status, 200)
  clock = later(8 * 24 * 60)
  assert.equal((await stranger.posts(address('stop'))).status, 410)
  for (const token of ['x', 'A'.repeat(43), '%F0%9F%8E%88'])
    assert.equal((await stranger.posts(`/reminders/notice/${token}`)).status, 410)
})

test('only hashes of buttons are kept', async () => {
  const { device } = await withNotice()
  const { snooze } = sink.to(device)[0]!.letter
  const { rows } = await queue.query("select encode(hash, 'base64') as hash from notice_tokens")
  assert.ok(rows.length > 0 && !rows.some(({ hash }) => hash.includes(snooze!.slice(0, 20))))
})

test('after three times "in an hour", and late in the evening, there is peace', async () => {
  const { person, device, address, stranger } = await withNotice()
  for (const round of [1, 2, 3]) {
    await stranger.posts(address('snooze', sink.to(device).at(-1)!.letter as never))
    await comesAt(person, later(round * 60))
  }
  assert.equal(sink.to(device).length, 4)
  const last = await stranger.posts(address('snooze', sink.to(device).at(-1)!.letter as never))
  assert.match(last.text, /often enough/)
  const evening = await withNotice('9:30pm', new Date('2026-10-15T20:30:00Z'))
  const answer = await evening.stranger.posts(evening.address('snooze'))
  assert.match(answer.text, /It is late/)
  // Nothing waits for a device that is switched on at night.
  assert.equal(sink.to(evening.device)[0]!.headers.ttl, '1800')
})
