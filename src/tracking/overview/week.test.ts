import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, daysBetween } from '../../core/clock.ts'
import type { SavedNight } from '../sleep/night.ts'
import { summaryOf } from './summary.ts'
import { averageInWords, averageOf, weekEnding, weekFromNow, weekInWords, weeksBeside } from './week.ts'

const cases = { numRuns: 10_000 }
const anyDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1999-12-31', days))
const night = (nightOf: Day, hours: number): SavedNight => ({
  nightOf,
  minutesAsleep: hours * 60,
  timesWoken: null,
  notes: '',
})
const friday = '2026-10-09'
const thursday = '2026-10-15'
/** Hours from Friday on; null is no entry. */
const weekOf = (...hours: (number | null)[]) =>
  weekEnding(
    thursday,
    thursday,
    hours.flatMap((slept, index) => (slept === null ? [] : night(addDays(friday, index), slept))),
  )

test('a week is seven days in order, whichever nights are missing', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 30 }),
      fc.uniqueArray(fc.integer({ min: -10, max: 10 })),
      (lastDay, ahead, days) => {
        const nights = days.map(day => night(addDays(lastDay, day), 7))
        const week = weekEnding(lastDay, addDays(lastDay, ahead), nights)
        assert.deepEqual(
          week.map(({ day }) => daysBetween(day, lastDay)),
          [6, 5, 4, 3, 2, 1, 0],
        )
        assert.equal(week.filter(day => day.night).length, days.filter(day => day <= 0 && day > -7).length)
        assert.equal(week.filter(({ isTonight }) => isTonight).length, ahead === 0 && !days.includes(0) ? 1 : 0)
        assert.doesNotMatch(summaryOf(week), /undefined|NaN|!/)
      },
    ),
    cases,
  )
})

test('the average lies between the shortest and the longest night, and says how many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 48 })), { minLength: 6, maxLength: 6 }), halves => {
      const hours = halves.map(half => half && half / 2)
      const there = hours.filter(slept => slept !== null)
      const average = averageOf(weekOf(...hours))
      assert.equal(average?.nights ?? 0, there.length)
      if (average) assert.ok(average.minutes >= Math.min(...there) * 60 && average.minutes <= Math.max(...there) * 60)
    }),
    cases,
  )
})

test('weeks are seven days apart and never lead into the future', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (today, ago) => {
      const lastDay = addDays(today, -ago)
      const { previous, next } = weeksBeside(lastDay, today)
      assert.equal(previous && daysBetween(previous, lastDay), 7)
      if (ago === 0) return assert.equal(next, null)
      assert.equal(next && daysBetween(lastDay, next), Math.min(7, ago))
    }),
    cases,
  )
})

test('nights of 8 and 7 hours are 7 h 30 min on average; 7.375 hours are 7 h 22 min', () => {
  const average = averageOf(weekOf(8, 7))
  assert.equal(averageInWords(average!.minutes), '7 h 30 min')
  assert.equal(averageInWords(7.375 * 60), '7 h 22 min')
})

test('averages in words', () => {
  const words = [0, 45, 60, 420, 372, 359.9].map(averageInWords)
  assert.deepEqual(words, ['0 hours', '45 min', '1 hour', '7 hours', '6 h 12 min', '5 h 59 min'])
  assert.equal(averageOf(weekOf()), null)
})

test('a night without sleep counts in the average, a missing one does not', () => {
  assert.deepEqual(averageOf(weekOf(0, 8, null)), { minutes: 240, nights: 2 })
})

test('a week in words', () => {
  assert.equal(weekInWords('2026-10-15', '2026-10-15'), '9 to 15 October')
  assert.equal(weekInWords('2026-10-04', '2026-10-15'), '28 September to 4 October')
  assert.equal(weekInWords('2025-10-15', '2026-10-15'), '9 to 15 October 2025')
  assert.equal(weekInWords('2026-01-03', '2026-10-15'), '28 December 2025 to 3 January 2026')
  assert.equal(weekInWords('2028-03-01', '2028-03-01'), '24 February to 1 March')
  const fromNow = ['2026-10-15', '2026-10-08', '2026-10-01', '2026-10-14'].map(day => weekFromNow(day, '2026-10-15'))
  assert.deepEqual(fromNow, ['This week', 'Last week', '2 weeks ago', ''])
})

test('the summary notices, names what is missing, and never grades', () => {
  const ending = ' Each night is under the day on which it began.'
  assert.equal(summaryOf(weekOf()), 'There is nothing for this week, and that is fine.')
  assert.equal(
    summaryOf(weekOf(7.5, null, 4.5, 5, 6.5, 7.5)),
    `You slept between 4½ and 7½ hours a night, and least on Sunday night. There is nothing for Saturday night, and that is fine.${ending}`,
  )
  assert.equal(
    summaryOf(weekOf(8, 8, 0, 8, 8, 8)),
    `You slept 8 hours on each night that is here. You did not sleep on Sunday night.${ending}`,
  )
  assert.equal(
    summaryOf(weekOf(null, null, null, null, null, 1)),
    `You slept 1 hour on Wednesday night. There is nothing for 5 nights, and that is fine.${ending}`,
  )
  assert.equal(summaryOf(weekOf(0, 0, 0, 0, 0, 0)), `You did not sleep on 6 nights.${ending}`)
  assert.match(
    summaryOf(weekOf(4, 6, 4, 7, 7, 7)),
    /between 4 and 7 hours a night, and least on Friday and Sunday nights\./,
  )
})
