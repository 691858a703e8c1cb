import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { fillWithCast } from '../seeds/fill.ts'
import { people, team } from '../src/demo/cast.ts'
import { rowsOf } from './conversation.ts'
import { type House, openHouse } from './harness.ts'
import { plain } from './reading.ts'

/** A minute after midnight in London, on the day after the clocks went back. */
const now = new Date('2026-10-26T00:01:00Z')
let house: House
before(async () => {
  house = await openHouse({ now, tools: { isDemo: true } })
  await sql`truncate accounts, people, staff cascade`.execute(house.owner)
  const ownerUrl = house.database.owner
  assert.ok(await fillWithCast({ ownerUrl, now, passwordHash: 'none', isDemo: true }))
})
after(() => house.close())

test('the demo has conversations: one waits for Grace, one for Marek, and one is read to its end', async () => {
  const grace = await house.signedInAs(team.grace)
  const caseload = plain((await grace.opens('/caseload')).text)
  assert.match(caseload, /Harcourt, Lin Mei.*1 unread from Harcourt, Lin Mei/)
  assert.equal(caseload.match(/\d+ unread from/g)?.length, 1)
  const rows = rowsOf((await grace.opens(`/caseload/${people.lin.personId}/messages`)).text)
  assert.match(rows.join(' '), /writing down my sleep.*stay with my mother/s)
  const hers = rowsOf((await (await house.signedInAs(people.lin)).opens('/messages')).text)
  assert.match(hers.join(' '), /Seen by Grace/)
  assert.match(plain((await (await house.signedInAs(people.marek)).opens('/today')).text), /Messages 1 new/)
})

test('what was said lies in the past, in the order in which it was said', async () => {
  const rooms = await house.owner.selectFrom('messages').select(['roomId', 'sentAt']).orderBy('number').execute()
  for (const { roomId } of rooms) {
    const times = rooms.filter(each => each.roomId === roomId).map(({ sentAt }) => sentAt.getTime())
    assert.deepEqual(
      times,
      times.toSorted((one, other) => one - other),
    )
    assert.ok(times.every(time => time < now.getTime()))
  }
})

test('Rowan has a reminder, and has yet to connect', async () => {
  const rowan = await house.signedInAs(people.rowan)
  assert.match(plain((await rowan.opens('/reminders')).text), /Sleep Every day at 9:30am/)
  assert.match((await rowan.opens('/messages')).text, /You cannot write to a care team yet/)
})
