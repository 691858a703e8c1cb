import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, test } from 'node:test'
import { openHouse } from '../../../test/harness.ts'
import { keptOnDevices } from './kept.ts'

const house = await openHouse()
after(() => house.close())

type Icon = { src: string; sizes: string; purpose: string }

test('a phone finds what it needs to put the site beside its apps', async () => {
  const visitor = house.visitor()
  const { text } = await visitor.opens('/')
  const address = /rel="manifest" href="([^"]+)"/.exec(text)?.[1] ?? ''
  const answer = await visitor.opens(address)
  assert.match(String(answer.headers['content-type']), /^application\/manifest\+json/)
  const manifest = JSON.parse(answer.text)
  assert.equal(manifest.name, house.organisation.service.name)
  assert.equal(manifest.theme_color, house.organisation.colours.bar.day)
  const icons: Icon[] = manifest.icons
  assert.deepEqual(
    icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`),
    ['192x192 any', '512x512 any', '512x512 maskable'],
  )
  const touch = /rel="apple-touch-icon" href="([^"]+)"/.exec(text)?.[1] ?? ''
  for (const { src, sizes } of [...icons, { src: touch, sizes: '180x180' }])
    assert.equal(await sizeOf(new URL(src, house.address)), sizes, src)
  for (const { url } of manifest.shortcuts) assert.ok(house.app.doors.includes(`GET ${url}`), url)
})

/** A PNG says how wide and high it is in its first bytes. */
const sizeOf = (address: URL) =>
  new Promise<string>((resolve, reject) => {
    const asked = request(address, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () => {
        const bytes = Buffer.concat(parts)
        resolve(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`)
      })
    })
    asked.on('error', reject)
    asked.end()
  })

test('whoever wants to know finds every key that is kept on a device, with why and until when', async () => {
  const { text } = await house.visitor().opens('/on-your-device')
  for (const { name, title, why, until } of keptOnDevices)
    for (const words of [name, title, why, until]) assert.ok(text.includes(words), words)
})

test('the worker is another one whenever anything that it keeps is', async () => {
  const other = await openHouse({ tools: { organisation: { ...house.organisation, helpLines: [] } } })
  const scripts = await Promise.all(
    [house, house, other].map(async each => (await each.visitor().opens('/service-worker.js')).text),
  )
  const [first, again, changed] = scripts.map(text => /"cache":"(pages-\w+)"/.exec(text)?.[1])
  assert.ok(first)
  assert.equal(again, first)
  assert.notEqual(changed, first)
  await other.close()
})
