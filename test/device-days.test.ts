import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayAndMonth, dayBefore, dayIn, weekday } from '../browser/waiting/days.ts'
import * as clock from '../src/core/clock.ts'
import { lastNight } from '../src/tracking/sleep/night.ts'

const zones = [
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'America/St_Johns',
  'Africa/Cairo',
]

test('a device without a connection means the same days as the server, in every zone and at every minute', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const day = dayIn(zone, instant)
      assert.equal(day, clock.dayIn(zone, instant))
      assert.equal(dayBefore(day), lastNight(zone, instant))
      assert.deepEqual([weekday(day), dayAndMonth(day)], [clock.weekday(day), clock.dayAndMonth(day)])
    }),
    { numRuns: 10_000 },
  )
})

test('it follows the clock on the wall over midnight and when the clocks change', () => {
  const says = (instant: string) => dayIn('Europe/London', new Date(instant))
  assert.equal(says('2026-10-14T22:59:59Z'), '2026-10-14')
  assert.equal(says('2026-10-14T23:00:00Z'), '2026-10-15')
  assert.equal(says('2026-10-25T23:30:00Z'), '2026-10-25')
  assert.equal(says('2027-03-28T23:00:00Z'), '2027-03-29')
})
