import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../../test/connecting.ts'
import { type House, openHouse } from '../../../../test/harness.ts'
import { team } from '../../../demo/cast.ts'

/** Time only goes on, from test to test: what is remembered of the record has an age. */
let now = new Date('2026-10-15T15:45:00Z')
let house: House
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
before(async () => {
  house = await openHouse({ now })
  await freesRecord(house, now)
})
after(() => house.close())
afterEach(async () => {
  now = later(180)
  house.moveClockTo(now)
  await freesRecord(house, now)
})

async function confirmed(them: Awaited<ReturnType<typeof someone>>) {
  assert.equal((await asksToConnect(them.visitor)).status, 303)
  const connection = (await keptOf(house, them.person).connections()).at(-1)
  const grace = await house.signedInAs(team.grace)
  await grace.opens('/caseload')
  const answer = await grace.sends(`/caseload/requests/${connection!.id}/confirmation`)
  assert.equal(answer.location, '/caseload?done=confirmed')
  return grace
}

test('a page says first what stops, what the team keeps and what stays', async () => {
  const them = await someone(house)
  await confirmed(them)
  const { status, text } = await them.visitor.opens('/disconnect')
  assert.equal(status, 200)
  for (const words of [/What stops/, /What your team keeps/, /What stays with you/, /Stay connected/])
    assert.match(text, words)
  assert.equal((await keptOf(house, them.person).connections())[0]?.endedAt, null)
})

test('disconnecting ends the connection and the seats, and removes nothing', async () => {
  const them = await someone(house)
  const grace = await confirmed(them)
  const { personId } = them.person
  assert.equal((await grace.opens(`/caseload/${personId}`)).status, 200)
  await house.owner
    .insertInto('sleepNights')
    .values({
      personId,
      nightOf: '2026-10-14',
      minutesAsleep: 450,
      zone: 'Europe/London',
      enteredAt: now,
      changedAt: now,
    })
    .execute()
  const before = [await keptOf(house, them.person).consents(), await keptOf(house, them.person).shares()]
  house.moveClockTo(later(5))
  await them.visitor.opens('/disconnect')
  const answer = await them.visitor.sends('/disconnect')
  assert.deepEqual([answer.status, answer.location], [303, '/today?done=disconnected'])
  const [connection] = await keptOf(house, them.person).connections()
  assert.deepEqual(
    [connection?.endedHow, connection?.endedAt, connection?.confirmedAt],
    ['disconnected', later(5), now],
  )
  const seats = await keptOf(house, them.person).seats()
  assert.ok(seats.length > 1)
  assert.deepEqual([...new Set(seats.map(({ endedAt }) => endedAt?.getTime()))], [later(5).getTime()])
  assert.deepEqual([await keptOf(house, them.person).consents(), await keptOf(house, them.person).shares()], before)
  assert.match((await them.visitor.opens('/tracking')).text, /7½ hours/)
  assert.match((await them.visitor.opens('/connect')).text, /Ask to connect/)
})

test('from then on the team finds nothing, not even by an address they knew', async () => {
  const them = await someone(house)
  const grace = await confirmed(them)
  const { personId } = them.person
  await them.visitor.opens('/disconnect')
  await them.visitor.sends('/disconnect')
  for (const part of ['', '/tracking', '/contact', '/access'])
    assert.equal((await grace.opens(`/caseload/${personId}${part}`)).status, 404, part)
  assert.ok(!(await grace.opens('/caseload')).text.includes(personId))
  assert.deepEqual(
    (await keptOf(house, them.person).seats()).filter(({ endedAt }) => !endedAt),
    [],
  )
})

test('reconnecting goes on where it stopped, with new seats and new choices', async () => {
  const them = await someone(house)
  await confirmed(them)
  await them.visitor.opens('/disconnect')
  await them.visitor.sends('/disconnect')
  house.moveClockTo(later(30))
  const back = { ...them, visitor: await house.signedInAs(them.person) }
  const grace = await confirmed(back)
  assert.equal((await grace.opens(`/caseload/${them.person.personId}`)).status, 200)
  assert.deepEqual(
    (await keptOf(house, them.person).connections()).map(({ endedHow }) => endedHow),
    ['disconnected', null],
  )
  assert.match((await back.visitor.opens('/connect')).text, /Connected since/)
})

test('whoever is not connected has nothing to leave, and pressing twice is no mistake', async () => {
  const them = await someone(house)
  assert.equal((await them.visitor.opens('/disconnect')).location, '/connect')
  await confirmed(them)
  await them.visitor.opens('/disconnect')
  const page = them.visitor.page
  await them.visitor.sends('/disconnect')
  them.visitor.page = page
  assert.equal((await them.visitor.sends('/disconnect')).location, '/connect')
  const waiting = await someone(house)
  await asksToConnect(waiting.visitor)
  assert.equal((await waiting.visitor.opens('/disconnect')).location, '/connect')
})

test('the answer about research can be changed at any time, and every answer is kept', async () => {
  const them = await someone(house)
  await confirmed(them)
  await them.visitor.opens('/connect')
  const answer = await them.visitor.sends('/connect/research', { research: 'yes' })
  assert.equal(answer.location, '/connect?done=research')
  assert.match((await them.visitor.follows(answer)).text, /Your answer is saved.*You said that we can contact you/s)
  assert.deepEqual(
    (await keptOf(house, them.person).consents()).map(({ given }) => given),
    [false, true],
  )
})
