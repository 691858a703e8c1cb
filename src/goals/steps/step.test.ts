import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Move, moved, readMove, readSteps } from './step.ts'

const order = (length: number) => Array.from({ length }, (_, index) => `step ${index}`)
const someMoves = fc.array(fc.record({ step: fc.nat(30), from: fc.integer({ min: -2, max: 30 }), up: fc.boolean() }))
const asMove = ({ from, up }: { from: number; up: boolean }): Move => ({ from, to: up ? from - 1 : from + 1 })

test('whatever is moved and in whatever order, every step stays in the list once', () => {
  fc.assert(
    fc.property(fc.nat(20), someMoves, (length, moves) => {
      const after = moves.reduce<readonly string[]>(
        (steps, move) => moved(steps, `step ${move.step}`, asMove(move)),
        order(length),
      )
      assert.deepEqual(after.toSorted(), order(length).toSorted())
    }),
    { numRuns: 10_000 },
  )
})

test('a move changes places with its neighbour and with nobody else, and the move back undoes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(19), fc.boolean(), (length, at, up) => {
      const before = order(length)
      const from = at % length
      const to = up ? from - 1 : from + 1
      const step = before[from]!
      const after = moved(before, step, { from, to })
      if (to < 0 || to >= length) return assert.deepEqual(after, before)
      assert.deepEqual([after[to], after[from]], [before[from], before[to]])
      for (const [index, each] of before.entries()) if (index !== from && index !== to) assert.equal(after[index], each)
      assert.deepEqual(moved(after, step, { from: to, to: from }), before)
      // Pressed a second time, or on a page from before: the step no longer stands there.
      assert.deepEqual(moved(after, step, { from, to }), after)
    }),
    { numRuns: 10_000 },
  )
})

test('lines become steps in their order, without empty ones and without ends', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', ' ', '\t'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 50 }), lines => {
      const read = readSteps({ steps: lines.join('\r\n') }, 'steps')
      assert.ok('words' in read)
      assert.deepEqual(read.words, lines.map(each => each.trim().replace(/\s+/g, ' ')).filter(Boolean))
    }),
    { numRuns: 10_000 },
  )
})

test('only a move by one place is one', () => {
  assert.deepEqual(readMove({ from: '3', to: '2' }), { from: 3, to: 2 })
  for (const [from, to] of [
    ['3', '1'],
    ['', '1'],
    ['3', '3'],
    ['1e0', '2'],
    ['3', ['2']],
  ])
    assert.equal(readMove({ from, to }), null)
})
