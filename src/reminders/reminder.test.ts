import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayIn, instantOf, wallTimeIn, weekdayOf } from '../core/clock.ts'
import { isQuiet, msUntilQuiet, nextOccasion, readReminder, readTime } from './reminder.ts'

const allDays = [0, 1, 2, 3, 4, 5, 6]
const zones = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
)
const twoDigits = (count: number) => String(count).padStart(2, '0')
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`)
const minute = 60_000
/** Anywhere, and often around the nights on which clocks change. */
const changes = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2011-12-30']
const instants = fc.oneof(
  fc.date({ min: new Date('2005-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2880, max: 2880 }))
    .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * minute)),
)
const someDays = fc.subarray(allDays, { minLength: 1 })

test('an occasion is on a chosen day, after now, at the time that clocks show; 10,000 cases over zones and changes', () => {
  fc.assert(
    fc.property(zones, times, someDays, instants, (zone, time, days, now) => {
      const next = nextOccasion({ days, time }, zone, now)
      assert.ok(next && next.at > now)
      assert.equal(dayIn(zone, next.at), next.onDay)
      assert.ok(days.includes(weekdayOf(next.onDay)))
      const shown = wallTimeIn(zone, next.at)
      // A time that is left out comes as much later as the clocks move, and never earlier.
      if (shown !== time) assert.ok(shown > time && !existsOn(zone, next.onDay, time), `${shown} for ${time}`)
    }),
    { numRuns: 10_000 },
  )
})

/** Looked for minute by minute, without any of our own reckoning. */
function existsOn(zone: string, day: string, time: string) {
  const noon = Date.parse(`${day}T${time}:00Z`)
  for (let ms = noon - 15 * 60 * minute; ms <= noon + 15 * 60 * minute; ms += minute)
    if (dayIn(zone, new Date(ms)) === day && wallTimeIn(zone, new Date(ms)) === time) return true
  return false
}

test('one occasion follows another, never two on a day and never a day left out', () => {
  fc.assert(
    fc.property(zones, times, instants, (zone, time, now) => {
      const first = nextOccasion({ days: allDays, time }, zone, now)!
      const second = nextOccasion({ days: allDays, time }, zone, first.at)!
      assert.ok(second.onDay > first.onDay && second.at > first.at)
      const between = addDays(first.onDay, 1)
      assert.ok(second.onDay === between || instantOf(zone, between, time) === null)
    }),
    { numRuns: 10_000 },
  )
})

test('what waits for a device waits until ten in the evening at the latest, also when clocks change', () => {
  fc.assert(
    fc.property(zones, instants, fc.double({ min: 0, max: 1, noNaN: true }), (zone, now, part) => {
      if (isQuiet(zone, now)) return
      const ms = msUntilQuiet(zone, now)
      assert.ok(ms > 0 && ms <= 17 * 60 * minute)
      assert.ok(isQuiet(zone, new Date(now.getTime() + ms)))
      assert.ok(!isQuiet(zone, new Date(now.getTime() + Math.floor(part * (ms - 1)))))
    }),
    { numRuns: 10_000 },
  )
})

test('half past one on the night that has it twice comes once, the first time', () => {
  const when = { days: allDays, time: '01:30' }
  const first = nextOccasion(when, 'Europe/London', new Date('2026-10-24T12:00:00Z'))!
  assert.deepEqual([first.onDay, first.at.toISOString()], ['2026-10-25', '2026-10-25T00:30:00.000Z'])
  assert.equal(nextOccasion(when, 'Europe/London', first.at)!.onDay, '2026-10-26')
})

test('a time that the night leaves out comes an hour later', () => {
  const when = { days: allDays, time: '01:30' }
  const london = nextOccasion(when, 'Europe/London', new Date('2027-03-27T12:00:00Z'))!
  assert.deepEqual([london.onDay, london.at.toISOString()], ['2027-03-28', '2027-03-28T01:30:00.000Z'])
  const newYork = nextOccasion({ ...when, time: '02:30' }, 'America/New_York', new Date('2026-03-07T12:00:00Z'))!
  assert.equal(newYork.at.toISOString(), '2026-03-08T07:30:00.000Z')
})

test('a day that a zone left out has no occasion', () => {
  const friday = { days: [5], time: '08:00' }
  assert.equal(nextOccasion(friday, 'Pacific/Apia', new Date('2011-12-25T00:00:00Z'))!.onDay, '2012-01-06')
})

test('it is quiet from ten in the evening to six in the morning', () => {
  const at = (time: string) => isQuiet('Europe/London', new Date(`2026-07-01T${time}:00+01:00`))
  assert.deepEqual(['21:59', '22:00', '00:00', '05:59', '06:00'].map(at), [false, true, true, true, false])
})

test('times are read as people write them', () => {
  const read = {
    '8:30am': '08:30',
    '8pm': '20:00',
    '20.30': '20:30',
    '08:30': '08:30',
    '12am': '00:00',
    '12:15 PM': '12:15',
  }
  for (const [typed, time] of Object.entries(read)) assert.equal(readTime(typed), time, typed)
  for (const typed of ['', '8', '24:00', '13pm', '0am', '8:60', 'soon', '8:30:00', '-1:00'])
    assert.equal(readTime(typed), null, typed)
})

test('a time at night is refused kindly, and so is no day at all', () => {
  for (const time of ['22:00', '23:30', '5:59am', '12am'])
    assert.match(JSON.stringify(readReminder({ days: '1', time })), /from 6am to 9:59pm/)
  assert.deepEqual(Object.keys((readReminder({}) as { wrong: object }).wrong), ['days', 'time'])
  assert.ok('wrong' in readReminder({ days: ['7'], time: '8am' }))
  assert.deepEqual(readReminder({ days: ['5', '1', '1'], time: '8am' }), { when: { days: [1, 5], time: '08:00' } })
})
