import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { addDays } from '../../core/clock.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someoneWho(days: readonly number[], words = (ago: number) => `Words of ${ago} days ago`) {
  const person = await house.newPerson()
  const rows = days.map(ago => ({
    personId: person.personId,
    onDay: addDays('2026-10-15', -ago),
    words: words(ago),
    folded: '',
    zone: 'Europe/London',
    enteredAt: new Date(now.getTime() - ago * 86_400_000),
    changedAt: now,
  }))
  await house.owner.insertInto('diaryEntries').values(rows).execute()
  return house.signedInAs(person)
}

test('of entries from tomorrow back to nine days ago, the last week shows seven, newest first', async () => {
  const visitor = await someoneWho([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const { text } = await visitor.opens('/tracking')
  const shown = [...text.matchAll(/Words of (-?\d) days ago/g)].map(([, ago]) => ago)
  assert.deepEqual(shown, ['0', '1', '2', '3', '4', '5', '6'])
  assert.match(text, /Today, Thursday 15 October.*Diary<\/span>, 9:00am.*Words of 0 days ago/s)
  assert.equal((await visitor.opens('/tracking/2026-10-08')).text.match(/Words of \d days ago/g)?.length, 3)
})

test('a month shows its days too, and a day with nothing but the diary has its card', async () => {
  const visitor = await someoneWho([3])
  assert.match((await visitor.opens('/tracking/month')).text, /Monday 12 October.*Words of 3 days ago/s)
})

test('a long entry begins on its card and goes on at its own address', async () => {
  const visitor = await someoneWho([1], () => `${'long '.repeat(300)}the end`)
  const { text } = await visitor.opens('/tracking')
  assert.match(text, /long …?.*Read the rest or change/s)
  assert.doesNotMatch(text, /the end/)
  assert.match((await visitor.opens('/tracking/diary/2026-10-14')).text, /the end/)
})

test('Today offers the diary, says that it is written and never what, and offers what was begun', async () => {
  const visitor = await someoneWho([0])
  const { text } = await visitor.opens('/today')
  assert.match(text, /Diary, today.*Written.*9:00am.*Change/s)
  assert.doesNotMatch(text, /Words of/)
  const other = await house.signedInAs(await house.newPerson())
  assert.match((await other.opens('/today')).text, /Whatever is on your mind.*href="\/tracking\/diary\/2026-10-15"/s)
  await other.opens('/tracking/diary/2026-10-14')
  await other.sends('/tracking/diary/2026-10-14', { seen: '', entry: 'Half', draft: 'yes' })
  assert.match((await other.opens('/today')).text, /You began to write for Wednesday 14 October.*Go on writing/s)
})
