import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf } from '../../../test/reading.ts'
import type { Visitor } from '../../../test/visitor.ts'

/** Thursday morning; last night is Wednesday night. */
const now = new Date('2026-10-15T08:00:00Z')
const wednesday = '2026-10-14'
const form = `/tracking/sleep/${wednesday}`
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const someone = async (zone?: string) => {
  const person = await house.newPerson('Sam', zone)
  const visitor = await house.signedInAs(person)
  const nights = () =>
    house.owner
      .selectFrom('sleepNights')
      .selectAll()
      .where('personId', '=', person.personId)
      .orderBy('nightOf')
      .execute()
  return { person, visitor, nights }
}
/** Fills in the form that is open, with the mark that it carries. */
const fills = (visitor: Visitor, fields: Record<string, string | string[]>, to = form) =>
  visitor.sends(to, { seen: fieldOf(visitor.page, 'seen'), ...fields })
const chosen = (page: string) =>
  [...page.matchAll(/<input type="radio" name="(\w+)"[^>]*value="([^"]*)" checked/g)].map(
    ([, name, value]) => `${name} ${value}`,
  )

test('the form asks about last night, with tips beside it and why to keep track before the first time', async () => {
  const { visitor } = await someone()
  const { status, text } = await visitor.opens('/tracking/sleep')
  assert.equal(status, 200)
  assert.match(text, /<title>How did you sleep\? – Healthlocker<\/title>/)
  assert.match(text, /Wednesday night, 14 October, to Thursday morning/)
  assert.match(text, /<h2[^>]*>Why keep track of sleep\?/)
  assert.match(text, /If sleep is hard at the moment/)
  assert.match(text, /Only you can see this/)
  assert.deepEqual(chosen(text), [])
})

test('every half hour from no sleep to 24 hours can be chosen, and up to ten wakings', async () => {
  const { visitor } = await someone()
  const { text } = await visitor.opens('/tracking/sleep')
  assert.equal(text.match(/type="radio" name="hours"/g)?.length, 49)
  assert.equal(text.match(/type="radio" name="woken"/g)?.length, 11)
  assert.match(text, />I did not sleep</)
})

test('a saved night is kept with the zone and the time, and Today says where to find it', async () => {
  const { visitor, nights } = await someone()
  await visitor.opens('/tracking/sleep')
  const answer = await fills(visitor, { hours: '7.5', woken: '2', notes: '  Read my book.\r\nWoke at 3.  ' })
  assert.equal(answer.status, 303)
  assert.doesNotMatch(answer.location, /7|book/)
  assert.match((await visitor.follows(answer)).text, /Saved\..*href="\/tracking"/s)
  const [night] = await nights()
  assert.deepEqual(
    [night?.nightOf, night?.minutesAsleep, night?.timesWoken, night?.notes, night?.zone],
    [wednesday, 450, 2, 'Read my book.\nWoke at 3.', 'Europe/London'],
  )
  assert.deepEqual(night?.enteredAt, now)
})

test('no sleep at all is a value, and the other questions can be left empty', async () => {
  const { visitor, nights } = await someone()
  assert.equal((await fills(visitor, { hours: '0' })).status, 303)
  const [night] = await nights()
  assert.deepEqual([night?.minutesAsleep, night?.timesWoken, night?.notes], [0, null, ''])
})

test('what is saved comes back in the form, a long night with its tiles open', async () => {
  const { visitor } = await someone()
  await fills(visitor, { hours: '14.5', woken: '10', notes: 'Slept & <b>slept</b>' })
  const { text } = await visitor.opens(form)
  assert.deepEqual(chosen(text), ['hours 14.5', 'woken 10'])
  assert.match(text, /<details[^>]* open/)
  assert.match(text, /Slept &amp; &lt;b>slept&lt;\/b>/)
  assert.doesNotMatch(text, /<h2[^>]*>Why keep track/)
})

