import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { messagesIn, newCircle, writes } from '../conversation.ts'
import { formTokenOf } from '../form-token.ts'
import { openHouse } from '../harness.ts'
import type { Fields } from '../visitor.ts'

// What was lost or doubled in 2018, by its number there, tried once more.
const house = await openHouse()
after(() => house.close())

const lastNight = addDays(dayIn('Europe/London', new Date()), -1)

test('1: leaving the record removes no message, of neither side', async () => {
  const { person, visitor, staff, staffAddress } = await newCircle(house)
  await writes(visitor, 'from me')
  await writes(staff[0]!, 'from us', staffAddress)
  const before = await messagesIn(house, person)
  await visitor.opens('/disconnect')
  assert.equal((await visitor.sends('/disconnect')).status, 303)
  assert.deepEqual(await messagesIn(house, person), before)
  assert.match((await visitor.opens('/messages')).text, /from us/)
})

test('5: ten forms for one day, sent at once, are one entry for each thing that is tracked', async () => {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  await visitor.sends('/tracking/trackers/new/problem', { name: 'Going out' })
  const trackers = await house.owner
    .selectFrom('trackers')
    .select('id')
    .where('personId', '=', person.personId)
    .execute()
  const forms: Record<string, Fields> = {
    [`/tracking/sleep/${lastNight}`]: { hours: '7', woken: '1', notes: '', seen: '' },
    [`/tracking/diary/${lastNight}`]: { entry: 'a day', seen: '' },
    [`/tracking/trackers/${trackers[0]!.id}/${lastNight}`]: { value: '4', notes: '', seen: '' },
  }
  for (const [address, fields] of Object.entries(forms)) {
    const form = { ...fields, 'form-token': formTokenOf(house, visitor, address) }
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.posts(address, form)))
    for (const { status } of answers) assert.ok(status === 303 || status === 409, `${address}: ${status}`)
  }
  for (const table of ['sleepNights', 'diaryEntries', 'trackerEntries'] as const) {
    const kept = await house.owner
      .selectFrom(table)
      .select('personId')
      .where('personId', '=', person.personId)
      .execute()
    assert.equal(kept.length, 1, table)
  }
})

test('8: a message that could not be sent is on the page again, and sent once when it is tried again', async () => {
  const { person, visitor } = await newCircle(house)
  await visitor.opens('/messages')
  const address = '/messages'
  const key = /name="key" value="([^"]+)"/.exec(visitor.page)?.[1] ?? ''
  assert.match(key, /^[0-9a-f-]{36}$/)
  const stale = await visitor.posts(
    address,
    { words: 'written for long', key, 'form-token': 'x' },
    { origin: house.address },
  )
  assert.match((await visitor.follows(stale)).text, /written for long/)
  for (let tries = 0; tries < 3; tries++) await writes(visitor, 'written for long', address, key)
  assert.equal((await messagesIn(house, person)).length, 1)
})

test('9: consent has its wording, its time and its history', async () => {
  const visitor = await house.signedInAs(await house.newPerson())
  for (const given of ['yes', 'no', 'yes']) {
    await visitor.opens('/account')
    await visitor.sends('/account/usage-data', { given })
  }
  const kept = await house.owner
    .selectFrom('consents')
    .select(['given', 'wordingVersion'])
    .where('subject', '=', 'usage-data')
    .orderBy('id', 'desc')
    .limit(3)
    .execute()
  assert.deepEqual(
    kept.map(({ given, wordingVersion }) => [given, Boolean(wordingVersion)]),
    [
      [true, true],
      [false, true],
      [true, true],
    ],
  )
})

test('11: two colleagues with one e-mail address, or none, are two people with their own lists', async () => {
  const circles = [await newCircle(house, ['Kit Moss']), await newCircle(house, ['Kit Moss'])]
  for (const [at, { staff, person }] of circles.entries()) {
    assert.equal((await staff[0]!.opens(`/caseload/${person.personId}`)).status, 200)
    const other = circles[1 - at]!.person
    assert.equal((await staff[0]!.opens(`/caseload/${other.personId}`)).status, 404)
  }
})

test('12: a look at somebody changes nobody’s seat', async () => {
  const { person, staff, visitor } = await newCircle(house, ['Kit Moss', 'Ada Bell'])
  const seats = () =>
    house.owner.selectFrom('seats').selectAll().where('personId', '=', person.personId).orderBy('staffId').execute()
  const before = await seats()
  for (const who of staff) await who.opens(`/caseload/${person.personId}/messages`)
  await visitor.opens('/messages')
  assert.deepEqual(await seats(), before)
})
