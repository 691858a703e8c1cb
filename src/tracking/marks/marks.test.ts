import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf, plain } from '../../../test/reading.ts'

import type { Visitor } from '../../../test/visitor.ts'
import { readMark } from './mark.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someone() {
  const person = await house.newPerson()
  const marks = () =>
    house.owner.selectFrom('trackingMarks').selectAll().where('personId', '=', person.personId).execute()
  return { person, visitor: await house.signedInAs(person), marks }
}
const on = (day: string, month: string, year: string) => ({
  'on-day-day': day,
  'on-day-month': month,
  'on-day-year': year,
})

async function marksDay(visitor: Visitor, fields: Record<string, string>) {
  await visitor.opens('/tracking/marks')
  return visitor.sends('/tracking/marks', { id: fieldOf(visitor.page, 'id'), ...fields })
}

test('a marked day stands beside what is tracked, in the week, the month and the year', async () => {
  const { visitor } = await someone()
  assert.equal((await marksDay(visitor, { words: 'New tablets', ...on('12', '10', '2026') })).status, 303)
  assert.match(plain((await visitor.opens('/tracking/marks')).text), /New tablets 12 October 2026 Remove : New tablets/)
  assert.match(plain((await visitor.opens('/tracking')).text), /Monday 12 October New tablets You marked this day/)
  for (const span of ['month', 'six-months', 'year']) {
    const { text } = await visitor.opens(`/tracking/${span}`)
    assert.match(plain(text), /Marked days 12 October 2026: New tablets/)
    assert.equal(text.split('class="moon"').length - 1, 1)
  }
  assert.doesNotMatch((await visitor.opens('/tracking/2026-10-08')).text, /New tablets/)
})

test('the form asks again beside the field, and keeps what was typed', async () => {
  const { visitor, marks } = await someone()
  const wrong = [
    [{ words: '', ...on('12', '10', '2026') }, /Write what happened/],
    [{ words: 'x'.repeat(81), ...on('12', '10', '2026') }, /80 characters or fewer/],
    [{ words: 'Moved house', ...on('31', '2', '2026') }, /Enter a real date/],
    [{ words: 'Moved house', ...on('16', '10', '2026') }, /Enter today or a day before it/],
    [{ words: 'Moved house', ...on('1', '1', '0001') }, /Enter a real date/],
  ] as const
  for (const [fields, words] of wrong) {
    const { status, text } = await marksDay(visitor, fields)
    assert.equal(status, 422)
    assert.match(text, words)
    assert.ok(text.includes(`value="${fields['on-day-year']}"`))
  }
  assert.deepEqual(await marks(), [])
})

test('a form that is sent twice makes one mark; a mark is removed after a question, and removing it twice is kind', async () => {
  const { visitor, marks } = await someone()
  await visitor.opens('/tracking/marks')
  const page = visitor.page
  for (let time = 0; time < 2; time++) {
    visitor.page = page
    await visitor.sends('/tracking/marks', { id: fieldOf(page, 'id'), words: 'Moved house', ...on('1', '10', '2026') })
  }
  const [mark, ...others] = await marks()
  assert.deepEqual(others, [])
  const address = `/tracking/marks/${mark!.id}/removal`
  const question = await visitor.opens(address)
  assert.match(question.text, /Remove this mark\?/)
  for (let time = 0; time < 2; time++) {
    visitor.page = question.text
    assert.equal((await visitor.sends(address)).location, '/tracking/marks')
  }
  assert.deepEqual(await marks(), [])
})

test('somebody else’s mark does not exist', async () => {
  const [one, other] = [await someone(), await someone()]
  await marksDay(one.visitor, { words: 'Only mine', ...on('1', '10', '2026') })
  const [mark] = await one.marks()
  assert.equal((await other.visitor.opens(`/tracking/marks/${mark!.id}/removal`)).status, 404)
  assert.doesNotMatch((await other.visitor.opens('/tracking/marks')).text, /Only mine/)
  assert.equal((await other.visitor.opens('/tracking/marks/no-id/removal')).status, 404)
  await marksDay(other.visitor, { id: mark!.id, words: 'Taken', ...on('2', '10', '2026') })
  assert.deepEqual(
    (await one.marks()).map(({ words }) => words),
    ['Only mine'],
  )
})

test('words are one line, whatever is typed', () => {
  const read = readMark({ words: ' New\r\n\ttablets\0 ', ...on('1', '9', '2026') }, '2026-10-15')
  assert.deepEqual(read, { mark: { onDay: '2026-09-01', words: 'New tablets' } })
})
