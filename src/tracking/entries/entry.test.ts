import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayIn, daysBetween, isDay } from '../../core/clock.ts'
import { kinds } from '../trackers/kinds.ts'
import { asTyped, canFillInDay, daysToChoose, type Entry, isSame, readEntry, scores, typedOf } from './entry.ts'
import { nameAndMeasure, valueInWords } from './entry-words.ts'
import { markOf } from './seen.ts'

const cases = { numRuns: 10_000 }
const anyZone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'UTC',
)
const minute = 60_000
/** Minutes around the moments at which a day could go astray. */
const awkward = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-10-24T23:00:00Z', '2028-02-29T00:00:00Z'].map(
  text => Date.parse(text),
)
const anyInstant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...awkward), fc.integer({ min: -1500, max: 1500 }))
    .map(([at, by]) => new Date(at + by * minute)),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
)

describe('the days to fill in', () => {
  test('begin with the person’s own today, in every zone and through every change of the clocks', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, now) => {
        const today = dayIn(zone, now)
        const days = daysToChoose(today)
        assert.equal(days[0], today)
        assert.equal(new Set(days).size, 15)
        assert.ok(days.every(day => isDay(day) && canFillInDay(day, today)))
        const later = dayIn(zone, new Date(now.getTime() + 24 * 60 * minute))
        assert.ok([1, 2].includes(daysBetween(today, later)) || daysBetween(today, later) === 0)
      }),
      cases,
    )
  })

  test('are today and the last 14, never the future', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -40, max: 40 }), (start, ago) => {
        const today = addDays('1999-12-31', start)
        assert.equal(canFillInDay(addDays(today, -ago), today), ago >= 0 && ago <= 14)
      }),
      cases,
    )
  })
})

const anyKind = fc.constantFrom(...kinds)

describe('a form', () => {
  test('whatever is sent, nothing is read that the database would refuse, and nothing is never 0', () => {
    fc.assert(
      fc.property(anyKind, fc.anything(), fc.anything(), (kind, value, notes) => {
        const read = readEntry({ value, notes }, kind)
        if ('wrong' in read) return
        assert.ok(typeof value === 'string' && value.trim() !== '')
        const { entry } = read
        assert.ok(entry.value >= 0 && entry.value <= kind.most)
        if (kind.answer !== 'number') assert.ok(Number.isInteger(entry.value))
        assert.ok(!entry.notes.includes('\0'))
      }),
      cases,
    )
  })

  test('is read, shown again and read to the same entry', () => {
    const anyValue = fc.oneof(
      fc.constantFrom(...scores, 'yes', 'no', '2.5', '2,5', '0', '30', '1440'),
      fc.nat({ max: 99_999 }).map(String),
    )
    fc.assert(
      fc.property(anyKind, anyValue, fc.string({ unit: 'grapheme', maxLength: 100 }), (kind, value, notes) => {
        const first = readEntry({ value, notes }, kind)
        if ('wrong' in first) return
        const again = readEntry(asTyped(first.entry, kind), kind)
        assert.ok('entry' in again && isSame(first.entry, again.entry))
        assert.equal(markOf(first.entry), markOf(again.entry))
      }),
      cases,
    )
  })

  const kindNamed = (key: string) => kinds.find(kind => kind.key === key)!
  const wrongIn = (key: string, form: unknown) => {
    const read = readEntry(form, kindNamed(key))
    return 'wrong' in read ? Object.keys(read.wrong) : []
  }

  test('is refused beside the field that has to be changed', () => {
    for (const value of ['', '11', '-1', '5.5', '05', 'x', ['1', '2'], null, undefined, 5, 'NaN', '1e1'])
      assert.deepEqual(wrongIn('problem', { value }), ['value'], JSON.stringify(value))
    for (const value of ['', '1', '0', 'maybe']) assert.deepEqual(wrongIn('medication', { value }), ['value'])
    for (const value of ['', '-1', '1441', '2.5', 'half an hour', '１０', '999999999'])
      assert.deepEqual(wrongIn('exercise', { value }), ['value'], value)
    for (const value of ['', '-1', '2.555', '100001', 'Infinity', '0x1'])
      assert.deepEqual(wrongIn('number', { value }), ['value'])
    assert.deepEqual(wrongIn('problem', { value: '5', notes: 'x'.repeat(4001) }), ['notes'])
    assert.deepEqual(wrongIn('problem', { value: '5', notes: ['a', 'b'] }), ['notes'])
    assert.deepEqual(wrongIn('problem', { value: '5', notes: '🌙'.repeat(4000) }), [])
    assert.deepEqual(wrongIn('problem', undefined), ['value'])
  })

  test('keeps what was typed, with one kind of line end', () => {
    assert.deepEqual(typedOf({ value: '11', notes: 'a\r\nb' }), { value: '11', notes: 'a\nb' })
  })
})

test('another entry has another mark, and no entry has none', () => {
  const entries: (Entry | null)[] = [null, { value: 0, notes: '' }, { value: 1, notes: '' }, { value: 0, notes: 'x' }]
  assert.equal(markOf(null), '')
  assert.equal(new Set(entries.map(markOf)).size, 4)
})

test('an entry in words', () => {
  assert.equal(valueInWords(0, { answer: 'scale', unit: '' }), '0 out of 10')
  assert.equal(valueInWords(0, { answer: 'yes-no', unit: '' }), 'No')
  assert.equal(valueInWords(1, { answer: 'yes-no', unit: '' }), 'Yes')
  assert.equal(valueInWords(1250.5, { answer: 'number', unit: 'steps' }), '1,250.5 steps')
  assert.equal(valueInWords(2, { answer: 'number', unit: '' }), '2')
  assert.equal(nameAndMeasure({ name: 'Worry', answer: 'scale', unit: '' }), 'Worry, 0 to 10')
  assert.equal(nameAndMeasure({ name: 'Coffee', answer: 'number', unit: '' }), 'Coffee')
})
