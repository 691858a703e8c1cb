import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../../core/clock.ts'
import { isAtLeast } from './age.ts'

test('somebody is 16 from the day of their birthday, not a day before', () => {
  assert.ok(!isAtLeast(16, '2010-10-15', '2026-10-14'))
  assert.ok(isAtLeast(16, '2010-10-15', '2026-10-15'))
  assert.ok(isAtLeast(16, '2010-10-15', '2026-10-16'))
})

test('the turn of a year makes nobody older before their birthday', () => {
  assert.ok(!isAtLeast(16, '2010-12-31', '2026-12-30'))
  assert.ok(isAtLeast(16, '2010-12-31', '2026-12-31'))
  assert.ok(isAtLeast(16, '2011-01-01', '2027-01-01'))
  assert.ok(!isAtLeast(16, '2011-01-01', '2026-12-31'))
})

test('who was born on 29 February has their birthday on 1 March in a year without one', () => {
  assert.ok(!isAtLeast(16, '2012-02-29', '2028-02-28'))
  assert.ok(isAtLeast(16, '2012-02-29', '2028-02-29'))
  assert.ok(!isAtLeast(13, '2012-02-29', '2025-02-28'))
  assert.ok(isAtLeast(13, '2012-02-29', '2025-03-01'))
  assert.ok(!isAtLeast(16, '2084-02-29', '2100-02-28'))
  assert.ok(isAtLeast(16, '2084-02-29', '2100-03-01'))
})

test('once old enough, always old enough; and the day is never off by more than leap days', () => {
  fc.assert(
    fc.property(fc.nat(50_000), fc.integer({ min: 10, max: 18 }), (days, years) => {
      const bornOn = addDays('1900-01-01', days)
      const about = addDays(bornOn, Math.floor(years * 365.25) - 2)
      const firstDay = [0, 1, 2, 3, 4].map(more => addDays(about, more)).find(day => isAtLeast(years, bornOn, day))
      assert.ok(firstDay)
      assert.ok(isAtLeast(years, bornOn, addDays(firstDay, 1)) && !isAtLeast(years, bornOn, addDays(firstDay, -1)))
      assert.ok(firstDay.slice(5) === bornOn.slice(5) || (bornOn.endsWith('02-29') && firstDay.endsWith('03-01')))
      assert.ok(daysBetween(bornOn, firstDay) >= years * 365)
    }),
  )
})
