import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, phone } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'
import { type Network, openNetwork, withoutNetwork } from '../network.ts'
import { keysOnDevice, unlisted } from '../on-device.ts'

let house: House
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse()
  browser = await openBrowser()
})
after(async () => {
  for (const network of networks) network.close()
  await browser.close()
  await house.close()
})

const networks: Network[] = []
async function newNetwork() {
  const network = await openNetwork(house)
  networks.push(network)
  return network
}

/** A phone, a wire that can be cut, and somebody who may be signed in. */
async function walkOn(network: Network, somebody?: { id: string }) {
  const walk = await browser.walk({ address: network.address, width: phone })
  if (!somebody) return walk
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

test('Get support opens without a network, also where it was never opened before', async () => {
  const network = await newNetwork()
  const walk = await walkOn(network)
  walk.expects(withoutNetwork)
  await walk.opens('/tips')
  await walk.hasWorker()
  network.cut()
  await walk.opens('/support')
  await walk.headed('Get support')
  assert.match(await walk.reads(), /Samaritans 116 123/)
  const font = await walk.page.evaluate(async () => {
    await document.fonts.ready
    return document.fonts.check('1rem "Atkinson Hyperlegible Next"')
  })
  assert.ok(font)
  await walk.opens('/stories')
  await walk.headed('You have no connection')
  assert.match(await walk.reads(), /Samaritans 116 123/)
  await walk.isForEverybody()
  await walk.fitsTheSmallestScreen()
  await walk.picture('no-connection')
  network.mend()
  await walk.opens('/stories')
  await walk.headed('Stories')
  await walk.ends()
})

test('what is kept for everybody holds nothing of whoever is signed in, and goes when they sign out', async () => {
  const somebody = await house.newPerson('Zebedee')
  const network = await newNetwork()
  const walk = await walkOn(network, somebody)
  const { page } = walk
  await walk.opens('/support')
  assert.match(await walk.reads(), /Make a safety plan/)
  await walk.hasWorker()
  for (const place of ['/today', '/support', '/account']) await walk.opens(place)
  const kept = await page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        found.push(`${new URL(request.url).pathname} ${await answer?.text()}`)
      }
    }
    return found
  })
  assert.deepEqual(
    kept.map(each => each.split(' ')[0]).filter(place => !place?.startsWith('/assets/')),
    ['/support', '/safety-plan/kept', '/write-without-connection', '/no-connection'],
  )
  assert.doesNotMatch(kept.join(), /Zebedee|Make a safety plan|Sign out/)

  await page.evaluate(async () => {
    const asked = indexedDB.open('healthlocker')
    asked.onupgradeneeded = () => asked.result.createObjectStore('plan')
    await new Promise(done => asked.addEventListener('success', done))
    asked.result.close()
  })
  assert.ok((await keysOnDevice(page)).includes('database healthlocker/plan'))
  const left = page.waitForEvent('framenavigated', frame => new URL(frame.url()).pathname === '/')
  await walk.opens('/more')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await left
  await walk.hasWorker()
  const names = (await keysOnDevice(page)).map(key => key.replace(/^(cache pages)-.*/, '$1-*'))
  assert.deepEqual(names, ['cache pages-*', 'worker /service-worker.js'])
  network.cut()
  walk.expects(withoutNetwork)
  await walk.opens('/goals')
  await walk.headed('You have no connection')
  await walk.ends()
})

test('a new worker takes away what an older one kept', async () => {
  const walk = await walkOn(await newNetwork())
  // A page of ours that runs no script, so that no worker is there yet.
  await walk.opens('/manifest.webmanifest')
  await walk.page.evaluate(() => caches.open('pages-of-last-year'))
  await walk.opens('/tips')
  await walk.hasWorker()
  const names = await walk.page.evaluate(() => caches.keys())
  assert.match(names.join(), /^pages-\w{12}$/)
  await walk.ends()
})

test('a key that the page about this device does not name is found', () => {
  const listed = ['cookie session', 'cache pages-0a1b', 'database healthlocker/plan']
  assert.deepEqual(unlisted(listed), [])
  const others = ['cookie ad', 'local theme', 'cache private', 'database healthlocker/other', 'tab x']
  assert.deepEqual(unlisted([...listed, ...others]), others)
})
