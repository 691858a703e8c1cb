import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inGroups, isNhsNumber, readNhsNumber } from './nhs-number.ts'

const nineDigits = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }).map(digits => digits.join(''))
/** The rule once more, in another way: the weighted digits together are a multiple of eleven. */
const isMultipleOfEleven = (number: string) =>
  [...number].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11 === 0
const validNumber = nineDigits
  .map(nine => Array.from({ length: 10 }, (_, last) => `${nine}${last}`).find(isMultipleOfEleven))
  .filter((number): number is string => number !== undefined && new Set(number).size > 1)

test('the numbers that were checked by hand', () => {
  for (const right of ['9434765919', '9990548609']) assert.ok(isNhsNumber(right), right)
  for (const wrong of ['9434765918', '9434765910', '943476591', '94347659190', '', '943476591X', '٩٤٣٤٧٦٥٩١٩'])
    assert.ok(!isNhsNumber(wrong), wrong)
})

test('ten times the same digit is nobody’s number', () => {
  for (let digit = 0; digit < 10; digit++) assert.equal(readNhsNumber(String(digit).repeat(10)), null)
})

test('a number of nine digits has at most one last digit', () => {
  fc.assert(
    fc.property(nineDigits, nine => {
      const last = [...'0123456789'].filter(digit => isNhsNumber(`${nine}${digit}`))
      assert.ok(last.length <= 1)
      assert.ok(last.every(digit => isMultipleOfEleven(`${nine}${digit}`)))
    }),
  )
})

test('one wrong digit, or two neighbours changed round, is always noticed', () => {
  fc.assert(
    fc.property(validNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digits = [...number].map(Number)
      const slip = digits.map((digit, index) => (index === place ? (digit + by) % 10 : digit)).join('')
      assert.ok(isNhsNumber(number))
      assert.ok(!isNhsNumber(slip))
      const swapped = [...number]
      swapped.splice(place % 9, 2, number[(place % 9) + 1]!, number[place % 9]!)
      if (swapped.join('') !== number) assert.ok(!isNhsNumber(swapped.join('')))
    }),
  )
})

test('spaces, dashes and whatever a paste brings along are welcome', () => {
  for (const typed of [
    '943 476 5919',
    ' 943-476-5919 ',
    '943–476—5919',
    '943\u00a0476\u00a05919',
    '\ufeff943\u200b4765919\n',
    '943.476.5919',
    '９４３ ４７６ ５９１９',
    '9 4 3 4 7 6 5 9 1 9',
  ])
    assert.equal(readNhsNumber(typed), '9434765919', typed)
  for (const typed of ['943 476 591O', 'NHS 9434765919', '943+4765919', '943/476/5919', '943,476,5919'])
    assert.equal(readNhsNumber(typed), null, typed)
})

test('it is shown in groups of three, three and four, and reads back as the same number', () => {
  assert.equal(inGroups('9434765919'), '943 476 5919')
  fc.assert(
    fc.property(validNumber, number => {
      assert.match(inGroups(number), /^\d{3} \d{3} \d{4}$/)
      assert.equal(readNhsNumber(inGroups(number)), number)
    }),
  )
})

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const read = readNhsNumber(text)
      assert.ok(read === null || isNhsNumber(read))
    }),
  )
})
