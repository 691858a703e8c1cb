import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { people } from '../src/demo/cast.ts'
import { openHouse } from './harness.ts'

const house = await openHouse()
after(() => house.close())

const browsers = 'gzip, deflate, br'

test('a public page is packed as small as can be, one for a single reader as quickly', async () => {
  const visitor = house.visitor()
  assert.equal((await visitor.opens('/tips', { 'accept-encoding': browsers })).headers['content-encoding'], 'br')
  const rowan = await house.signedInAs(people.rowan)
  assert.equal((await rowan.opens('/today', { 'accept-encoding': browsers })).headers['content-encoding'], 'gzip')
})

test('nobody gets a page packed in a way they did not ask for', async () => {
  const rowan = await house.signedInAs(people.rowan)
  for (const place of ['/tips', '/today']) {
    const encodings = ['', 'identity', 'br;q=0, gzip;q=0', 'br;q=0, gzip', 'br']
    const answers = encodings.map(accepted => rowan.opens(place, accepted ? { 'accept-encoding': accepted } : {}))
    const got = (await Promise.all(answers)).map(({ headers }) => headers['content-encoding'])
    assert.deepEqual(got, [undefined, undefined, undefined, 'gzip', 'br'])
  }
})
