import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { newClinician } from '../../../../test/circle.ts'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../../test/connecting.ts'
import { type House, openHouse } from '../../../../test/harness.ts'
import { mainOf } from '../../../../test/reading.ts'

/** A quarter to five in London, where summer time still holds. */
const now = new Date('2026-10-15T15:45:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
  await freesRecord(house, now)
})
after(() => house.close())
afterEach(async () => {
  house.moveClockTo(now)
  house.record.trouble = null
  await freesRecord(house, now)
})

test('a wrong form comes back with what was typed, and the record is not asked', async () => {
  const { person, visitor } = await someone(house)
  const tries: [Record<string, string>, string, RegExp][] = [
    [{ first: ' ' }, 'first', /Enter your first name/],
    [{ last: '' }, 'last', /Enter your last name/],
    [{ first: 'x'.repeat(101) }, 'first', /100 characters or fewer/],
    [{ 'born-day': '', 'born-month': '', 'born-year': '' }, 'born-day', /Enter your date of birth/],
    [{ 'born-year': '' }, 'born-year', /must include a year/],
    [{ 'born-day': '', 'born-month': '' }, 'born-day', /must include a day and a month/],
    [{ 'born-day': '30', 'born-month': '2' }, 'born-day', /Enter a real date of birth/],
    [{ 'born-month': '13' }, 'born-day', /Enter a real date of birth/],
    [{ 'born-month': 'March' }, 'born-day', /Enter a real date of birth/],
    [{ 'born-year': '91' }, 'born-year', /all four digits of the year/],
    [{ 'born-year': '2027' }, 'born-day', /must be in the past/],
    [{ nhs: '' }, 'nhs', /Enter your NHS number/],
    [{ nhs: '999 014 231' }, 'nhs', /all 10 digits/],
    [{ nhs: '999 014 2318' }, 'nhs', /one of its digits is not right/],
    [{ nhs: '1111111111' }, 'nhs', /one of its digits is not right/],
    [{ share: '' }, 'share', /Choose what your care team may see/],
    [{ share: 'everything' }, 'share', /Choose what your care team may see/],
    [{ research: '' }, 'research', /Choose whether we can contact you/],
  ]
  const asked = house.record.asked
  for (const [fields, field, words] of tries) {
    const { status, text } = await asksToConnect(visitor, fields)
    assert.equal(status, 422, field)
    assert.match(text, /<title>Error: Connect to my health record/)
    const summary = text.slice(text.indexOf('role="alert"'), text.indexOf('<form', text.indexOf('role="alert"')))
    assert.match(summary, new RegExp(`href="#${field}"`))
    assert.match(summary, words)
    assert.match(text, new RegExp(`id="${field}"`))
  }
  const { text } = await asksToConnect(visitor, { nhs: '12', share: 'some', 'see-tracking': 'yes', research: 'yes' })
  for (const kept of ['value="Rowan"', 'value="Ashdown"', 'value="14"', 'value="3"', 'value="1991"', 'value="12"'])
    assert.ok(text.includes(kept), kept)
  assert.equal(mainOf(text).match(/ checked/g)?.length, 3)
  assert.equal(house.record.asked, asked)
  assert.ok(await keptOf(house, person).nothing())
})

test('nothing at all is six things to put right', async () => {
  const { visitor } = await someone(house)
  const { status, text } = await visitor.sends('/connect', {})
  assert.equal(status, 422)
  assert.equal(text.match(/<a href="#(first|last|born-day|nhs|share|research)">/g)?.length, 6)
})

test('who is 16 today may connect, who is 16 tomorrow is told kindly, on their own day', async () => {
  const born = (day: string, month: string, year: string) => ({
    'born-day': day,
    'born-month': month,
    'born-year': year,
  })
  const kept = async (instant: string, fields: Record<string, string>, zone?: string) => {
    house.moveClockTo(new Date(instant))
    const { visitor } = await someone(house, zone)
    const asked = house.record.asked
    const { status, text } = await asksToConnect(visitor, fields)
    const isTooYoung = /from the day you are 16/.test(text)
    assert.equal(status, 422)
    assert.equal(house.record.asked, isTooYoung ? asked : asked + 1)
    if (isTooYoung) assert.match(text, /href="\/support"/)
    return isTooYoung
  }
  assert.equal(await kept('2026-10-15T15:45:00Z', born('15', '10', '2010')), false)
  assert.equal(await kept('2026-10-15T15:45:00Z', born('16', '10', '2010')), true)
  assert.equal(await kept('2028-02-28T12:00:00Z', born('29', '2', '2012')), true)
  assert.equal(await kept('2028-02-29T12:00:00Z', born('29', '2', '2012')), false)
  // Late in the evening in New York it is already the next day in London.
  assert.equal(await kept('2026-10-16T02:00:00Z', born('16', '10', '2010'), 'America/New_York'), true)
  assert.equal(await kept('2026-10-15T20:00:00Z', born('16', '10', '2010'), 'Asia/Kolkata'), false)
})

test('a form whose session has run out is back with what was typed after signing in', async () => {
  const { person, visitor } = await someone(house)
  await visitor.opens('/connect')
  house.moveClockTo(new Date(now.getTime() + 3 * 3_600_000))
  const sent = await asksToConnect(visitor, { share: 'some', 'see-tracking': 'yes' })
  assert.match(sent.location, /^\/sign-in\?next=%2Fconnect/)
  assert.deepEqual(await keptOf(house, person).connections(), [])
  const again = await house.signedInAs(person)
  const { text } = await again.opens('/connect')
  assert.match(text, /What you typed is still here/)
  assert.match(text, /value="999 014 2319"/)
  assert.equal(mainOf(text).match(/ checked/g)?.length, 3)
  assert.equal((await asksToConnect(again)).status, 303)
  assert.doesNotMatch((await again.opens('/connect')).text, /still here/)
})

test('only people have a record to connect: visitors sign in, staff are told', async () => {
  assert.match((await house.visitor().opens('/connect')).location, /^\/sign-in/)
  const nurse = await house.signedInAs(await newClinician(house))
  for (const address of ['/connect', '/disconnect']) assert.equal((await nurse.opens(address)).status, 403)
})