test('a wrong form comes back with what was typed, and nothing is stored', async () => {
  const { visitor, nights } = await someone()
  const tries: [Record<string, string | string[]>, string][] = [
    [{}, 'hours'],
    [{ hours: '25' }, 'hours'],
    [{ hours: '7.3' }, 'hours'],
    [{ hours: '-1' }, 'hours'],
    [{ hours: ['7', '8'] }, 'hours'],
    [{ hours: '7', woken: '11' }, 'woken'],
    [{ hours: '7', woken: ['1', '2'] }, 'woken'],
    [{ hours: '7', notes: 'x'.repeat(4001) }, 'notes'],
    [{ hours: '7', notes: ['a', 'b'] }, 'notes'],
  ]
  for (const [fields, field] of tries) {
    const { status, text } = await fills(visitor, fields)
    assert.equal(status, 422, field)
    assert.match(text, /<title>Error: How did you sleep/)
    assert.match(text, new RegExp(`role="alert".*href="#${field}".*id="${field}-e"`, 's'))
  }
  const { text } = await fills(visitor, { hours: '25', woken: '3', notes: 'Long words' })
  assert.deepEqual(chosen(text), ['woken 3'])
  assert.match(text, /Long words<\/textarea>/)
  assert.deepEqual(await nights(), [])
})

test('4,000 characters of notes are kept, and odd characters too', async () => {
  const { visitor, nights } = await someone()
  const notes = `${'🌙'.repeat(3990)}‮ \u0000 ‘x’`
  assert.equal((await fills(visitor, { hours: '7', notes })).status, 303)
  assert.equal((await nights())[0]?.notes, notes.replace('\0', ''))
})

test('a form sent twice is one entry and a kind page both times', async () => {
  const { visitor, nights } = await someone()
  await visitor.opens(form)
  const page = visitor.page
  const sent = { hours: '6', woken: '1', notes: 'Twice' }
  const first = await fills(visitor, sent)
  visitor.page = page
  const second = await visitor.sends(form, { seen: '', ...sent })
  assert.deepEqual([first.status, second.status], [303, 303])
  assert.equal((await nights()).length, 1)
})

test('ten forms at the same moment are one entry', async () => {
  const { visitor, nights } = await someone()
  await visitor.opens(form)
  const page = visitor.page
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => {
      visitor.page = page
      return visitor.sends(form, { seen: '', hours: '5', woken: '', notes: '' })
    }),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal((await nights()).length, 1)
})

