import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, phone } from '../browser.ts'
import { openHouse } from '../harness.ts'
import { tracks } from '../tracking.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

for (const scripts of [true, false])
  test(`from opening the app to last night’s sleep saved is four taps, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const person = await house.newPerson()
    for (let number = 1; number <= 6; number++) await tracks(house, person, { name: `Worry of kind ${number}` })
    const walk = await browser.walk({ address: house.address, width: phone, scripts, options: { hasTouch: true } })
    await walk.carries(await house.signedInAs(person))
    const manifest = await fetch(new URL('/manifest.webmanifest', house.address))
    const { start_url: start } = (await manifest.json()) as { start_url: string }
    // The first tap is the one on the app's own picture.
    await walk.opens(start)
    const { page } = walk
    await page.getByRole('link', { name: /Add sleep/ }).tap()
    await page.getByRole('radio', { name: '6½ hours' }).tap()
    await page.getByRole('button', { name: 'Save sleep' }).tap()
    await page.waitForURL('**/today?saved=sleep')
    assert.match(await walk.reads(), /6½ hours/)
    await walk.ends()
  })
