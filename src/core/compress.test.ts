import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../test/harness.ts'

const house = await openHouse()
after(() => house.close())

const titled = (title: string) => house.owner.updateTable('tips').set({ title }).where('slug', '=', slug).execute()
const { slug } = await house.owner.selectFrom('tips').select('slug').orderBy('position').executeTakeFirstOrThrow()
const tips = async (query = '') => (await house.visitor().opens(`/tips${query}`)).text

test('a public page is kept for a quarter of a minute, and then asked for again', async () => {
  const start = new Date()
  house.moveClockTo(start)
  await titled('The first title')
  assert.match(await tips(), /The first title/)
  await titled('The second title')
  house.moveClockTo(new Date(start.getTime() + 15_000))
  assert.match(await tips(), /The first title/)
  house.moveClockTo(new Date(start.getTime() + 15_001))
  assert.match(await tips(), /The second title/)
})

test('made-up questions do not push a plain page out of memory', async () => {
  await titled('A title that is kept')
  house.moveClockTo(new Date(Date.now() + 60_000))
  await tips()
  await titled('A title that came later')
  for (let index = 0; index < 600; index++) await tips(`?x=${index}`)
  assert.match(await tips(), /A title that is kept/)
})

test('a page is packed as the browser asks for it, and each way of packing has its own tag', async () => {
  const tags = new Set<unknown>()
  for (const accepted of ['br', 'gzip', 'identity', 'br;q=0, gzip']) {
    const { headers } = await house.visitor().opens('/tips', { 'accept-encoding': accepted })
    const expected = accepted === 'identity' ? undefined : accepted.endsWith('gzip') ? 'gzip' : 'br'
    assert.equal(headers['content-encoding'], expected, accepted)
    tags.add(headers.etag)
  }
  assert.equal(tags.size, 3)
})