test('two tabs with different answers: the second sees both and decides', async () => {
  const { visitor, nights } = await someone()
  await visitor.opens(form)
  const secondTab = visitor.page
  await fills(visitor, { hours: '6', notes: 'First' })
  visitor.page = secondTab
  const overtaken = await visitor.sends(form, { seen: '', hours: '8', notes: 'Second' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.text, /Saved already<\/h3><div[^>]*><p>6 hours, “First”/)
  assert.deepEqual(chosen(overtaken.text), ['hours 8'])
  assert.match(overtaken.text, /Second<\/textarea>/)
  assert.equal((await nights())[0]?.minutesAsleep, 360)
  assert.equal((await fills(visitor, { hours: '8', notes: 'Second' })).status, 303)
  assert.deepEqual(
    (await nights()).map(night => [night.minutesAsleep, night.notes]),
    [[480, 'Second']],
  )
})

test('a night can be changed, and keeps the time of its first entry', async () => {
  const { person, nights } = await someone()
  await fills(await house.signedInAs(person), { hours: '6' })
  house.moveClockTo(new Date('2026-10-15T12:00:00Z'))
  const later = await house.signedInAs(person)
  await later.opens(form)
  assert.equal((await fills(later, { hours: '6.5' })).status, 303)
  house.moveClockTo(now)
  const [night] = await nights()
  assert.deepEqual([night?.minutesAsleep, night?.enteredAt], [390, now])
  assert.deepEqual(night?.changedAt, new Date('2026-10-15T12:00:00Z'))
})

test('a night is removed after a question, and removing it twice is kind', async () => {
  const { visitor, nights } = await someone()
  await fills(visitor, { hours: '6', notes: 'Gone soon' })
  const question = await visitor.opens(`${form}/removal`)
  assert.match(question.text, /Remove Wednesday night’s sleep\?/)
  assert.match(question.text, /6 hours, with what you wrote/)
  const page = visitor.page
  const answer = await visitor.sends(`${form}/removal`)
  assert.equal(answer.status, 303)
  assert.match((await visitor.follows(answer)).text, /Removed\./)
  assert.deepEqual(await nights(), [])
  visitor.page = page
  assert.equal((await visitor.sends(`${form}/removal`)).status, 303)
  assert.equal((await visitor.opens(`${form}/removal`)).location, form)
})

test('any of the last 14 nights can be filled in, and the list says what is saved', async () => {
  const { visitor, nights } = await someone()
  for (const nightOf of ['2026-10-01', '2026-10-11']) {
    assert.equal((await fills(visitor, { hours: '5.5' }, `/tracking/sleep/${nightOf}`)).status, 303)
  }
  assert.deepEqual(
    (await nights()).map(({ nightOf }) => nightOf),
    ['2026-10-01', '2026-10-11'],
  )
  const { text } = await visitor.opens('/tracking/sleep/nights')
  assert.match(text, /Last night: Wednesday night, 14 October<\/a><br\/?><span[^>]*>Nothing yet/)
  assert.match(text, /Sunday night, 11 October<\/a><br\/?><span[^>]*>5½ hours/)
  assert.equal(text.match(/href="\/tracking\/sleep\/2026/g)?.length, 14)
})

test('tonight, the future and older nights are a kind page and store nothing', async () => {
  const { visitor, nights } = await someone()
  await visitor.opens(form)
  for (const nightOf of ['2026-10-15', '2026-10-16', '2027-01-01', '2026-09-30', '2001-01-01']) {
    for (const address of [`/tracking/sleep/${nightOf}`, `/tracking/sleep/${nightOf}/removal`]) {
      const { status, text } = await visitor.opens(address)
      assert.equal(status, 404, address)
      assert.match(text, /for the last 14 nights/)
    }
    await visitor.opens(form)
    const token = fieldOf(visitor.page, 'form-token')
    const sent = await visitor.posts(
      `/tracking/sleep/${nightOf}`,
      { 'form-token': token, hours: '7' },
      { 'sec-fetch-site': 'same-origin', origin: house.address },
    )
    assert.ok(sent.status >= 303, String(sent.status))
  }
  assert.deepEqual(await nights(), [])
})

test('what is no day is no page', async () => {
  const { visitor } = await someone()
  for (const nightOf of ['2026-02-30', '2026-13-01', 'yesterday', '%00', '2026-10-14T00:00', '1', "';--"]) {
    assert.equal((await visitor.opens(`/tracking/sleep/${encodeURIComponent(nightOf)}`)).status, 404, nightOf)
  }
})

test('the night is that of the person’s own zone, whatever the zone of the house', async () => {
  house.moveClockTo(new Date('2026-10-15T02:00:00Z'))
  const { visitor, nights } = await someone('America/New_York')
  assert.match((await visitor.opens('/tracking/sleep')).text, /Tuesday night, 13 October/)
  assert.equal((await fills(visitor, { hours: '7' }, '/tracking/sleep/2026-10-13')).status, 303)
  assert.equal((await nights())[0]?.zone, 'America/New_York')
  assert.equal((await visitor.opens(form)).status, 404)
  house.moveClockTo(now)
})

test('a form whose session has run out is back with what was typed after signing in', async () => {
  const { person, visitor, nights } = await someone()
  await visitor.opens(form)
  house.moveClockTo(new Date(now.getTime() + 3 * 3_600_000))
  const sent = await fills(visitor, { hours: '4.5', woken: '3', notes: 'Typed too late' })
  assert.match(sent.location, /^\/sign-in\?next=/)
  assert.deepEqual(await nights(), [])
  const again = await house.signedInAs(person)
  const { text } = await again.opens(form)
  assert.match(text, /What you wrote is still here/)
  assert.deepEqual(chosen(text), ['hours 4.5', 'woken 3'])
  assert.match(text, /Typed too late<\/textarea>/)
  assert.equal((await fills(again, { hours: '4.5', woken: '3', notes: 'Typed too late' })).status, 303)
  assert.doesNotMatch((await again.opens(form)).text, /still here/)
  house.moveClockTo(now)
})

test('nobody changes another person’s night, whatever the form says', async () => {
  const [one, other] = [await someone(), await someone()]
  await fills(one.visitor, { hours: '6', notes: 'Mine alone' })
  await other.visitor.opens(form)
  assert.doesNotMatch(other.visitor.page, /Mine alone/)
  const extra = { personId: one.person.personId, person_id: one.person.personId, nightOf: '2026-10-10' }
  assert.equal((await fills(other.visitor, { hours: '9', ...extra })).status, 303)
  await other.visitor.sends(`${form}/removal`, extra)
  assert.deepEqual(
    (await one.nights()).map(night => [night.minutesAsleep, night.notes]),
    [[360, 'Mine alone']],
  )
  assert.deepEqual(await other.nights(), [])
})

test('a visitor is asked to sign in, and staff who are not people are told so', async () => {
  const { location } = await house.visitor().opens(form)
  assert.match(location, /^\/sign-in/)
})
