import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { chooses, makes, met, september, someone, tracks, writesInDiary } from '../../../test/appointments.ts'
import { sleeps } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf, plain } from '../../../test/reading.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

test('a page brings together what was written since the day they met, and no day before it', async () => {
  const { person, visitor } = await someone(house)
  await sleeps(house, person, {
    '2026-09-27': { hours: 1 },
    '2026-09-28': { hours: 6 },
    '2026-10-05': { hours: 4 },
    '2026-10-11': { hours: 9.5 },
  })
  const worry = await tracks(house, person, 'Worry', {
    '2026-09-27': 10,
    '2026-10-01': 3,
    '2026-10-02': 8,
    '2026-10-03': 4,
  })
  await tracks(house, person, 'Something private', { '2026-10-01': 1 })
  const address = await makes(visitor)
  await visitor.opens(`${address}/choices`)
  assert.doesNotMatch(visitor.page, /<input[^>]*type="checkbox"[^>]*checked/)
  assert.equal((await chooses(visitor, address, { talk: 'My tablets', [`tracker-${worry}`]: 'yes' })).status, 303)
  const { text } = await visitor.opens(address)
  const page = plain(text)
  assert.match(page, /28 September to 15 October 2026/)
  assert.match(page, /What I want to talk about My tablets/)
  assert.match(
    page,
    /6 h 30 min a night on average, from 3 nights\. Most: 9½ hours on Sunday night, 11 October\. Least: 4 hours on Monday night, 5 October\./,
  )
  assert.match(
    page,
    /Worry 5 out of 10 on average, from 3 days\. Highest: 8 on Friday 2 October\. Lowest: 3 on Thursday 1 October\./,
  )
  assert.doesNotMatch(page, /Something private/)
})

test('goals that moved: steps ticked and goals finished in these days, and what was not done says so kindly', async () => {
  const { person, visitor } = await someone(house)
  const address = await makes(visitor)
  assert.match((await visitor.opens(address)).text, /No steps were ticked in this time, and that is fine/)
  await visitor.opens('/goals/new')
  await visitor.sends('/goals/new', {
    key: fieldOf(visitor.page, 'key'),
    words: 'Walk to the market',
    steps: 'To the corner\nTo the library\nAll the way',
  })
  const steps = await house.owner.selectFrom('goalSteps').selectAll().where('personId', '=', person.personId).execute()
  const ticks = [
    ['To the corner', '2026-09-20'],
    ['To the library', '2026-10-02'],
  ]
  for (const [words, tickedOn] of ticks)
    await house.owner
      .insertInto('goalStepTicks')
      .values({ stepId: steps.find(step => step.words === words)!.id, personId: person.personId, tickedOn: tickedOn! })
      .execute()
  const page = plain((await visitor.opens(address)).text)
  assert.match(page, /Walk to the market : 1 step done, “To the library”\./)
  assert.doesNotMatch(page, /To the corner/)
})

test('only the diary entries that were chosen stand on the page, cut where they are long', async () => {
  const { person, visitor } = await someone(house)
  await writesInDiary(house, person, '2026-10-01', 'Not for anybody')
  await writesInDiary(house, person, '2026-10-02', `Saw Mum. <b>${'x'.repeat(400)}`)
  await writesInDiary(house, person, '2026-09-01', 'Long before')
  const address = await makes(visitor)
  await visitor.opens(`${address}/choices`)
  assert.match(visitor.page, /Not for anybody/)
  assert.doesNotMatch(visitor.page, /Long before/)
  await chooses(visitor, address, { 'diary-2026-10-02': 'yes' })
  const { text } = await visitor.opens(address)
  assert.match(text, /From my diary.*Friday 2 October.*Saw Mum\. &lt;b>x{228}…/s)
  assert.doesNotMatch(text, /Not for anybody/)
})

test('an entry that is removed leaves the page, and what is written for that day later was never chosen', async () => {
  const { person, visitor } = await someone(house)
  await writesInDiary(house, person, '2026-10-02', 'First words')
  const address = await makes(visitor)
  await chooses(visitor, address, { 'diary-2026-10-02': 'yes' })
  await house.owner.deleteFrom('diaryEntries').where('personId', '=', person.personId).execute()
  await writesInDiary(house, person, '2026-10-02', 'Second words')
  assert.doesNotMatch((await visitor.opens(address)).text, /(First|Second) words/)
})

