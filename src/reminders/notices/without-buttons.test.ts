import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { openPushSink, type PushSink } from '../../../test/push-sink.ts'
import { halfPastEight, noticed, pushSettings } from '../../../test/reminding.ts'

let house: House
let sink: PushSink
before(async () => {
  sink = await openPushSink()
  house = await openHouse({ now: halfPastEight, settings: pushSettings(sink) })
})
after(async () => {
  await house.close()
  sink.close()
})

test('where a notice has no room for its buttons, a tap opens both of them and the way to Today, without signing in', async () => {
  const [{ person, snooze, stop, stopToken }, stranger] = [await noticed(house, sink), house.visitor()]
  const tapped = `${snooze}?stop=${stopToken}`
  const { status, text } = await stranger.opens(tapped)
  assert.equal(status, 200)
  assert.match(text, /You have a reminder.*Remind me in an hour.*Stop this reminder.*href="\/today"/s)
  assert.ok(!text.includes('Sleep') && !text.includes(person.name))
  assert.match((await stranger.sends(snooze)).text, /We will remind you in an hour.*href="\/today"/s)
  // "In an hour" is used up now, and "Stop" is still there.
  assert.equal((await stranger.opens(tapped)).location, stop)
  await stranger.opens(stop)
  assert.match((await stranger.sends(stop)).text, /This reminder has stopped/)
  assert.equal((await stranger.follows(await stranger.opens(tapped))).status, 410)
  for (const other of ['x', '//evil.example', '../../account', 'A'.repeat(44)]) {
    const answer = await stranger.opens(`${snooze}?stop=${encodeURIComponent(other)}`)
    assert.deepEqual([answer.status, answer.text.includes('evil')], [410, false])
  }
})
