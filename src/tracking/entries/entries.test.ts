import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf, plain } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import type { Visitor } from '../../../test/visitor.ts'

/** Thursday morning. */
const now = new Date('2026-10-15T08:00:00Z')
const today = '2026-10-15'
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

type Wish = Parameters<typeof tracks>[2]

async function someone(wish: Wish = {}, zone?: string) {
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const id = await tracks(house, person, { name: 'Worry about going out', ...wish })
  const entries = () =>
    house.owner
      .selectFrom('trackerEntries')
      .selectAll()
      .where('personId', '=', person.personId)
      .orderBy('onDay')
      .execute()
  return { person, visitor, id, form: `/tracking/trackers/${id}`, entries }
}
const fills = (visitor: Visitor, to: string, fields: Record<string, string | string[]>) =>
  visitor.sends(to, { seen: fieldOf(visitor.page, 'seen'), ...fields })

test('the form asks for 0 to 10, nothing is chosen in advance, and it says who can see it', async () => {
  const { visitor, form } = await someone()
  const { status, text } = await visitor.opens(form)
  assert.equal(status, 200)
  assert.match(text, /<title>Worry about going out – Healthlocker/)
  assert.match(plain(text), /Today, Thursday 15 October/)
  assert.equal(text.match(/type="radio" name="value"/g)?.length, 11)
  assert.match(text, /0, very little effect.*10, major effect/s)
  assert.doesNotMatch(text, / checked/)
  assert.match(text, /Only you can see this/)
})

test('a rating is kept with its day and zone, and Today says where to find it; a blank one asks again', async () => {
  const { visitor, form, entries } = await someone()
  await visitor.opens(form)
  const blank = await fills(visitor, `${form}/${today}`, { notes: 'Typed already' })
  assert.equal(blank.status, 422)
  assert.match(blank.text, /<title>Error: /)
  assert.match(blank.text, /href="#value">Choose a number from 0 to 10/)
  assert.match(blank.text, /Typed already<\/textarea>/)
  assert.deepEqual(await entries(), [])
  const saved = await fills(visitor, `${form}/${today}`, { value: '4', notes: ' The queue.\r\nBus was fine. ' })
  assert.equal(saved.status, 303)
  assert.doesNotMatch(saved.location, /4|queue/)
  const { text } = await visitor.follows(saved)
  assert.match(text, /Saved\..*href="\/tracking"/s)
  assert.match(plain(text), /Worry about going out, today 4 out of 10 Change/)
  const [entry] = await entries()
  assert.deepEqual(
    [entry?.onDay, entry?.value, entry?.notes, entry?.zone, entry?.enteredAt],
    [today, '4.00', 'The queue.\nBus was fine.', 'Europe/London', now],
  )
})

test('rated today the form shows the rating to change; an older rating does not', async () => {
  const { visitor, form } = await someone({ entries: { '2026-10-14': 7 } })
  assert.doesNotMatch((await visitor.opens(form)).text, / checked/)
  await fills(visitor, `${form}/${today}`, { value: '0' })
  assert.match((await visitor.opens(form)).text, /id="value" value="0" checked/)
})

test('no entry is never 0: a day without one is a gap in every number', async () => {
  const { visitor } = await someone({ entries: { '2026-10-13': 0, '2026-10-14': 4 } })
  const { text } = await visitor.opens('/tracking')
  assert.match(plain(text), /Worry about going out 2 out of 10 7-day average, from 2 days/)
  assert.match(plain(text), /Mon 12 No entry No entry Tue 13 No entry 0 Wed 14 No entry 4 Thu 15 Tonight Not yet/)
})