test('a date that is none, ahead of us or long ago is refused, and what was typed stays', async () => {
  const { visitor, pages } = await someone(house)
  for (const day of [
    met('16', '10', '2026'),
    met('30', '2', '2026'),
    met('1', '1', '0001'),
    met('', '', ''),
    met('x', '9', '2026'),
  ]) {
    await visitor.opens('/tracking/since/new')
    const { status, text } = await visitor.sends('/tracking/since/new', { key: fieldOf(visitor.page, 'key'), ...day })
    assert.equal(status, 422)
    assert.match(text, /<title>Error: /)
    assert.equal(fieldOf(text, 'met-year'), day['met-year'])
  }
  assert.deepEqual(await pages(), [])
})

test('today is the person’s own: it has begun in Kiritimati, and not yet in Pago Pago', async () => {
  house.moveClockTo(new Date('2026-10-15T10:30:00Z'))
  try {
    const east = await someone(house, 'Pacific/Kiritimati')
    await makes(east.visitor, met('16', '10', '2026'))
    assert.equal((await east.pages())[0]?.metOn, '2026-10-16')
    const west = await someone(house, 'Pacific/Pago_Pago')
    assert.equal((await west.visitor.sends('/tracking/since/new', met('15', '10', '2026'))).status, 422)
  } finally {
    house.moveClockTo(now)
  }
})

test('several pages are kept, newest meeting first and in pages; the older one ends where the newer begins', async () => {
  const { person, visitor } = await someone(house)
  const older = await makes(visitor, met('1', '9', '2026'))
  await makes(visitor)
  const { text } = await visitor.opens('/tracking/since')
  assert.match(text, /28 September 2026.*1 September 2026/s)
  assert.match((await visitor.opens(older)).text, /1 to 28 September 2026/)
  const at = new Date('2026-10-01T08:00:00Z')
  await house.owner
    .insertInto('appointmentPages')
    .values(
      Array.from({ length: 20 }, (_, index) => ({
        id: randomUUID(),
        personId: person.personId,
        metOn: `2026-08-${String(index + 1).padStart(2, '0')}`,
        madeAt: at,
        changedAt: at,
      })),
    )
    .execute()
  assert.match((await visitor.opens('/tracking/since')).text, /Show earlier/)
  const second = await visitor.opens('/tracking/since?page=2')
  assert.match(second.text, /1 August 2026/)
  assert.match(second.text, /Show later/)
  assert.match((await visitor.opens('/tracking/since?page=9')).text, /There is nothing earlier/)
})

test('a page is removed after a question, and what it was made from stays', async () => {
  const { person, visitor, pages } = await someone(house)
  await writesInDiary(house, person, '2026-10-02', 'Stays')
  const address = await makes(visitor)
  await chooses(visitor, address, { talk: 'Goes', 'diary-2026-10-02': 'yes' })
  assert.match((await visitor.opens(`${address}/removal`)).text, /Remove this page\?/)
  assert.equal((await pages()).length, 1)
  const gone = await visitor.follows(await visitor.sends(`${address}/removal`))
  assert.match(gone.text, /Your page is removed/)
  assert.deepEqual(await pages(), [])
  assert.match((await visitor.opens('/tracking/diary/entries')).text, /Stays/)
  assert.equal((await visitor.opens(address)).status, 404)
})

test('somebody else’s page is a page that does not exist, to read, change and remove', async () => {
  const { visitor, pages } = await someone(house)
  const address = await makes(visitor)
  await chooses(visitor, address, { talk: 'Mine' })
  const other = (await someone(house)).visitor
  for (const place of ['', '/choices', '/removal']) assert.equal((await other.opens(address + place)).status, 404)
  const stolen = await other.follows(await other.sends(`${address}/choices`, { ...september, talk: 'Stolen' }))
  assert.equal(stolen.status, 404)
  await other.sends(`${address}/removal`)
  const key = address.split('/').at(-1)!
  await other.sends('/tracking/since/new', { key, ...september })
  assert.equal((await pages())[0]?.talk, 'Mine')
  assert.equal((await visitor.opens('/tracking/since/not-an-id')).status, 404)
})
