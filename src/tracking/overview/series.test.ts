import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, daysBetween } from '../../core/clock.ts'
import type { SavedEntry } from '../entries/entry.ts'
import type { Answer } from '../trackers/kinds.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { averageLine } from './averages.ts'
import { hoursByDay, meansOf, valuesOf } from './period/means.ts'
import {
  addMonths,
  isMonth,
  monthOfDay,
  partsOf,
  periodEnding,
  periodInWords,
  periodsBeside,
  spans,
} from './period/period.ts'
import { chosenIn, meanOf, type Series, seriesOf, usualChoice } from './series.ts'
import { seriesSummary } from './series-summary.ts'

const cases = { numRuns: 10_000 }
const anyDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1999-12-31', days))
const tracker = (facts: Partial<Tracker> = {}): Tracker => ({
  id: 'a',
  kind: 'problem',
  answer: 'scale',
  name: 'Worry',
  unit: '',
  addedAt: new Date('2026-01-01'),
  pausedAt: null,
  archivedAt: null,
  ...facts,
})
const at = new Date('2026-10-01')
const anyTracker = fc
  .record({
    answer: fc.constantFrom<Answer>('scale', 'yes-no', 'number'),
    kind: fc.constantFrom('problem', 'mood', 'own'),
    pausedAt: fc.constantFrom(null, at),
    archivedAt: fc.constantFrom(null, at),
  })
  .map(facts => tracker(facts))
const anyTrackers = fc
  .array(anyTracker, { maxLength: 25 })
  .map(all => all.map((each, index) => ({ ...each, id: String(index) })))
const valueFor = (answer: Answer, seed: number) => (answer === 'yes-no' ? seed % 2 : seed % 11)

const week = (lastDay: Day) => Array.from({ length: 7 }, (_, index) => addDays(lastDay, index - 6))
const seriesWith = (values: Record<Day, number>, facts: Partial<Tracker> = {}): Series => ({
  tracker: tracker(facts),
  byDay: new Map(
    Object.entries(values).map(([onDay, value]) => [onDay, { trackerId: 'a', onDay, value, notes: '' }] as const),
  ),
})

test('any mixture of things and missing days is shown, averaged and told without a gap in the words', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyTrackers,
      fc.array(fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 6 }), fc.nat({ max: 50 })), { maxLength: 60 }),
      (lastDay, trackers, made) => {
        const entries = new Map<string, SavedEntry>()
        for (const [which, ago, seed] of made) {
          const of = trackers[which]
          if (!of) continue
          const onDay = addDays(lastDay, -ago)
          entries.set(`${of.id} ${onDay}`, { trackerId: of.id, onDay, value: valueFor(of.answer, seed), notes: '' })
        }
        const all = seriesOf(trackers, [...entries.values()])
        assert.equal(
          all.reduce((sum, { byDay }) => sum + byDay.size, 0),
          entries.size,
        )
        assert.ok(chosenIn(all, usualChoice(all)) !== null)
        assert.equal(chosenIn(all, 'all')?.length, all.length)
        for (const one of all) {
          const mean = meanOf(one)
          assert.equal(mean?.days ?? 0, one.byDay.size)
          const values = [...one.byDay.values()].map(({ value }) => value)
          if (mean) assert.ok(mean.value >= Math.min(...values) - 1e-9 && mean.value <= Math.max(...values) + 1e-9)
          const words = `${seriesSummary(one, week(lastDay), lastDay)} ${averageLine(one)}`
          assert.doesNotMatch(words, /undefined|NaN|null|!| {2}/)
        }
      },
    ),
    cases,
  )
})

test('what is put away is shown only where it has entries, and an unknown choice is none', () => {
  const away = tracker({ id: 'b', archivedAt: at })
  const entry = { trackerId: 'b', onDay: '2026-10-10', value: 3, notes: '' }
  assert.deepEqual(
    seriesOf([tracker(), away], []).map(each => each.tracker.id),
    ['a'],
  )
  const both = seriesOf([tracker({ kind: 'mood' }), away], [entry])
  assert.deepEqual(
    both.map(each => each.tracker.id),
    ['a', 'b'],
  )
  assert.equal(usualChoice(both), 'a')
  assert.equal(usualChoice([]), 'sleep')
  assert.equal(chosenIn(both, 'c'), null)
  assert.deepEqual(chosenIn(both, 'sleep'), [])
})

test('the usual choice is the first problem, then the first thing that is tracked now', () => {
  const all = [tracker({ id: '1', kind: 'mood' }), tracker({ id: '2', pausedAt: at }), tracker({ id: '3' })]
  assert.equal(usualChoice(seriesOf(all, [])), '3')
  assert.equal(usualChoice(seriesOf(all.slice(0, 2), [])), '1')
})

