import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOnce } from './asked-once.ts'

let now = 0
let times = 0
const count = askedOnce(
  () => new Date(now),
  async (what: string, page?: number) => {
    times++
    if (what === 'broken') throw new Error('The database is away')
    return `${what} ${page} ${times}`
  },
)

test('everybody has the same answer for a quarter of a minute, each to their own question', async () => {
  const first = await count('tips', 1)
  now = 15_000
  assert.equal(await count('tips', 1), first)
  assert.notEqual(await count('tips', 2), first)
  now = 15_001
  assert.notEqual(await count('tips', 1), first)
})

test('what went wrong is asked again', async () => {
  const before = times
  await assert.rejects(count('broken'))
  await assert.rejects(count('broken'))
  assert.equal(times, before + 2)
})
