import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../../test/connecting.ts'
import { type House, openHouse } from '../../../../test/harness.ts'
import { mainOf } from '../../../../test/reading.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { people, team } from '../../../demo/cast.ts'

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

/** A minute goes by before somebody leaves, as it does. */
async function leaves(them: Awaited<ReturnType<typeof someone>>) {
  house.moveClockTo(later(5))
  await them.visitor.opens('/disconnect')
  assert.equal((await them.visitor.sends('/disconnect')).location, '/today?done=disconnected')
}

async function writes(visitor: Visitor, address: string, words: string) {
  if (!visitor.page.includes(`action="${address}"`)) await visitor.opens(address)
  const key = /name="key"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="key"/.exec(visitor.page)
  return visitor.sends(address, { words, key: key?.[1] ?? key?.[2] ?? crypto.randomUUID() })
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

test('the conversation is closed and kept: both read it, nobody writes, and what was typed is not lost', async () => {
  const them = await someone(house)
  const grace = await confirmed(them)
  const page = `/caseload/${them.person.personId}/messages`
  assert.equal((await writes(them.visitor, '/messages', 'See you on Thursday')).status, 303)
  assert.equal((await writes(grace, page, 'I will be there')).status, 303)
  await grace.opens(page)
  const openPage = grace.page
  await leaves(them)

  for (const [visitor, address] of [
    [them.visitor, '/messages'],
    [grace, page],
  ] as const) {
    const { status, text } = await visitor.opens(address)
    assert.equal(status, 200)
    for (const words of [/See you on Thursday/, /I will be there/, /this conversation is closed/])
      assert.match(text, words)
    assert.doesNotMatch(mainOf(text), /<textarea/)
  }
  assert.match(grace.page, /ASHDOWN/)
  assert.doesNotMatch(mainOf(grace.page), /\/tracking"|\/contact"|\/access"/)
  grace.page = openPage
  const refused = await writes(grace, page, 'Too late')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Too late/)
  assert.match((await grace.opens('/caseload')).text, new RegExp(`href="${page}"[^>]*>Read the closed conversation`))
  const trail = await house.owner
    .selectFrom('trail')
    .select('deed')
    .where('personId', '=', them.person.personId)
    .where('at', '=', later(5))
    .execute()
  assert.ok(trail.some(({ deed }) => deed === 'see room'))
})

test('who is no longer on the team reads no closed conversation, nor does a stranger or a new member', async () => {
  const them = await someone(house)
  const grace = await confirmed(them)
  const page = `/caseload/${them.person.personId}/messages`
  await writes(them.visitor, '/messages', 'Only for my team')
  await leaves(them)
  assert.equal((await grace.opens(page)).status, 200)
  for (const stranger of [team.priya, team.colin])
    assert.equal((await (await house.signedInAs(stranger)).opens(page)).status, 404, stranger.name)
  const whole = structuredClone(house.record.content.team)
  house.record.leaveTeam(team.grace.guid, people.rowan.patient.patientId)
  house.moveClockTo(later(12))
  await grace.opens('/caseload')
  assert.equal((await grace.opens(page)).status, 404)
  house.record.content.team.splice(0, house.record.content.team.length, ...whole)
})

test('reconnecting goes on with the same conversation', async () => {
  const them = await someone(house)
  await confirmed(them)
  await writes(them.visitor, '/messages', 'Before')
  await leaves(them)
  house.moveClockTo(later(30))
  const back = { ...them, visitor: await house.signedInAs(them.person) }
  const grace = await confirmed(back)
  assert.equal((await writes(back.visitor, '/messages', 'After')).status, 303)
  const { text } = await grace.opens(`/caseload/${them.person.personId}/messages`)
  assert.match(text, /Before.*After/s)
  assert.match(mainOf(text), /<textarea/)
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
