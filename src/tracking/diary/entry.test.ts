import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, dayIn, daysBetween, isDay } from '../../core/clock.ts'
import {
  canBegin,
  dayInWords,
  daysToChoose,
  longestEntry,
  markOf,
  readEntry,
  typedWords,
  whenWritten,
} from './entry.ts'
import { excerptOf, foldedOf, termsIn } from './search/fold.ts'

const cases = { numRuns: 10_000 }
const anyZone = fc.constantFrom(
  'Europe/London',
  'Europe/Warsaw',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'UTC',
)
const minute = 60_000
/** Minutes around the moments at which a day could go astray. */
const awkward = [
  '2026-03-29T01:00:00Z', // the clocks of the UK go forward
  '2026-10-25T01:00:00Z', // and back
  '2026-03-29T00:00:00Z',
  '2026-10-24T23:00:00Z', // midnight before the 25-hour day
  '2028-02-29T00:00:00Z',
  '2027-01-01T00:00:00Z',
].map(text => Date.parse(text))
const anyInstant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...awkward), fc.integer({ min: -1500, max: 1500 }))
    .map(([at, by]) => new Date(at + by * minute)),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
)
const anyDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1999-12-31', days))

describe('the days to write for', () => {
  test('are today and the last 14, in every zone and at every minute, and no other', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, fc.integer({ min: -40, max: 40 }), (zone, now, ago) => {
        const today = dayIn(zone, now)
        assert.equal(canBegin(addDays(today, -ago), today), ago >= 0 && ago <= 14)
      }),
      cases,
    )
  })

  test('move by one at midnight on the wall and not before, also when the clocks change', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, now) => {
        const [today, later] = [dayIn(zone, now), dayIn(zone, new Date(now.getTime() + minute))]
        assert.equal(daysBetween(daysToChoose(today)[0]!, daysToChoose(later)[0]!), today === later ? 0 : 1)
      }),
      cases,
    )
  })

  test('can all be chosen, today first, each once', () => {
    fc.assert(
      fc.property(anyDay, (today: Day) => {
        const days = daysToChoose(today)
        assert.deepEqual([new Set(days).size, days[0]], [15, today])
        assert.ok(days.every(day => isDay(day) && canBegin(day, today)))
      }),
      cases,
    )
  })
})

describe('a form', () => {
  test('whatever is sent, nothing is read that the database would refuse', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 300 })), entry => {
        const read = readEntry({ entry })
        if ('wrong' in read) return assert.deepEqual(Object.keys(read.wrong), ['entry'])
        assert.ok(read.words.trim() === read.words && read.words.length > 0 && !read.words.includes('\0'))
      }),
      cases,
    )
  })

  test('is read, shown again and read to the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), entry => {
        const read = readEntry({ entry })
        if ('wrong' in read) return
        const again = readEntry({ entry: typedWords({ entry: read.words }) })
        assert.deepEqual(again, read)
      }),
      cases,
    )
  })

  test('20,000 characters are taken, whatever they are, and one more is counted', () => {
    for (const character of ['x', 'é', '🌙']) {
      assert.ok('words' in readEntry({ entry: character.repeat(longestEntry) }))
      assert.match(JSON.stringify(readEntry({ entry: character.repeat(longestEntry + 1) })), /It has 20,001 now/)
    }
  })

  test('nothing, blanks and two boxes are refused beside the box', () => {
    for (const form of [
      {},
      { entry: '' },
      { entry: ' \n\t ' },
      { entry: '\0' },
      { entry: ['a', 'b'] },
      null,
      undefined,
    ])
      assert.ok('wrong' in readEntry(form), JSON.stringify(form))
  })
})

test('other words have another mark, and no entry has none', () => {
  assert.equal(markOf(null), '')
  assert.notEqual(markOf({ words: 'a' }), markOf({ words: 'b' }))
  assert.equal(markOf({ words: 'a' }), markOf({ words: 'a' }))
})

test('in summer the time of an entry is an hour ahead of UTC, in winter it is the same', () => {
  const at = (instant: string) => {
    const enteredAt = new Date(instant)
    return whenWritten({ zone: 'Europe/London', enteredAt, onDay: dayIn('Europe/London', enteredAt) })
  }
  assert.equal(at('2026-07-15T20:40:00Z'), '9:40pm')
  assert.equal(at('2026-01-15T20:40:00Z'), '8:40pm')
})

test('a late entry says on which day it was written', () => {
  const late = { onDay: '2026-10-12', zone: 'Europe/London', enteredAt: new Date('2026-10-15T08:00:00Z') }
  assert.equal(whenWritten(late), 'written on Thursday 15 October')
})

test('each weekday has its heading: weekday, day and month', () => {
  const week = Array.from({ length: 7 }, (_, index) => dayInWords(addDays('2026-10-12', index), '2026-10-18'))
  assert.deepEqual(week, [
    'Monday 12 October',
    'Tuesday 13 October',
    'Wednesday 14 October',
    'Thursday 15 October',
    'Friday 16 October',
    'Saturday 17 October',
    'Today, Sunday 18 October',
  ])
})

describe('searching', () => {
  test('takes no notice of case, accents and kinds of apostrophe', () => {
    assert.equal(foldedOf('Café'), foldedOf('CAFE'))
    assert.equal(foldedOf('Łódź, Ångström, ﬁne, Straße'), 'lodz, angstrom, fine, strasse')
    assert.equal(foldedOf('didn’t'), "didn't")
    assert.deepEqual(termsIn('  Mum  CAFÉ mum '), ['mum', 'cafe'])
  })

  test('finds any part of an entry, however it is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (before, part, after) => {
          const folded = foldedOf(`${before} ${part} ${after}`)
          for (const term of termsIn(part.toUpperCase())) assert.ok(folded.includes(term), term)
        },
      ),
      cases,
    )
  })

  test('shows the words around the place, and never more than there are', () => {
    const words = `${'a '.repeat(500)}the Café by the river${' b'.repeat(500)}`
    assert.match(excerptOf(words, ['cafe']), /^….*the Café by the river.*…$/)
    assert.equal(excerptOf('Short.', ['none']), 'Short.')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), fc.string({ maxLength: 5 }), (words, term) => {
        assert.ok([...excerptOf(words, [term])].length <= Math.max(282, 280))
      }),
      { numRuns: 1000 },
    )
  })
})
