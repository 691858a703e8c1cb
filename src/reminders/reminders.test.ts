import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { type House, openHouse } from '../../test/harness.ts'
import { openPushSink, type PushSink } from '../../test/push-sink.ts'
import { plain } from '../../test/reading.ts'
import { pushSettings, reminded } from '../../test/reminding.ts'
import { tracks } from '../../test/tracking.ts'
import { isPushAddress } from './devices/device.ts'

let house: House
let sink: PushSink
before(async () => {
  sink = await openPushSink()
  house = await openHouse({ now: new Date('2026-10-15T07:00:00Z'), settings: pushSettings(sink) })
})
after(async () => {
  await house.close()
  sink.close()
})

test('the page lists sleep, the diary and each tracker, and says when each reminds', async () => {
  const { person, visitor } = await reminded(house, sink, { days: ['1', '5'], time: '20:05' })
  await tracks(house, person, { name: 'Worry about going out' })
  const { text } = await visitor.opens('/reminders')
  assert.match(plain(text), /Sleep Monday and Friday at 8:05pm Diary Off Worry about going out Off/)
  assert.match(text, /Device 1, turned on on 15 October 2026/)
  await visitor.sends('/reminders/sleep', { days: ['0', '1', '2', '3', '4', '5', '6'], time: '8am' })
  assert.match(plain((await visitor.opens('/reminders')).text), /Sleep Every day at 8:00am/)
})

test('bad input is asked for again with what was typed, and nothing is stored', async () => {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  for (const fields of [
    { days: [], time: '8am' },
    { days: '1', time: '' },
    { days: '1', time: '11pm' },
    { days: 'x', time: '8am' },
  ]) {
    const { status, text } = await visitor.sends('/reminders/diary', fields)
    assert.equal(status, 422)
    assert.match(text, /<title>Error: .*There is a problem/s)
    if (fields.time) assert.ok(text.includes(`value="${fields.time}"`))
    if (fields.days === '1') assert.match(text, /value="1" checked/)
  }
  const rows = await house.owner.selectFrom('reminders').selectAll().where('personId', '=', person.personId).execute()
  assert.deepEqual(rows, [])
})

test('a tracker of somebody else, and what is none, are pages that do not exist', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const theirs = await tracks(house, await house.newPerson())
  for (const subject of [theirs, 'mood', 'constructor', '%00']) {
    assert.equal((await visitor.opens(`/reminders/${subject}`)).status, 404, subject)
    await visitor.sends(`/reminders/${subject}`, { days: '1', time: '8am' })
  }
  const kept = await house.owner.selectFrom('reminders').select('id').where('trackerId', '=', theirs).execute()
  assert.deepEqual(kept, [])
})

test('a form whose session has run out is back with what was typed', async () => {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  await visitor.opens('/reminders/sleep')
  house.moveClockTo(new Date('2026-10-15T10:00:00Z'))
  const sent = await visitor.sends('/reminders/sleep', { days: ['1', '3', '6'], time: '7:45am' })
  assert.match(sent.location, /^\/sign-in/)
  const { text } = await (await house.signedInAs(person)).opens('/reminders/sleep')
  assert.match(text, /value="7:45am"/)
  assert.deepEqual([...text.matchAll(/value="(\d)" checked/g)].map(([, day]) => day).sort(), ['1', '3', '6'])
  house.moveClockTo(new Date('2026-10-15T07:00:00Z'))
})

test('only an address of a push service is taken, never one inside the house', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  const good = sink.browser()
  await visitor.opens('/reminders')
  for (const wrong of [
    { endpoint: 'http://127.0.0.1:5432/' },
    { endpoint: 'https://fcm.googleapis.com.example.org/x' },
    { endpoint: `${good.endpoint}`.replace('//', '//user@') },
    { p256dh: 'A'.repeat(87) },
    { auth: 'short' },
    { endpoint: '' },
  ]) {
    const { status, text } = await visitor.sends('/reminders/devices', { ...good, ...wrong })
    assert.equal(status, 422, JSON.stringify(wrong))
    assert.match(text, /could not be turned on/)
  }
  const services = ['fcm.googleapis.com', '*.push.apple.com']
  const taken = ['https://fcm.googleapis.com/fcm/send/x', 'https://web.push.apple.com/x']
  const refused = [
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:444/x',
    'https://push.apple.com.evil.org/x',
    'x',
  ]
  assert.ok(taken.every(address => isPushAddress(address, services)))
  assert.ok(!refused.some(address => isPushAddress(address, services)))
})

test('one browser belongs to whoever turned it on last, and can be turned off again', async () => {
  const { visitor: first, device } = await reminded(house, sink)
  const second = await house.signedInAs(await house.newPerson())
  await second.opens('/reminders')
  await second.sends('/reminders/devices', device)
  await second.opens('/reminders')
  await second.sends('/reminders/devices', device)
  assert.doesNotMatch((await first.opens('/reminders')).text, /Device 1/)
  const { text } = await second.opens('/reminders')
  assert.match(text, /Device 1/)
  assert.doesNotMatch(text, /Device 2/)
  const [address = ''] = /\/reminders\/devices\/[^"]+\/removal/.exec(text) ?? []
  // Whoever it belonged to cannot turn it off any more.
  await first.posts(address, {})
  assert.equal((await second.sends(address)).status, 303)
  assert.doesNotMatch((await second.opens('/reminders')).text, /Device 1/)
})

test('without keys the page says kindly that nothing can be sent', async () => {
  const other = await openHouse()
  const visitor = await other.signedInAs(await other.newPerson())
  const { text } = await visitor.opens('/reminders')
  assert.match(text, /Reminders cannot be sent from here/)
  assert.doesNotMatch(text, /data-push/)
  assert.equal((await visitor.sends('/reminders/diary', { days: '1', time: '8am' })).status, 303)
  await other.close()
})

test('the worker of the browser stands at the root and is asked for anew each time', async () => {
  const { status, text, headers } = await house.visitor().opens('/service-worker.js')
  assert.equal(status, 200)
  assert.match(text, /notificationclick/)
  assert.match(String(headers['content-type']), /^text\/javascript/)
  assert.equal(headers['cache-control'], 'no-cache')
})

test('the queue is closed to the application, and everything else is closed to the worker', async () => {
  const app = new pg.Client({ connectionString: house.database.app })
  const worker = new pg.Client({ connectionString: house.database.worker })
  await Promise.all([app.connect(), worker.connect()])
  try {
    for (const table of ['graphile_worker._private_jobs', 'graphile_worker.jobs'])
      await assert.rejects(() => app.query(`select from ${table}`), /permission denied/)
    await assert.rejects(() => app.query(`select graphile_worker.add_job('x')`), /permission denied/)
    for (const table of ['people', 'reminders', 'sleep_nights', 'accounts', 'notice_tokens', 'sessions'])
      await assert.rejects(() => worker.query(`select from ${table}`), /permission denied/)
    await assert.rejects(() => worker.query('create schema mine'), /permission denied/)
    const { rows } = await worker.query(
      `select array_agg(nspname::text order by nspname) as own from pg_namespace where nspowner = current_user::regrole`,
    )
    assert.deepEqual(rows[0].own, ['graphile_worker', 'jobs'])
  } finally {
    await Promise.all([app.end(), worker.end()])
  }
})
