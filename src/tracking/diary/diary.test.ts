import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { boxIn, fieldOf } from '../../../test/reading.ts'
import type { Visitor } from '../../../test/visitor.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
const thursday = '2026-10-15'
const form = `/tracking/diary/${thursday}`
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const someone = async (zone?: string) => {
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const entries = () =>
    house.owner
      .selectFrom('diaryEntries')
      .selectAll()
      .where('personId', '=', person.personId)
      .orderBy('onDay')
      .execute()
  return { person, visitor, entries }
}
/** Fills in the form that is open, with the mark that it carries. */
const writes = (visitor: Visitor, entry: string | string[], to = form) =>
  visitor.sends(to, { seen: fieldOf(visitor.page, 'seen'), entry })

test('without an entry today there is a new form, with prompts, who sees it and the way to help; an older one does not change that', async () => {
  const { visitor } = await someone()
  await writes(visitor, 'From before', '/tracking/diary/2026-10-10')
  const { status, text } = await visitor.opens('/tracking/diary')
  assert.equal(status, 200)
  assert.match(text, /Today, Thursday 15 October/)
  assert.match(text, /What are you thankful for\?/)
  assert.match(text, /Only you can see this/)
  assert.match(text, /Nobody watches what you write here.*href="\/support"/s)
  assert.equal(boxIn(text), '')
  assert.match(text, /Why keep a diary\?/)
})

test('an entry is kept with its day, zone and time, and Today says where to find it', async () => {
  const { visitor, entries } = await someone()
  await visitor.opens('/tracking/diary')
  const answer = await writes(visitor, '  Saw Mum.\r\nWe did the crossword.  ')
  assert.equal(answer.status, 303)
  assert.doesNotMatch(answer.location, /mum/i)
  const today = await visitor.follows(answer)
  assert.match(today.text, /Saved\..*You can find it in.*href="\/tracking\/diary\/entries"/s)
  assert.doesNotMatch(today.text, /crossword/)
  const [entry] = await entries()
  assert.deepEqual(
    [entry?.onDay, entry?.words, entry?.zone, entry?.enteredAt],
    [thursday, 'Saw Mum.\nWe did the crossword.', 'Europe/London', now],
  )
})

test('with an entry today the diary opens it to be changed; a blank one comes back, a valid change is kept', async () => {
  const { person, visitor, entries } = await someone()
  await writes(visitor, 'First & <b>words</b>')
  const { text } = await visitor.opens('/tracking/diary')
  assert.equal(boxIn(text), 'First &amp; &lt;b>words&lt;/b>')
  const blank = await writes(visitor, '   ')
  assert.equal(blank.status, 422)
  assert.match(blank.text, /<title>Error: Diary.*role="alert".*href="#entry".*Write a line or more/s)
  assert.equal((await entries())[0]?.words, 'First & <b>words</b>')
  house.moveClockTo(new Date('2026-10-15T12:00:00Z'))
  const later = await house.signedInAs(person)
  await later.opens(form)
  const changed = await writes(later, 'Other words')
  house.moveClockTo(now)
  assert.equal(changed.status, 303)
  const [entry] = await entries()
  assert.deepEqual([entry?.words, entry?.enteredAt], ['Other words', now])
  assert.deepEqual(entry?.changedAt, new Date('2026-10-15T12:00:00Z'))
})

test('20,000 odd characters are kept; one more comes back whole, and nothing is stored', async () => {
  const { visitor, entries } = await someone()
  await visitor.opens(form)
  const long = '🌙'.repeat(20_001)
  const refused = await writes(visitor, long)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /20,000 characters or fewer\. It has 20,001 now/)
  assert.equal(boxIn(refused.text), long)
  assert.deepEqual(await entries(), [])
  assert.equal((await writes(visitor, '🌙'.repeat(20_000))).status, 303)
  assert.equal([...((await entries())[0]?.words ?? '')].length, 20_000)
})

test('nothing and two boxes come back beside the box', async () => {
  const { visitor, entries } = await someone()
  await visitor.opens(form)
  for (const entry of ['', ['a', 'b']]) assert.equal((await writes(visitor, entry)).status, 422)
  assert.deepEqual(await entries(), [])
})

test('a form sent twice, or ten times at once, is one entry', async () => {
  const { visitor, entries } = await someone()
  await visitor.opens(form)
  const page = visitor.page
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => {
      visitor.page = page
      return visitor.sends(form, { seen: '', entry: 'Once' })
    }),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal((await entries()).length, 1)
})

