import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../test/connecting.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { mainOf } from '../../../test/reading.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { team } from '../../demo/cast.ts'

let now = new Date('2026-10-15T15:45:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
  await freesRecord(house, now)
})
after(() => house.close())
afterEach(async () => {
  now = new Date(now.getTime() + 3 * 3_600_000)
  house.moveClockTo(now)
  await freesRecord(house, now)
})

const today = async (visitor: Visitor, query = '') => mainOf((await visitor.opens(`/today${query}`)).text)

async function asker() {
  const them = await someone(house)
  assert.equal((await asksToConnect(them.visitor)).status, 303)
  const answered = async (how: 'confirmation' | 'refusal') => {
    const [connection] = await keptOf(house, them.person).connections()
    const grace = await house.signedInAs(team.grace)
    await grace.opens('/caseload')
    assert.equal((await grace.sends(`/caseload/requests/${connection!.id}/${how}`)).status, 303)
  }
  return { ...them, answered }
}

test('Today offers the way to the record to somebody who is not connected', async () => {
  const { visitor } = await someone(house)
  assert.match(await today(visitor), /href="\/connect"[^>]*>Connect to my health record/)
})

test('Today says that a request waits, and since when', async () => {
  const { visitor } = await asker()
  const text = await today(visitor)
  assert.match(text, /You asked to connect/)
  assert.match(text, /On Thursday 15 October\. Your care team has not answered yet\. Nothing is shared until then/)
})

test('Today says once that somebody is connected now', async () => {
  const { visitor, answered } = await asker()
  await answered('confirmation')
  assert.match(await today(visitor), /You are now connected\..*See who is in your team/s)
  assert.doesNotMatch(await today(visitor), /now connected|my health record/i)
  assert.doesNotMatch((await visitor.opens('/connect')).text, /You are now connected/)
})

test('Today says kindly that a request was declined, until its person has read what they can do', async () => {
  const { visitor, answered } = await asker()
  await answered('refusal')
  for (let look = 0; look < 2; look++) assert.match(await today(visitor), /You are not connected.*Nothing was shared/s)
  await visitor.opens('/connect')
  assert.match(visitor.page, /could not be sure that this is you/)
  assert.match(await today(visitor), /Connect to my health record/)
})

test('Today says that somebody has left their record, and says it to nobody else', async () => {
  const { visitor, answered } = await asker()
  await answered('confirmation')
  assert.doesNotMatch(await today(visitor, '?done=disconnected'), /You are disconnected/)
  await visitor.opens('/disconnect')
  const left = await visitor.sends('/disconnect')
  assert.match((await visitor.follows(left)).text, /You are disconnected\..*What you wrote is still yours/s)
  assert.doesNotMatch(await today(visitor), /You are disconnected/)
})

test('Today never asks the record', async () => {
  const { visitor } = await asker()
  const asked = house.record.asked
  await today(visitor)
  assert.equal(house.record.asked, asked)
})
