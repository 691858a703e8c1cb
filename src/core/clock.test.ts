import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayIn, daysBetween, hourIn, isDay, isZone, longDay, timeIn } from './clock.ts'

const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
const zones = fc.constantFrom(
  'Europe/London',
  'Asia/Kolkata',
  'America/New_York',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
)
const days = instants.map(instant => dayIn('UTC', instant))
const times = { numRuns: 10_000 }

test('a day and a number of days lead to a day as far away, and back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      const other = addDays(day, count)
      assert.ok(isDay(other))
      assert.equal(daysBetween(day, other), count)
      assert.equal(addDays(other, -count), day)
    }),
    times,
  )
})

test('the day and the hour of an instant are those of its zone', () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
      const [date = '', time = ''] = parts.format(instant).split(', ')
      const [day, month, year] = date.split('/')
      assert.equal(dayIn(zone, instant), `${year}-${month}-${day}`)
      assert.equal(hourIn(zone, instant), Number(time.slice(0, 2)))
    }),
    times,
  )
})

test('time never runs backwards by a day within a zone', () => {
  fc.assert(
    fc.property(zones, instants, fc.integer({ min: 0, max: 48 * 60 }), (zone, instant, minutes) => {
      const later = new Date(instant.getTime() + minutes * 60_000)
      assert.ok(dayIn(zone, later) >= dayIn(zone, instant))
    }),
    times,
  )
})

test('the clock changes of the United Kingdom', () => {
  const at = (text: string) => timeIn('Europe/London', new Date(text))
  assert.deepEqual([at('2026-03-29T00:59:00Z'), at('2026-03-29T01:00:00Z')], ['12:59am', '2:00am'])
  assert.deepEqual([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')], ['1:30am', '1:30am'])
  assert.equal(dayIn('Europe/London', new Date('2026-06-30T23:30:00Z')), '2026-07-01')
})

test('only days that the calendar has are days', () => {
  for (const day of ['2024-02-29', '1900-01-01', '2999-12-31']) assert.ok(isDay(day), day)
  const others = [
    '2026-02-29',
    '2026-13-01',
    '0001-01-01',
    '2026-1-1',
    '2026-01-32',
    '',
    '2026-01-01T00:00',
    '٢٠٢٦-٠١-٠١',
  ]
  for (const text of others) assert.ok(!isDay(text), text)
})

test('days in words, and zones that are places', () => {
  assert.equal(longDay('2026-10-15'), 'Thursday 15 October')
  assert.deepEqual(['Europe/London', 'Mars/Olympus', '+01:00', ''].map(isZone), [true, false, false, false])
})
