import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { formTokenOf } from '../../../test/form-token.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf, plain } from '../../../test/reading.ts'
import type { Fields, Visitor } from '../../../test/visitor.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someoneWithGoal(words = 'Sort out my post') {
  const visitor = await house.signedInAs(await house.newPerson())
  await visitor.opens('/goals/new')
  const { location } = await visitor.sends('/goals/new', { key: fieldOf(visitor.page, 'key'), words })
  return { visitor, address: location.split('?')[0]! }
}

async function finishes(visitor: Visitor, address: string, fields: Fields = {}) {
  await visitor.opens(`${address}/achievement`)
  return visitor.sends(`${address}/achievement`, { seen: fieldOf(visitor.page, 'seen'), ...fields })
}

test('a goal is finished today when no day is said, with what its person wants to remember', async () => {
  const { visitor, address } = await someoneWithGoal()
  const answer = await finishes(visitor, address, { reflection: ' One pile at a time.\r\nIt helped. ' })
  assert.equal(answer.location, `${address}?done=finished`)
  assert.match(
    plain((await visitor.follows(answer)).text),
    /Nice one\..*Finished 15 October One pile at a time\. It helped\./,
  )
  const list = plain((await visitor.opens('/goals')).text)
  assert.match(list, /Everything here is finished\..*Finished Sort out my post Finished 15 October/)
})

test('finished goals stand under those that are open, the newest first', async () => {
  const { visitor, address } = await someoneWithGoal('First done')
  await finishes(visitor, address, { 'on-day': '28', 'on-month': '8', 'on-year': '2026' })
  for (const words of ['Second done', 'Still open']) {
    await visitor.opens('/goals/new')
    const { location } = await visitor.sends('/goals/new', { key: fieldOf(visitor.page, 'key'), words })
    if (words === 'Second done') await finishes(visitor, location.split('?')[0]!)
  }
  assert.match(
    plain((await visitor.opens('/goals')).text),
    /Still open.*Finished Second done.*First done Finished 28 August/,
  )
})

test('a day that is still to come, or is none, is refused with what was typed kept', async () => {
  const { visitor, address } = await someoneWithGoal()
  const days: [string, string, string][] = [
    ['16', '10', '2026'],
    ['31', '2', '2026'],
    ['1', '1', '0001'],
    ['', '10', '2026'],
  ]
  for (const [day, month, year] of days) {
    const answer = await finishes(visitor, address, {
      'on-day': day,
      'on-month': month,
      'on-year': year,
      reflection: 'Kept & safe',
    })
    assert.equal(answer.status, 422, `${day} ${month} ${year}`)
    assert.match(answer.text, /<title>Error: Mark as finished/)
    assert.match(answer.text, /Kept &amp; safe/)
  }
  assert.equal((await finishes(visitor, address, { reflection: 'x'.repeat(4001) })).status, 422)
  assert.doesNotMatch((await visitor.opens('/goals')).text, /Finished/)
})

test('it is taken back, pressed once or twice, and what was written waits for the next time', async () => {
  const { visitor, address } = await someoneWithGoal()
  await finishes(visitor, address, { reflection: 'Small piles.' })
  const { text } = await visitor.opens(address)
  assert.equal((await visitor.sends(`${address}/achievement/removal`)).location, `${address}?done=on-it-again`)
  visitor.page = text
  assert.equal((await visitor.sends(`${address}/achievement/removal`)).location, address)
  assert.match(plain((await visitor.opens('/goals')).text), /Working on Sort out my post/)
  assert.doesNotMatch((await visitor.opens(address)).text, /Small piles/)
  assert.match((await visitor.opens(`${address}/achievement`)).text, /Small piles\./)
})

test('sent twice it is one achievement, and another window never overwrites what was written', async () => {
  const { visitor, address } = await someoneWithGoal()
  await visitor.opens(`${address}/achievement`)
  const seen = fieldOf(visitor.page, 'seen')
  for (const _ of [1, 2])
    assert.equal((await visitor.sends(`${address}/achievement`, { seen, reflection: 'First' })).status, 303)
  const late = await visitor.sends(`${address}/achievement`, { seen, reflection: 'Second' })
  assert.equal(late.status, 409)
  assert.match(plain(late.text), /Saved: “First”.*save it again/)
  assert.match(late.text, />\s*Second<\/textarea>/)
  const again = await visitor.sends(`${address}/achievement`, {
    seen: fieldOf(late.text, 'seen'),
    reflection: 'Second',
  })
  assert.equal(again.status, 303)
})

test('nobody finishes the goal of somebody else, or takes it back', async () => {
  const { visitor, address } = await someoneWithGoal()
  const other = (await someoneWithGoal()).visitor
  assert.equal((await other.opens(`${address}/achievement`)).status, 404)
  for (const part of ['/achievement', '/achievement/removal', '/star', '/details']) {
    const fields = { to: 'on', words: 'x', 'form-token': formTokenOf(house, other, address + part) }
    assert.equal((await other.posts(address + part, fields)).status, 404, part)
  }
  assert.doesNotMatch((await visitor.opens(address)).text, /Finished|Important to me/)
})
