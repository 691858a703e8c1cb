import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../test/harness.ts'

const demoHouse = await openHouse({ tools: { isDemo: true } })
const realHouse = await openHouse()
after(() => Promise.all([demoHouse.close(), realHouse.close()]))

test('in the demo, one tap signs a visitor in as somebody made up', async () => {
  const visitor = demoHouse.visitor()
  const { text } = await visitor.opens('/demo')
  for (const name of ['Rowan', 'Grace Adeyemi', 'Bea Thornton', 'Martin Osei']) assert.match(text, new RegExp(name))

  const answer = await visitor.sends('/demo/sign-in', { who: 'rowan' })
  assert.deepEqual([answer.status, answer.location], [303, '/today'])
  assert.match((await visitor.follows(answer)).text, /Rowan/)
})

test('somebody who is not in the cast cannot be chosen', async () => {
  const visitor = demoHouse.visitor()
  await visitor.opens('/demo')
  assert.equal((await visitor.sends('/demo/sign-in', { who: 'nobody' })).status, 404)
  assert.equal((await visitor.opens('/today')).status, 303)
})

test('changing into somebody else ends the session before', async () => {
  const visitor = demoHouse.visitor()
  await visitor.opens('/demo')
  await visitor.sends('/demo/sign-in', { who: 'rowan' })
  const before = visitor.cookies.get('session')
  await visitor.opens('/demo')
  await visitor.sends('/demo/sign-in', { who: 'paul' })
  const session = visitor.cookies.get('session')
  assert.ok(session && session !== before)

  visitor.cookies.set('session', before!)
  assert.equal((await visitor.opens('/today')).status, 303)
})

test('where the database has no demo mark, there is no such page', async () => {
  const visitor = realHouse.visitor()
  assert.equal((await visitor.opens('/demo')).status, 404)
  assert.equal((await visitor.posts('/demo/sign-in', { who: 'rowan' })).status, 404)
})
