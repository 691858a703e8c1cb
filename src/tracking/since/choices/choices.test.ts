import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chooses, makes, met, september, someone, tracks, writesInDiary } from '../../../../test/appointments.ts'
import { type House, openHouse } from '../../../../test/harness.ts'
import { fieldOf } from '../../../../test/reading.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

test('too many words, too much chosen and what is not offered are refused, with everything kept', async () => {
  const { person, visitor } = await someone(house)
  const days = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']
  for (const day of days) await writesInDiary(house, person, day, `On ${day}`)
  const other = await someone(house)
  const foreign = await tracks(house, other.person, 'Theirs', {})
  const address = await makes(visitor)
  const wrongs: [Record<string, string | string[]>, RegExp][] = [
    [{ talk: '🙂'.repeat(701) }, /700 characters or fewer/],
    [{ talk: 'a\nb'.repeat(20) }, /8 lines or fewer/],
    [{ talk: ['a', 'b'] }, /in one box/],
    [{ talk: 'Kept', ...Object.fromEntries(days.map(day => [`diary-${day}`, 'yes'])) }, /Choose 2 or fewer/],
    [{ [`tracker-${foreign}`]: 'yes' }, /Choose from what is listed here/],
    [{ 'tracker-nonsense': 'yes' }, /Choose from what is listed here/],
    [{ 'diary-2026-09-01': 'yes' }, /Choose from what is listed here/],
    [met('16', '10', '2026'), /today or a day before/],
  ]
  for (const [fields, words] of wrongs) {
    const { status, text } = await chooses(visitor, address, fields)
    assert.equal(status, 422, String(words))
    assert.match(text, words)
    if (fields.talk === 'Kept') {
      assert.match(text, /\nKept<\/textarea>/)
      assert.equal(text.match(/<input[^>]*type="checkbox"[^>]*checked/g)?.length, 4)
    }
  }
  const stored = await house.owner
    .selectFrom('appointmentDiaryDays')
    .selectAll()
    .where('personId', '=', person.personId)
    .execute()
  assert.deepEqual(stored, [])
})

test('a page of long ago can still be changed, and its day may stay', async () => {
  const { person, visitor, pages } = await someone(house)
  const address = await makes(visitor)
  await house.owner
    .updateTable('appointmentPages')
    .set({ metOn: '2024-01-09' })
    .where('personId', '=', person.personId)
    .execute()
  assert.equal((await chooses(visitor, address, { ...met('9', '1', '2024'), talk: 'Still mine' })).status, 303)
  assert.equal((await pages())[0]?.talk, 'Still mine')
  assert.equal((await chooses(visitor, address, met('8', '1', '2024'))).status, 422)
})

test('two tabs: the second one sees what the first one saved before it replaces it', async () => {
  const { person, visitor, pages } = await someone(house)
  const address = await makes(visitor)
  const other = await house.signedInAs(person)
  await other.opens(`${address}/choices`)
  assert.equal((await chooses(visitor, address, { talk: 'From the first' })).status, 303)
  const answer = await chooses(other, address, { talk: 'From the second' })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /You saved something else.*From the first.*From the second/s)
  assert.equal((await pages())[0]?.talk, 'From the first')
  assert.equal((await chooses(other, address, { talk: 'From the second' })).status, 303)
  assert.equal((await pages())[0]?.talk, 'From the second')
})

test('the same form sent twice makes one page and saves it once', async () => {
  const { visitor, pages } = await someone(house)
  await visitor.opens('/tracking/since/new')
  const key = fieldOf(visitor.page, 'key')
  for (let times = 0; times < 2; times++) await visitor.sends('/tracking/since/new', { key, ...september })
  assert.equal((await pages()).length, 1)
  await visitor.opens(`/tracking/since/${key}/choices`)
  const seen = fieldOf(visitor.page, 'seen')
  for (let times = 0; times < 2; times++)
    assert.equal(
      (await visitor.sends(`/tracking/since/${key}/choices`, { seen, ...september, talk: 'Once' })).status,
      303,
    )
})

test('what was typed when the session had run out is there after signing in', async () => {
  const { person, visitor } = await someone(house)
  const address = await makes(visitor)
  await visitor.opens(`${address}/choices`)
  await house.owner
    .updateTable('sessions')
    .set({ seenAt: new Date('2026-10-15T05:00:00Z') })
    .where('accountId', '=', person.id)
    .execute()
  const answer = await chooses(visitor, address, { talk: 'Do not lose this' })
  assert.match(answer.location, /^\/sign-in/)
  const again = await house.signedInAs(person)
  const { text } = await again.opens(`${address}/choices`)
  assert.match(text, /You had been signed out.*Do not lose this/s)
})
