import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takenInWords } from '../record/taken.ts'
import { ageOn, entryInWords, momentInWords } from './when.ts'

const now = new Date('2026-10-15T08:00:00Z')
const at = (iso: string) => [new Date(iso), 'Europe/London', now] as const

test('since when a message waits', () => {
  assert.equal(momentInWords(...at('2026-10-15T07:14:00Z')), '8:14am today')
  assert.equal(momentInWords(...at('2026-10-14T20:50:00Z')), '9:50pm yesterday')
  assert.equal(momentInWords(...at('2026-10-14T23:05:00Z')), '12:05am today')
  assert.equal(momentInWords(...at('2026-10-03T16:20:00Z')), '5:20pm on 3 October')
  assert.equal(momentInWords(...at('2025-12-30T16:20:00Z')), '4:20pm on 30 December 2025')
})

test('when the last entry was, and when the record was asked', () => {
  assert.equal(entryInWords(...at('2026-10-15T07:05:00Z')), 'Today, 8:05am')
  assert.equal(entryInWords(...at('2026-10-14T20:45:00Z')), 'Yesterday, 9:45pm')
  assert.equal(entryInWords(...at('2026-10-13T20:45:00Z')), '13 October')
  assert.equal(takenInWords(...at('2026-10-15T06:00:00Z')), 'today at 7:00am')
  assert.equal(takenInWords(...at('2026-10-13T06:00:00Z')), 'on 13 October at 7:00am')
})

test('somebody is a year older on their birthday, and on 1 March when they were born on 29 February', () => {
  assert.equal(ageOn('1991-03-14', '2026-03-13'), 34)
  assert.equal(ageOn('1991-03-14', '2026-03-14'), 35)
  assert.equal(ageOn('2004-02-29', '2026-02-28'), 21)
  assert.equal(ageOn('2004-02-29', '2026-03-01'), 22)
})