test('two tabs with different words: the second sees both and decides', async () => {
  const { visitor, entries } = await someone()
  await visitor.opens(form)
  const secondTab = visitor.page
  await writes(visitor, 'First tab')
  visitor.page = secondTab
  const overtaken = await visitor.sends(form, { seen: '', entry: 'Second tab' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.text, /Saved already<\/h3><div[^>]*>First tab/)
  assert.equal(boxIn(overtaken.text), 'Second tab')
  assert.equal((await entries())[0]?.words, 'First tab')
  assert.equal((await writes(visitor, 'Second tab')).status, 303)
  assert.deepEqual(
    (await entries()).map(entry => entry.words),
    ['Second tab'],
  )
})

test('an entry is removed after a question, and removing it twice is kind', async () => {
  const { visitor, entries } = await someone()
  await writes(visitor, 'Gone soon')
  const question = await visitor.opens(`${form}/removal`)
  assert.match(question.text, /Remove this entry\?.*Gone soon/s)
  const page = visitor.page
  const answer = await visitor.sends(`${form}/removal`)
  assert.match((await visitor.follows(answer)).text, /Removed\./)
  assert.deepEqual(await entries(), [])
  visitor.page = page
  assert.equal((await visitor.sends(`${form}/removal`)).status, 303)
  assert.equal((await visitor.opens(`${form}/removal`)).location, form)
})

test('an entry can be begun for the last 14 days and not before or ahead, but an old one can still be changed', async () => {
  const { person, visitor, entries } = await someone()
  assert.equal((await writes(visitor, 'Two weeks ago', '/tracking/diary/2026-10-01')).status, 303)
  for (const day of ['2026-09-30', '2026-10-16', '2027-01-01', '1900-01-01']) {
    const { status, text } = await visitor.opens(`/tracking/diary/${day}`)
    assert.equal(status, 404, day)
    assert.match(text, /for today and for the last 14 days/)
    const sent = await visitor.posts(`/tracking/diary/${day}`, { entry: 'No' }, { 'sec-fetch-site': 'same-origin' })
    assert.notEqual(sent.status, 200)
  }
  for (const day of ['2026-02-30', '0001-01-01', 'yesterday', '2026-10-15T00'])
    assert.equal((await visitor.opens(`/tracking/diary/${day}`)).status, 404, day)
  await house.owner
    .insertInto('diaryEntries')
    .values({
      personId: person.personId,
      onDay: '2026-05-01',
      words: 'Spring',
      folded: 'spring',
      zone: 'Europe/London',
      enteredAt: now,
      changedAt: now,
    })
    .execute()
  assert.equal(boxIn((await visitor.opens('/tracking/diary/2026-05-01')).text), 'Spring')
  assert.equal((await writes(visitor, 'Spring again', '/tracking/diary/2026-05-01')).status, 303)
  assert.deepEqual(
    (await entries()).map(({ onDay, words }) => [onDay, words]),
    [
      ['2026-05-01', 'Spring again'],
      ['2026-10-01', 'Two weeks ago'],
    ],
  )
})

test('the day follows the person’s own zone', async () => {
  house.moveClockTo(new Date('2026-10-15T12:00:00Z'))
  const { visitor, entries } = await someone('Pacific/Kiritimati')
  await visitor.opens('/tracking/diary')
  assert.match(visitor.page, /Today, Friday 16 October/)
  assert.equal((await writes(visitor, 'Already Friday', '/tracking/diary/2026-10-16')).status, 303)
  house.moveClockTo(now)
  assert.deepEqual(
    (await entries()).map(({ onDay, zone }) => [onDay, zone]),
    [['2026-10-16', 'Pacific/Kiritimati']],
  )
})

test('the diary reads newest first, in pages, with the time of each entry', async () => {
  const { person, visitor } = await someone()
  const many = Array.from({ length: 25 }, (_, index) => ({
    personId: person.personId,
    onDay: `2026-09-${String(index + 1).padStart(2, '0')}`,
    words: `Words of day ${index + 1}.`,
    folded: `words of day ${index + 1}.`,
    zone: 'Europe/London',
    enteredAt: new Date(`2026-09-${String(index + 1).padStart(2, '0')}T20:40:00Z`),
    changedAt: now,
  }))
  await house.owner.insertInto('diaryEntries').values(many).execute()
  const first = await visitor.opens('/tracking/diary/entries')
  assert.match(first.text, /Friday 25 September.*9:40pm.*Words of day 25\..*Words of day 6\..*Show earlier/s)
  assert.doesNotMatch(first.text, /Words of day 5\./)
  const second = await visitor.opens('/tracking/diary/entries?page=2')
  assert.match(second.text, /Words of day 5\..*Words of day 1\..*Show later/s)
  assert.doesNotMatch(second.text, /Show earlier/)
  for (const page of ['3', '9999', 'x', '-1', '1&page=2'])
    assert.equal((await visitor.opens(`/tracking/diary/entries?page=${page}`)).status, 200, page)
})

test('one finds one’s own words whatever their case and accents, and nobody else’s', async () => {
  const { visitor } = await someone()
  const { visitor: other } = await someone()
  await writes(other, 'The café of somebody else', form)
  await writes(visitor, 'Met Zoë at the Café by the river', form)
  await writes(visitor, 'Stayed in. 100% tired_out', '/tracking/diary/2026-10-14')
  await visitor.opens('/tracking/diary/entries')
  const search = (q: string | string[]) => visitor.sends('/tracking/diary/search', { q })
  assert.match((await search('CAFE zoe')).text, /There is 1 entry.*Met Zoë at the Café/s)
  assert.doesNotMatch(visitor.page, /somebody else|Stayed in/)
  assert.match((await search('%')).text, /There is 1 entry.*100% tired_out/s)
  assert.match((await search('river tired')).text, /There is no entry with those words/)
  assert.match((await search('<script>')).text, /There is no entry/)
  for (const q of ['', '  ', 'x'.repeat(201)]) {
    const { status, text } = await search(q)
    assert.equal(status, 422)
    assert.match(text, /role="alert".*href="#q"/s)
  }
  assert.equal((await visitor.opens('/tracking/diary/search')).location, '/tracking/diary/entries')
})

test('the diary of somebody else is never shown, changed or removed', async () => {
  const { visitor, entries } = await someone()
  const { visitor: other } = await someone()
  await writes(visitor, 'Mine alone')
  for (const page of ['/tracking/diary', form, '/tracking/diary/entries', '/today', '/tracking'])
    assert.doesNotMatch((await other.opens(page)).text, /Mine alone/, page)
  await writes(other, 'Theirs', form)
  await other.sends(`${form}/removal`)
  assert.deepEqual(
    (await entries()).map(({ words }) => words),
    ['Mine alone'],
  )
})