test('a form that is sent twice is one entry, also at the same time', async () => {
  const { visitor, form, entries } = await someone()
  await visitor.opens(form)
  const page = visitor.page
  const answers = await Promise.all(
    [1, 2, 3].map(() => {
      visitor.page = page
      return visitor.sends(`${form}/${today}`, { seen: '', value: '5', notes: '' })
    }),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal((await entries()).length, 1)
})

test('two tabs with different answers: the second sees both and decides', async () => {
  const { visitor, form, entries } = await someone()
  await visitor.opens(form)
  const secondTab = visitor.page
  await fills(visitor, `${form}/${today}`, { value: '3', notes: 'First' })
  visitor.page = secondTab
  const overtaken = await visitor.sends(`${form}/${today}`, { seen: '', value: '8', notes: 'Second' })
  assert.equal(overtaken.status, 409)
  assert.match(plain(overtaken.text), /Saved already 3 out of 10, “First”/)
  assert.match(overtaken.text, /value="8" checked/)
  assert.match(overtaken.text, /Second<\/textarea>/)
  assert.equal((await entries())[0]?.value, '3.00')
  assert.equal((await fills(visitor, `${form}/${today}`, { value: '8', notes: 'Second' })).status, 303)
  assert.deepEqual(
    (await entries()).map(({ value, notes }) => [value, notes]),
    [['8.00', 'Second']],
  )
})

test('today and the last 14 days can be filled in, and the list says what is saved', async () => {
  const { visitor, form, entries } = await someone()
  for (const onDay of ['2026-10-01', '2026-10-11']) {
    await visitor.opens(`${form}/${onDay}`)
    assert.equal((await fills(visitor, `${form}/${onDay}`, { value: '6' })).status, 303)
  }
  assert.deepEqual(
    (await entries()).map(({ onDay }) => onDay),
    ['2026-10-01', '2026-10-11'],
  )
  const { text } = await visitor.opens(`${form}/days`)
  assert.match(plain(text), /Today, Thursday 15 October Nothing yet.*Sunday 11 October 6 out of 10/)
  assert.match((await visitor.opens(`${form}/2026-10-11`)).text, /How much was this affecting you on Sunday\?/)
})

test('tomorrow, older days and days that are none are kind pages and store nothing', async () => {
  const { visitor, form, entries } = await someone()
  for (const onDay of ['2026-10-16', '2027-01-01', '2026-09-30', '2001-01-01'])
    for (const address of [`${form}/${onDay}`, `${form}/${onDay}/removal`]) {
      const { status, text } = await visitor.opens(address)
      assert.equal(status, 404, address)
      assert.match(text, /today and the last 14 days/)
    }
  for (const onDay of ['2026-02-30', '0001-01-01', 'yesterday', '%00'])
    assert.equal((await visitor.opens(`${form}/${onDay}`)).status, 404, onDay)
  assert.deepEqual(await entries(), [])
})

test('an entry is changed and removed after a question; removing it twice is kind', async () => {
  const { visitor, form, entries } = await someone({ entries: { [today]: { value: 6, notes: 'Gone soon' } } })
  await visitor.opens(`${form}/${today}`)
  assert.equal((await fills(visitor, `${form}/${today}`, { value: '7', notes: 'Gone soon' })).status, 303)
  const question = await visitor.opens(`${form}/${today}/removal`)
  assert.match(
    plain(question.text),
    /Remove this entry\? Worry about going out, today: 7 out of 10, with what you wrote/,
  )
  const page = visitor.page
  assert.match((await visitor.follows(await visitor.sends(`${form}/${today}/removal`))).text, /Removed\./)
  assert.deepEqual(await entries(), [])
  visitor.page = page
  assert.equal((await visitor.sends(`${form}/${today}/removal`)).status, 303)
  assert.equal((await visitor.opens(`${form}/${today}/removal`)).location, `${form}/${today}`)
})

test('yes or no, minutes and a number of one’s own are saved and shown in their own words', async () => {
  const { person, visitor } = await someone()
  const cases = [
    { wish: { kind: 'medication', answer: 'yes-no', name: 'Tablets' }, value: 'no', words: 'Tablets, today No' },
    {
      wish: { kind: 'exercise', answer: 'number', name: 'Walk', unit: 'minutes' },
      value: '30',
      words: 'Walk, today 30 minutes',
    },
    {
      wish: { kind: 'own', answer: 'number', name: 'Coffee', unit: 'cups' },
      value: '2,5',
      words: 'Coffee, today 2.5 cups',
    },
    { wish: { kind: 'mood', answer: 'scale', name: 'Mood' }, value: '10', words: 'Mood, today 10 out of 10' },
    { wish: { kind: 'no-longer-offered', answer: 'scale', name: 'Old' }, value: '1', words: 'Old, today 1 out of 10' },
  ] as const
  for (const { wish, value, words } of cases) {
    const id = await tracks(house, person, wish)
    await visitor.opens(`/tracking/trackers/${id}`)
    assert.equal((await fills(visitor, `/tracking/trackers/${id}/${today}`, { value })).status, 303)
    assert.ok(plain((await visitor.opens('/today')).text).includes(words), words)
  }
})

test('the day is that of the person’s own zone', async () => {
  house.moveClockTo(new Date('2026-10-15T02:00:00Z'))
  const { visitor, form, entries } = await someone({}, 'America/New_York')
  assert.match(plain((await visitor.opens(form)).text), /Today, Wednesday 14 October/)
  assert.equal((await fills(visitor, `${form}/2026-10-14`, { value: '5' })).status, 303)
  assert.deepEqual(
    (await entries()).map(({ onDay, zone }) => [onDay, zone]),
    [['2026-10-14', 'America/New_York']],
  )
  assert.equal((await visitor.opens(`${form}/2026-10-15`)).status, 404)
  house.moveClockTo(now)
})

test('a form whose session has run out is back with what was typed after signing in', async () => {
  const { person, visitor, form, entries } = await someone()
  await visitor.opens(form)
  house.moveClockTo(new Date(now.getTime() + 3 * 3_600_000))
  const sent = await fills(visitor, `${form}/${today}`, { value: '9', notes: 'Typed too late' })
  assert.match(sent.location, /^\/sign-in\?next=/)
  assert.deepEqual(await entries(), [])
  const again = await house.signedInAs(person)
  const { text } = await again.opens(`${form}/${today}`)
  assert.match(text, /What you wrote is still here/)
  assert.match(text, /value="9" checked/)
  assert.match(text, /Typed too late<\/textarea>/)
  house.moveClockTo(now)
})

test('the database refuses a second entry of a day, and a value that is none', async () => {
  const { person, id } = await someone({ entries: { [today]: 5 } })
  const entry = (value: string, onDay: string, answer = 'scale') => ({
    ...{ personId: person.personId, trackerId: id, answer, onDay, value, zone: 'UTC', enteredAt: now, changedAt: now },
  })
  const refused = [
    entry('6', today),
    entry('11', '2026-10-14'),
    entry('1.5', '2026-10-14'),
    entry('20', '2026-10-14', 'number'),
  ]
  for (const values of refused)
    await assert.rejects(() => house.owner.insertInto('trackerEntries').values(values).execute(), /violates/)
})
