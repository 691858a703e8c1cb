import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayIn, daysBetween } from '../../core/clock.ts'
import { asTypedDay } from '../../core/day-fields.ts'
import { daysInWords, daysOf, partsOf, readMetOn } from './span.ts'

const today = '2026-10-15'
const typed = (day: string, month: string, year: string) => ({ day, month, year })
const wrongWith = (day: string, month: string, year: string) => {
  const read = readMetOn(typed(day, month, year), today)
  return 'wrong' in read ? read.wrong : read.day
}

test('what may be the day of the last meeting', () => {
  assert.equal(wrongWith('15', '10', '2026'), today)
  assert.equal(wrongWith('２８', '9', '2026'), '2026-09-28')
  assert.match(wrongWith('16', '10', '2026'), /today or a day before/)
  assert.match(wrongWith('1', '1', '0001'), /real date/)
  assert.match(wrongWith('1', '1', '1985'), /last two years/)
  assert.match(wrongWith('13', '10', '2024'), /last two years/)
  assert.match(wrongWith('1', '1', '26'), /four digits/)
  assert.match(wrongWith('30', '2', '2026'), /real date/)
  assert.match(wrongWith('-1', '2', '2026'), /real date/)
  assert.match(wrongWith('', '2', '2026'), /Add the day/)
  assert.match(wrongWith('', '', ''), /Enter the day/)
})

test('whatever is typed is a day of the last two years, or words that say what to put right', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const read = readMetOn(typed(day, month, year), today)
      if ('wrong' in read) assert.ok(read.wrong && read.parts.length)
      else assert.ok(daysBetween(read.day, today) >= 0 && daysBetween(read.day, today) <= 731)
    }),
    { numRuns: 10_000 },
  )
})

const zones = ['Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns']
const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })

test('in every zone and over every change of the clock: today and before it may be chosen, tomorrow never', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), fc.integer({ min: -800, max: 40 }), (now, zone, away) => {
      const here = dayIn(zone, now)
      const day = addDays(here, away)
      const read = readMetOn(asTypedDay(day), here)
      assert.equal('day' in read, away <= 0 && away >= -731)
      if ('day' in read) assert.equal(read.day, day)
    }),
    { numRuns: 10_000 },
  )
})

test('each day of a page is in one column of its charts, and no other day is', () => {
  const ago = fc.integer({ min: 0, max: 1200 })
  fc.assert(
    fc.property(instants, ago, fc.option(ago), (now, metAgo, nextAgo) => {
      const here = dayIn('Europe/London', now)
      const nextMetOn = nextAgo !== null && nextAgo < metAgo ? addDays(here, -nextAgo) : null
      const days = daysOf({ metOn: addDays(here, -metAgo), nextMetOn }, here)
      assert.ok(days.from <= days.to && days.to <= here)
      assert.ok(daysBetween(days.from, days.to) <= 731)
      if (nextMetOn) assert.ok(days.to <= nextMetOn)
      const { parts } = partsOf(days)
      assert.equal(parts[0]?.from, days.from)
      assert.equal(parts.at(-1)?.to, days.to)
      for (const [index, part] of parts.entries()) {
        assert.ok(part.from <= part.to)
        if (index > 0) assert.equal(part.from, addDays(parts[index - 1]!.to, 1))
      }
      assert.ok(parts.length <= 32)
    }),
    { numRuns: 10_000 },
  )
})

test('somebody who travelled west may have met on a day that is not yet there', () => {
  assert.deepEqual(daysOf({ metOn: '2026-10-16', nextMetOn: null }, today), { from: '2026-10-16', to: '2026-10-16' })
})

test('the days in words', () => {
  assert.equal(daysInWords({ from: '2026-09-28', to: today }), '28 September to 15 October 2026')
  assert.equal(daysInWords({ from: '2026-10-02', to: today }), '2 to 15 October 2026')
  assert.equal(daysInWords({ from: '2025-12-28', to: '2026-01-02' }), '28 December 2025 to 2 January 2026')
  assert.equal(daysInWords({ from: today, to: today }), '15 October 2026')
})