test('a week in words notices, names what is missing, and never grades', () => {
  const told = (values: Record<Day, number>, facts: Partial<Tracker> = {}) =>
    seriesSummary(seriesWith(values, facts), week('2026-10-15'), '2026-10-15')
  assert.equal(told({}), 'There is nothing for “Worry”, and that is fine.')
  assert.equal(
    told({ '2026-10-09': 4, '2026-10-10': 3, '2026-10-12': 7, '2026-10-13': 6, '2026-10-14': 5 }),
    '“Worry”: between 3 and 7 out of 10, and highest on Monday. There is nothing for it on Sunday, and that is fine.',
  )
  assert.equal(
    told({ '2026-10-14': 0 }),
    '“Worry”: 0 out of 10 on Wednesday. There is nothing for it on 5 days, and that is fine.',
  )
  const medication = { answer: 'yes-no', name: 'Tablets' } as const
  assert.match(told({ '2026-10-13': 1, '2026-10-14': 0 }, medication), /^“Tablets”: yes on 1 day and no on 1 day\./)
})

test('averages say how many days they come from; a day without an entry does not count', () => {
  assert.equal(averageLine(seriesWith({})), 'No entries')
  assert.equal(averageLine(seriesWith({ '2026-10-13': 0, '2026-10-14': 5 })), '2.5 out of 10, from 2 days')
  const tablets = seriesWith({ '2026-10-13': 1, '2026-10-14': 0 }, { answer: 'yes-no' })
  assert.equal(averageLine(tablets), 'Yes on 1 day, from 2 days')
  const walks = seriesWith({ '2026-10-13': 30, '2026-10-14': 45 }, { answer: 'number', unit: 'minutes' })
  assert.equal(averageLine(walks), '38 minutes, from 2 days')
})

test('the parts of a month, six months and a year follow each other without a gap, and hold every day once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...spans), anyDay, (span, day) => {
      const period = periodEnding(span, monthOfDay(day))
      const parts = partsOf(period)
      assert.equal(parts[0]?.from, period.first)
      assert.equal(parts.at(-1)?.to, period.last)
      for (const [index, part] of parts.entries()) {
        assert.ok(part.from <= part.to)
        if (index > 0) assert.equal(daysBetween(parts[index - 1]!.to, part.from), 1)
      }
      const length = { month: [28, 31], 'six-months': [26, 27], year: [12, 12] }[span]
      assert.ok(parts.length >= length[0]! && parts.length <= length[1]!)
    }),
    cases,
  )
})

test('the means of the parts hold every entry once, and a part without one is no 0', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      anyDay,
      fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 60 }),
      (span, day, offsets) => {
        const period = periodEnding(span, monthOfDay(day))
        const days = offsets.map(by => addDays(period.first, by)).filter(each => each <= period.last)
        const means = meansOf(partsOf(period), new Map(days.map(each => [each, 5])), 'mean')
        assert.equal(
          means.reduce((sum, mean) => sum + (mean?.days ?? 0), 0),
          days.length,
        )
        assert.ok(means.every(mean => mean === null || (mean.days > 0 && mean.value === 5)))
      },
    ),
    cases,
  )
})

test('periods are whole months apart and never lead into the future', () => {
  fc.assert(
    fc.property(fc.constantFrom(...spans), anyDay, fc.integer({ min: 0, max: 60 }), (span, today, ago) => {
      const now = monthOfDay(today)
      const month = addMonths(now, -ago)
      assert.ok(isMonth(month))
      assert.equal(addMonths(month, ago), now)
      const { previous, next } = periodsBeside(periodEnding(span, month), today)
      const length = { month: 1, 'six-months': 6, year: 12 }[span]
      assert.ok(previous === null || previous === addMonths(month, -length))
      assert.equal(next, ago === 0 ? null : addMonths(month, Math.min(length, ago)))
    }),
    cases,
  )
})

test('a period in words', () => {
  assert.equal(periodInWords(periodEnding('month', '2026-10')), 'October 2026')
  assert.equal(periodInWords(periodEnding('six-months', '2026-10')), 'May to October 2026')
  assert.equal(periodInWords(periodEnding('year', '2026-10')), 'November 2025 to October 2026')
})

test('hours and values by day are those that were saved', () => {
  const night = { nightOf: '2026-10-14', minutesAsleep: 450, timesWoken: null, notes: '' }
  assert.deepEqual([...hoursByDay([night])], [['2026-10-14', 7.5]])
  assert.deepEqual([...valuesOf(seriesWith({ '2026-10-14': 3 }))], [['2026-10-14', 3]])
})
