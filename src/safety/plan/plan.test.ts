import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { helpersOnForm, isEmpty, isSame, nameField, phoneField, readPlan, telOf, typedOf, written } from './plan.ts'

const cases = { numRuns: 10_000 }
const fields = [
  ...written,
  ...Array.from({ length: helpersOnForm }, (_, row) => [nameField(row), phoneField(row)]).flat(),
]

describe('a form', () => {
  test('whatever is sent, nothing is read that the database would refuse', () => {
    const anyForm = fc.record(
      Object.fromEntries(fields.map(field => [field, fc.oneof(fc.string({ unit: 'binary' }), fc.anything())])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyForm, form => {
        const read = readPlan(form)
        if ('wrong' in read) return assert.ok(Object.keys(read.wrong).every(field => fields.includes(field)))
        assert.ok(!isEmpty(read.plan))
        assert.ok(!JSON.stringify(read.plan).includes('\\u0000'))
        assert.ok(read.plan.ask.length <= helpersOnForm)
      }),
      { numRuns: 2000 },
    )
  })

  test('is read, shown again and read to the same plan', () => {
    const anyForm = fc.record(
      Object.fromEntries(written.map(part => [part, fc.string({ unit: 'grapheme', maxLength: 60 })])),
    )
    fc.assert(
      fc.property(anyForm, fc.string({ unit: 'grapheme', maxLength: 30 }), (parts, name) => {
        const first = readPlan({ ...parts, [nameField(3)]: name, [phoneField(3)]: '07700 900142' })
        assert.ok('plan' in first)
        const typed = typedOf({
          ...first.plan,
          [nameField(0)]: first.plan.ask[0]?.name,
          [phoneField(0)]: '07700 900142',
        })
        const again = readPlan({ ...typed, [nameField(0)]: typed.ask[0]?.name, [phoneField(0)]: typed.ask[0]?.phone })
        assert.ok('plan' in again && isSame(first.plan, again.plan))
      }),
      cases,
    )
  })

  const wrongIn = (form: unknown) => {
    const read = readPlan(form)
    return 'wrong' in read ? Object.keys(read.wrong) : []
  }

  test('any part may stay empty, but not all of them', () => {
    for (const part of written) assert.deepEqual(wrongIn({ [part]: 'x' }), [], part)
    assert.deepEqual(wrongIn({ [nameField(4)]: 'Mum' }), [])
    assert.deepEqual(wrongIn({ [phoneField(4)]: '116 123' }), [])
    for (const form of [{}, { signs: ' \n ' }, { signs: '\0' }, null, undefined])
      assert.deepEqual(wrongIn(form), ['signs'], JSON.stringify(form))
  })

  test('is refused beside the field that has to be changed', () => {
    for (const part of written) {
      assert.deepEqual(wrongIn({ [part]: '🌙'.repeat(2000) }), [], part)
      assert.deepEqual(wrongIn({ [part]: '🌙'.repeat(2001) }), [part])
      assert.deepEqual(wrongIn({ alone: 'x', [part]: ['a', 'b'] }), [part])
    }
    assert.deepEqual(wrongIn({ [nameField(0)]: 'x'.repeat(81) }), [nameField(0)])
    for (const phone of ['call me', '07700 900142 evenings', '1', 'javascript:alert(1)', '0'.repeat(31)])
      assert.deepEqual(wrongIn({ [phoneField(1)]: phone }), [phoneField(1)], phone)
    for (const phone of ['07700 900142', '+44 (0)7700-900.142', '999'])
      assert.deepEqual(wrongIn({ [phoneField(1)]: phone }), [], phone)
  })
})

test('a number is rung as it is written, without what is only for the eye', () => {
  assert.equal(telOf('+44 (0)7700-900.142'), 'tel:+4407700900142')
  assert.equal(telOf('116 123'), 'tel:116123')
})
