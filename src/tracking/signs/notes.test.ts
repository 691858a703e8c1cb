import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import {
  adds,
  badNights,
  helped,
  nights,
  noteOf,
  now,
  openSignsHouse,
  slept,
  someone,
} from '../../../test/early-signs.ts'
import type { House } from '../../../test/harness.ts'
import { fieldOf, mainWords } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import type { Fields } from '../../../test/visitor.ts'
import { addDays } from '../../core/clock.ts'

let house: House
before(async () => {
  house = await openSignsHouse()
})
after(() => house.close())

const aDay = 86_400_000

test('when it is true, Today shows the days, the own words, what was chosen and who to call', async () => {
  const { person, visitor } = await someone(house)
  const [radio] = [await helped(house, person, 'Sit in the other chair'), await helped(house, person, 'Not chosen')]
  await slept(house, person, badNights)
  await adds(visitor, 'hours-asleep', { ...nights, words: 'Go to <b>bed</b> at ten', [`help-${radio}`]: 'yes' })
  const { text } = await visitor.opens('/today')
  const note = noteOf(text)
  assert.match(note, /You wrote: You slept under 4 hours three nights running\./)
  assert.match(note, /Monday night, 12 October: 3 hours .*Tuesday night, 13 October: 3½ hours .*14 October: 2 hours/)
  assert.match(note, /Go to &lt;b>bed&lt;\/b> at ten/)
  assert.match(note, /Sit in the other chair Radio on low/)
  assert.match(note, /Call 999/)
  assert.doesNotMatch(note, /Not chosen|risk|score|severe|warning/i)
  assert.match(mainWords((await visitor.opens('/early-signs')).text), /This is true at the moment: Monday night/)
})

test('a night with nothing saved, or without times woken, is no value', async () => {
  const { person, visitor } = await someone(house)
  await slept(house, person, { '2026-10-11': 2, '2026-10-12': 2, '2026-10-14': 2 })
  await adds(visitor, 'hours-asleep', nights)
  await adds(visitor, 'times-woken', { comparison: 'at-least', value: '1', days: 'running', running: '1' })
  assert.equal(noteOf((await visitor.opens('/today')).text), '')
  await slept(house, person, { '2026-10-13': 2 }, 0)
  assert.match(noteOf((await visitor.opens('/today')).text), /under 4 hours three nights running/)
  assert.doesNotMatch(noteOf(visitor.page), /woke up/)
})

test('0 is a value: a night without sleep counts, and an entry of 0 does', async () => {
  const { person, visitor } = await someone(house)
  const worry = await tracks(house, person, { name: 'Energy', entries: { '2026-10-15': 0 } })
  await slept(house, person, { '2026-10-14': 0 })
  await adds(visitor, 'hours-asleep', { ...nights, running: '1' })
  await adds(visitor, worry, { comparison: 'under', value: '1', days: 'running', running: '1' })
  const note = noteOf((await visitor.opens('/today')).text)
  assert.match(note, /Wednesday night, 14 October: no sleep/)
  assert.match(note, /Thursday 15 October: 0 out of 10/)
})

test('a note is put away for as long as it stays true, and comes again only after it was not', async () => {
  const { person, visitor, signs } = await someone(house)
  await slept(house, person, badNights)
  await adds(visitor, 'hours-asleep', nights)
  const [sign] = await signs()
  await visitor.opens('/today')
  const answer = await visitor.sends(`/early-signs/${sign!.id}/note`, { through: fieldOf(visitor.page, 'through') })
  assert.equal(answer.location, '/today')
  const isShownOn = async (daysLater: number) => {
    house.moveClockTo(new Date(now.getTime() + daysLater * aDay))
    return noteOf((await (await house.signedInAs(person)).opens('/today')).text) !== ''
  }
  assert.equal(await isShownOn(0), false)
  await slept(house, person, { '2026-10-15': 1 })
  assert.equal(await isShownOn(1), false)
  await slept(house, person, { '2026-10-16': 8, '2026-10-17': 3, '2026-10-18': 3 })
  assert.equal(await isShownOn(4), false)
  await slept(house, person, { '2026-10-19': 3 })
  assert.equal(await isShownOn(5), true)
  // The next day is not over, so it says nothing yet; the day after that is a day without a night.
  assert.equal(await isShownOn(6), true)
  assert.equal(await isShownOn(7), false)
})

