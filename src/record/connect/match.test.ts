import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../core/clock.ts'
import { isNhsNumber } from '../nhs-number.ts'
import type { Patient } from '../record-system.ts'
import { bareName, type Facts, oneMatch } from './match.ts'

const rowan: Patient = {
  patientId: '1',
  title: 'Mx',
  forename: 'Zoë-Mae',
  surname: "O'Łukasik",
  bornOn: '1991-03-14',
  nhsNumber: '9434765919',
}
const asked = (facts: Partial<Facts> = {}): Facts => ({
  first: rowan.forename,
  last: rowan.surname,
  bornOn: rowan.bornOn,
  nhsNumber: rowan.nhsNumber,
  ...facts,
})
const finds = (facts: Partial<Facts>) => oneMatch([rowan], asked(facts)) === rowan

test('a name matches without regard to case, accents, hyphens, apostrophes and spaces', () => {
  for (const first of ['zoe mae', 'ZOE-MAE', 'Zoe\u0308 Mae', 'Zoë–Mae', ' zoemae ', 'Zoë\u00a0Mae'])
    assert.ok(finds({ first }), first)
  for (const last of ['olukasik', 'O’ŁUKASIK', 'O Łukasik', 'oʼlukasik', 'Ｏ’Lukasik', 'O`Lukasik'])
    assert.ok(finds({ last }), last)
  assert.equal(bareName('Straße'), bareName('STRASSE'))
  assert.equal(bareName('İbrahim'), bareName('ibrahim'))
  assert.equal(bareName('Søren Æbelø'), bareName('soren aebelo'))
})

test('another name is another person', () => {
  for (const first of ['Zoe', 'Mae', 'Mae Zoë', 'Zoë-May', 'Zoe Maee', '', '-', 'Zoé Ma'])
    assert.ok(!finds({ first }), first)
  for (const last of ['Lukasik', 'OLukasiк', "O'Lukasic", rowan.forename, '%', 'O_Lukasik '.repeat(2)])
    assert.ok(!finds({ last }), last)
})

test('a name that is only marks matches nobody, not even another one like it', () => {
  const nameless = { ...rowan, forename: '-', surname: "'" }
  assert.equal(oneMatch([nameless], asked({ first: '-', last: "'" })), null)
})

test('the date and the number have to be exactly the same, whatever the record hands over', () => {
  assert.ok(!finds({ bornOn: '1991-03-15' }))
  assert.ok(!finds({ bornOn: '1991-04-13' }))
  assert.ok(!finds({ nhsNumber: '9990548609' }))
})

test('two entries of which all is true are nobody: people have to sort that out', () => {
  assert.equal(oneMatch([rowan, { ...rowan, patientId: '2' }], asked()), null)
  assert.equal(oneMatch([rowan, { ...rowan, patientId: '2', forename: 'Zoe Mae' }], asked()), null)
  assert.equal(oneMatch([], asked()), null)
})

// Near twins --------------------------------------------------------------------------------------------------------

const forenames = [
  'Amy',
  'Amié',
  'Zoë',
  'Zoe',
  'Mary-Ann',
  'Mary',
  'Anne',
  'Ann',
  'José',
  'Josef',
  'Łukasz',
  'Lucas',
  'Siân',
]
const surnames = [
  'O’Neill',
  'Neill',
  'Smith',
  'Smyth',
  'Smith-Jones',
  'Jones',
  'Müller',
  'Mueller',
  'Miller',
  'Ng',
  'Singh',
]
const validNumbers = fc
  .array(fc.nat(9), { minLength: 9, maxLength: 9 })
  .map(digits => [...'0123456789'].map(last => digits.join('') + last).find(isNhsNumber))
  .filter((number): number is string => number !== undefined)
const someone = fc.record({
  forename: fc.constantFrom(...forenames),
  surname: fc.constantFrom(...surnames),
  bornOn: fc.nat(30_000).map(days => addDays('1925-01-01', days)),
  nhsNumber: validNumbers,
})

/** What makes a near twin: one thing about somebody that differs, often only by a slip. */
const slips: ((
  one: Patient,
  other: Pick<Patient, 'forename' | 'surname' | 'bornOn' | 'nhsNumber'>,
  seed: number,
) => Patient)[] = [
  (one, other) => ({ ...one, nhsNumber: other.nhsNumber }),
  (one, _, seed) => ({ ...one, nhsNumber: swapped(one.nhsNumber, seed % 9) }),
  (one, other) => ({ ...one, nhsNumber: other.nhsNumber, forename: other.forename }),
  (one, other) => ({ ...one, forename: other.forename }),
  (one, other) => ({ ...one, surname: other.surname }),
  (one, _, seed) => ({ ...one, bornOn: addDays(one.bornOn, (seed % 3) + 1) }),
  one => ({ ...one, bornOn: dayAndMonthSwapped(one.bornOn) }),
  one => ({ ...one, forename: one.surname, surname: one.forename }),
  (one, other) => ({ ...one, ...other, bornOn: one.bornOn, surname: one.surname }),
]
const swapped = (text: string, at: number) =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
const dayAndMonthSwapped = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return Number(date) <= 12 ? `${year}-${date}-${month}` : day
}

/** Other ways of writing the same name. */
const rewritten = (name: string, seed: number) =>
  [name, name.toUpperCase(), name.normalize('NFD'), name.toLowerCase().replace('-', ' '), name.replace('’', "'")][
    seed % 5
  ]!

const differs = (one: Patient, other: Patient) =>
  bareName(one.forename) !== bareName(other.forename) ||
  bareName(one.surname) !== bareName(other.surname) ||
  one.bornOn !== other.bornOn ||
  one.nhsNumber !== other.nhsNumber

test('among 10,000 near twins nobody is taken for the other', () => {
  let twins = 0
  fc.assert(
    fc.property(someone, someone, fc.nat(slips.length - 1), fc.nat(1000), (facts, other, which, seed) => {
      const one: Patient = { patientId: 'one', title: '', ...facts }
      const twin: Patient = { ...slips[which]!(one, other, seed), patientId: 'twin' }
      const record = seed % 2 ? [one, twin] : [twin, one]
      for (const patient of record) {
        const typed = {
          first: rewritten(patient.forename, seed),
          last: rewritten(patient.surname, seed + 2),
          bornOn: patient.bornOn,
          nhsNumber: patient.nhsNumber,
        }
        // Whoever cannot be told apart is nobody; whoever can is themselves.
        assert.equal(oneMatch(record, typed)?.patientId, differs(one, twin) ? patient.patientId : undefined)
        assert.equal(
          oneMatch(
            record.filter(each => each !== patient),
            typed,
          ),
          differs(one, twin) ? null : record.find(each => each !== patient),
        )
      }
      twins++
    }),
    { numRuns: 10_000 },
  )
  assert.ok(twins >= 10_000)
})
