import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { openPushSink, type PushSink } from '../../../test/push-sink.ts'
import { pushSettings, reminded } from '../../../test/reminding.ts'
import { reminderTasks } from './tasks.ts'

const now = new Date('2026-10-15T07:30:00Z')
let house: House
let sink: PushSink
before(async () => {
  sink = await openPushSink()
  house = await openHouse({ now, settings: pushSettings(sink) })
})
after(async () => {
  await house.close()
  sink.close()
})

/** Somebody to whom a notice has come, and the addresses of its buttons. */
async function withNotice() {
  const { person, device } = await reminded(house, sink)
  const { personId } = person
  const tasks = reminderTasks({ pool: house.pool, clock: () => now, push: house.config.push })
  const reminder = await house.owner
    .selectFrom('reminders')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await tasks.remind!({ personId, reminderId: reminder.id, onDay: '2026-10-15', round: 0, atMs: now.getTime() })
  const notice = await house.owner
    .selectFrom('notices')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await tasks['send-notice']!({ personId, noticeId: notice.id })
  const { snooze, stop } = sink.to(device)[0]!.letter
  return { person, snooze: `/reminders/notice/${snooze}`, stop: `/reminders/notice/${stop}`, stopToken: stop! }
}

test('where a notice has no room for its buttons, a tap opens both of them and the way to Today, without signing in', async () => {
  const [{ person, snooze, stop, stopToken }, stranger] = [await withNotice(), house.visitor()]
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
