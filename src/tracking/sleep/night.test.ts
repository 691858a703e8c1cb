import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, dayIn, daysBetween, isDay } from '../../core/clock.ts'
import {
  asTyped,
  canFillIn,
  halfHours,
  isSame,
  lastNight,
  nightsToChoose,
  readNight,
  typedOf,
  wakings,
} from './night.ts'
import { hoursAsleep, nightAndDate, timesWokenUp } from './night-words.ts'
import { markOf } from './seen.ts'

const cases = { numRuns: 10_000 }
const zones = [
  'Europe/London',
  'Europe/Warsaw',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'UTC',
]
const anyZone = fc.constantFrom(...zones)
const minute = 60_000
/** Minutes around the moments at which a day could go astray. */
const awkward = [
  '2026-03-29T01:00:00Z', // the clocks of the UK go forward
  '2026-10-25T01:00:00Z', // and back
  '2026-03-29T00:00:00Z',
  '2026-10-24T23:00:00Z', // midnight before the 25-hour day
  '2028-02-29T00:00:00Z',
  '2028-03-01T00:00:00Z',
  '2027-01-01T00:00:00Z',
].map(text => Date.parse(text))
const anyInstant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...awkward), fc.integer({ min: -1500, max: 1500 }))
    .map(([at, by]) => new Date(at + by * minute)),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
)

describe('last night', () => {
  test('is always the day before today, in every zone and at every minute', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, now) => {
        const night = lastNight(zone, now)
        assert.ok(isDay(night))
        assert.equal(addDays(night, 1), dayIn(zone, now))
        assert.ok(canFillIn(night, dayIn(zone, now)))
      }),
      cases,
    )
  })

  test('does not change during a local day, and moves by one at midnight', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, now) => {
        const later = new Date(now.getTime() + minute)
        const nights = daysBetween(lastNight(zone, now), lastNight(zone, later))
        assert.equal(nights, dayIn(zone, now) === dayIn(zone, later) ? 0 : 1)
      }),
      cases,
    )
  })

  test('follows the clock on the wall when the clocks change', () => {
    const inLondon = (instant: string) => lastNight('Europe/London', new Date(instant))
    assert.equal(inLondon('2026-03-28T23:59:00Z'), '2026-03-27')
    assert.equal(inLondon('2026-03-29T00:30:00Z'), '2026-03-28')
    assert.equal(inLondon('2026-03-29T22:59:00Z'), '2026-03-28')
    assert.equal(inLondon('2026-03-29T23:00:00Z'), '2026-03-29')
    assert.equal(inLondon('2026-10-24T22:59:00Z'), '2026-10-23')
    assert.equal(inLondon('2026-10-24T23:00:00Z'), '2026-10-24')
    assert.equal(inLondon('2026-10-25T23:59:00Z'), '2026-10-24')
    assert.equal(inLondon('2026-10-26T00:00:00Z'), '2026-10-25')
    assert.equal(lastNight('UTC', new Date('2028-03-01T12:00:00Z')), '2028-02-29')
    assert.equal(lastNight('UTC', new Date('2028-02-29T12:00:00Z')), '2028-02-28')
  })
})

describe('the nights to fill in', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1999-12-31', days))

  test('are the last 14, and no other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (today: Day, ago) => {
        assert.equal(canFillIn(addDays(today, -ago), today), ago >= 1 && ago <= 14)
      }),
      cases,
    )
  })

  test('can all be chosen, last night first, each once', () => {
    fc.assert(
      fc.property(anyDay, today => {
        const nights = nightsToChoose(today)
        assert.equal(new Set(nights).size, 14)
        assert.equal(nights[0], addDays(today, -1))
        assert.ok(nights.every(night => canFillIn(night, today)))
      }),
      cases,
    )
  })
})

describe('a form', () => {
  const anyForm = fc.record({
    hours: fc.constantFrom(...halfHours),
    woken: fc.constantFrom('', ...wakings),
    notes: fc.string({ unit: 'grapheme', maxLength: 200 }),
  })

  test('is read, shown again and read to the same night', () => {
    fc.assert(
      fc.property(anyForm, form => {
        const first = readNight(form)
        assert.ok('night' in first)
        const again = readNight(asTyped(first.night))
        assert.ok('night' in again && isSame(first.night, again.night))
        assert.equal(markOf(first.night), markOf(again.night))
      }),
      cases,
    )
  })

  test('whatever is sent, nothing is read that the database would refuse', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (hours, woken, notes) => {
        const read = readNight({ hours, woken, notes })
        if ('wrong' in read) return
        assert.equal(read.night.minutesAsleep % 30, 0)
        assert.ok(read.night.minutesAsleep >= 0 && read.night.minutesAsleep <= 1440)
        assert.ok(read.night.timesWoken === null || wakings.includes(String(read.night.timesWoken)))
        assert.ok(!read.night.notes.includes('\0'))
      }),
      cases,
    )
  })

  const wrongIn = (form: unknown) => {
    const read = readNight(form)
    return 'wrong' in read ? Object.keys(read.wrong) : []
  }

  test('is refused beside the field that has to be changed', () => {
    for (const hours of [
      '',
      '24.5',
      '25',
      '7.3',
      '7,5',
      '-1',
      '07',
      '7.0',
      ' 7',
      'NaN',
      '1e1',
      'seven',
      ['7', '8'],
      undefined,
      null,
      7,
    ]) {
      assert.deepEqual(wrongIn({ hours }), ['hours'], JSON.stringify(hours))
    }
    for (const woken of ['11', '-1', '10+', '1.5', 'x', ['1', '2']]) {
      assert.deepEqual(wrongIn({ hours: '7', woken }), ['woken'], JSON.stringify(woken))
    }
    assert.deepEqual(wrongIn({ hours: '7', notes: 'x'.repeat(4001) }), ['notes'])
    assert.deepEqual(wrongIn({ hours: '7', notes: ['a', 'b'] }), ['notes'])
    assert.deepEqual(wrongIn(undefined), ['hours'])
    assert.deepEqual(wrongIn(null), ['hours'])
  })

  test('4,000 characters are taken, whatever they are', () => {
    for (const character of ['x', 'é', '🌙'])
      assert.deepEqual(wrongIn({ hours: '7', notes: character.repeat(4000) }), [])
  })

  test('keeps what was typed, with one kind of line end', () => {
    assert.deepEqual(typedOf({ hours: '25', woken: 'x', notes: 'a\r\nb' }), { hours: '25', woken: 'x', notes: 'a\nb' })
  })
})

test('another night has another mark, and no night has none', () => {
  assert.equal(markOf(null), '')
  const night = { minutesAsleep: 420, timesWoken: null, notes: '' }
  const marks = [night, { ...night, minutesAsleep: 0 }, { ...night, timesWoken: 0 }, { ...night, notes: 'x' }].map(
    markOf,
  )
  assert.equal(new Set(marks).size, 4)
})

test('a night in words', () => {
  const hours = [0, 30, 60, 90, 450, 1440].map(minutesAsleep => hoursAsleep({ minutesAsleep }))
  assert.deepEqual(hours, ['no sleep', '½ hour', '1 hour', '1½ hours', '7½ hours', '24 hours'])
  const woken = [null, 0, 1, 2, 3, 10].map(timesWoken => timesWokenUp({ timesWoken }))
  assert.deepEqual(woken, [
    '',
    'did not wake up',
    'woke up once',
    'woke up twice',
    'woke up 3 times',
    'woke up 10 times or more',
  ])
  assert.equal(nightAndDate('2026-10-14'), 'Wednesday night, 14 October')
})
