import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { desk, openBrowser, phone } from '../../../test/browser.ts'
import { openHouse } from '../../../test/harness.ts'
import { readAssets } from '../../core/assets.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

async function atTheGuide(width: number) {
  const walk = await browser.walk({ address: house.address, width })
  await walk.opens('/style-guide')
  await walk.page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  return walk
}

test('every part is good for everybody on a phone, with everything open', async () => {
  const walk = await atTheGuide(phone)
  await walk.isForEverybody()
  await walk.fitsTheSmallestScreen()
  await walk.ends()
})

test('every part is good for everybody in the second profile', async () => {
  const walk = await atTheGuide(desk)
  await walk.page.addStyleTag({ url: readAssets(house.config.root)('theme-oxleas.css') })
  await walk.isForEverybody()
  await walk.fitsTheSmallestScreen()
  await walk.ends()
})

test('every part is good for everybody who asks for more contrast', async () => {
  const walk = await atTheGuide(desk)
  await walk.page.emulateMedia({ contrast: 'more' })
  await walk.isForEverybody()
  await walk.ends()
})

test('with forced colours, focus and the current tab can still be told from the rest', async () => {
  const walk = await atTheGuide(desk)
  await walk.page.emulateMedia({ forcedColors: 'active' })
  const style = (place: string, of: 'outlineWidth' | 'borderTopWidth') =>
    walk.page
      .locator(place)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], of)
  assert.equal(await style('input.is-focus', 'outlineWidth'), '4px')
  assert.equal(await style('[aria-label="Example tabs"] a[aria-current]', 'borderTopWidth'), '2px')
  assert.equal(await style('[aria-label="Example tabs"] a:not([aria-current])', 'borderTopWidth'), '0px')
  await walk.ends()
})