test('a late entry that makes it longer brings no new note, and another rule does', async () => {
  const { person, visitor, signs } = await someone(house)
  await slept(house, person, badNights)
  await adds(visitor, 'hours-asleep', nights)
  const [sign] = await signs()
  const address = `/early-signs/${sign!.id}`
  await visitor.opens('/today')
  await visitor.sends(`${address}/note`, { through: '2026-10-14' })
  await slept(house, person, { '2026-10-11': 1 })
  assert.equal(noteOf((await visitor.opens('/today')).text), '')
  const change = async (fields: Fields) => {
    await visitor.opens(address)
    return visitor.sends(address, { ...nights, seen: fieldOf(visitor.page, 'seen'), ...fields })
  }
  await change({ words: 'Other words' })
  assert.equal(noteOf((await visitor.opens('/today')).text), '')
  await change({ value: '5' })
  assert.match(noteOf((await visitor.opens('/today')).text), /under 5 hours/)
})

test('a day that cannot have been on the note puts nothing away', async () => {
  const { person, visitor, signs } = await someone(house)
  await slept(house, person, badNights)
  await adds(visitor, 'hours-asleep', nights)
  const [sign] = await signs()
  for (const through of ['', 'x', '2026-10-16', '0001-01-01', '2026-02-30', '2020-01-01']) {
    await visitor.opens('/today')
    assert.equal((await visitor.sends(`/early-signs/${sign!.id}/note`, { through })).status, 303)
  }
  assert.notEqual(noteOf((await visitor.opens('/today')).text), '')
})

test('a strategy or a tracker that changes is followed: removed from the note, renamed in the sentence', async () => {
  const { person, visitor } = await someone(house)
  const [worry, help] = [
    await tracks(house, person, { entries: { '2026-10-15': 9 } }),
    await helped(house, person, 'Sit down'),
  ]
  await adds(visitor, worry, {
    comparison: 'at-least',
    value: '8',
    days: 'running',
    running: '1',
    [`help-${help}`]: 'yes',
  })
  await house.owner.deleteFrom('strategies').where('id', '=', help).execute()
  await house.owner.updateTable('trackers').set({ name: 'Fear' }).where('id', '=', worry).execute()
  const note = noteOf((await visitor.opens('/today')).text)
  assert.match(note, /“Fear” was at 8 or more on one day/)
  assert.doesNotMatch(note, /Sit down/)
})

test('the day is the person’s own: the same instant is true in one zone and not yet in another', async () => {
  for (const [zone, isTrue] of [
    ['Pacific/Auckland', true],
    ['America/Los_Angeles', false],
  ] as const) {
    const { person } = await someone(house, zone)
    house.moveClockTo(new Date('2026-10-15T03:00:00Z'))
    await slept(house, person, { [addDays('2026-10-15', -1)]: 2 })
    const visitor = await house.signedInAs(person)
    await adds(visitor, 'hours-asleep', { ...nights, running: '1' })
    assert.equal(noteOf((await visitor.opens('/today')).text) !== '', isTrue, zone)
  }
})

test('Today asks the database as often for twenty true sentences as for one', async () => {
  const { person, visitor } = await someone(house)
  await slept(house, person, badNights)
  const asks = async () => {
    const real = pg.Client.prototype.query
    let count = 0
    pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
      count++
      return (real as (...all: unknown[]) => unknown).apply(this, given)
    } as typeof real
    try {
      assert.equal((await visitor.opens('/today')).status, 200)
      return count
    } finally {
      pg.Client.prototype.query = real
    }
  }
  await adds(visitor, 'hours-asleep', nights)
  await asks()
  const one = await asks()
  for (let more = 1; more < 20; more++) await adds(visitor, 'hours-asleep', nights)
  assert.equal(await asks(), one)
  assert.equal(noteOf(visitor.page).match(/You wrote:/g)?.length, 20)
})
