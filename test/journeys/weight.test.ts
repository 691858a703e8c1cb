import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { people } from '../../src/demo/cast.ts'
import { openBrowser, phone } from '../browser.ts'
import { openHouse } from '../harness.ts'
import { ownPages, publicPages } from './pages.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

const kilobyte = 1024

/** Bytes over the wire, headers and all, for somebody who has never been here. */
async function weigh(places: readonly string[], member: { id: string } | null) {
  const walk = await browser.walk({ address: house.address, width: phone, options: { serviceWorkers: 'block' } })
  if (member) await walk.carries(await house.signedInAs(member))
  const session = await walk.page.context().newCDPSession(walk.page)
  const kinds = new Map<string, string>()
  let weights = { all: 0, scripts: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights.all += encodedDataLength
    if (kinds.get(requestId) === 'Script') weights.scripts += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const found: [string, typeof weights][] = []
  for (const place of places) {
    weights = { all: 0, scripts: 0 }
    await walk.page.goto(new URL(place, house.address).href, { waitUntil: 'networkidle' })
    found.push([place, weights])
  }
  await walk.ends()
  return found
}

const weighed = await Promise.all([
  weigh(Object.values(publicPages), null),
  ...[0, 1, 2].map(part =>
    weigh(
      Object.values(ownPages).filter((_, at) => at % 3 === part),
      people.rowan,
    ),
  ),
])

for (const [place, { all, scripts }] of weighed.flat())
  test(`the first view of ${place} is light`, () => {
    assert.ok(all > 5 * kilobyte, 'the page was weighed')
    assert.ok(all <= 60 * kilobyte, `${(all / kilobyte).toFixed(1)} KB over the wire`)
    assert.ok(scripts <= 10 * kilobyte, `${(scripts / kilobyte).toFixed(1)} KB of scripts`)
  })
