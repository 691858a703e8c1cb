import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, phone } from '../browser.ts'
import { openHouse } from '../harness.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

async function opensToday(timezoneId: string) {
  const walk = await browser.walk({ address: house.address, width: phone, options: { timezoneId } })
  await walk.carries(await house.signedInAs(await house.newPerson()))
  await walk.opens('/today')
  return { walk, hint: walk.page.getByText('This device is on the time of another place') }
}

test('on a device in another zone Today offers that zone, and it is chosen with two taps', async () => {
  const { walk, hint } = await opensToday('America/New_York')
  await hint.waitFor()
  assert.match(await walk.reads(), /Your days here follow the time in London/)
  await walk.picture('other-zone')
  await walk.isForEverybody()
  await walk.fitsTheSmallestScreen()
  await walk.page.getByRole('link', { name: 'Change where you are' }).click()
  assert.equal(await walk.page.getByLabel('Where are you?').inputValue(), 'America/New_York')
  await walk.page.getByRole('button', { name: 'Save' }).click()
  await walk.page.waitForURL('**/account?done=details')
  assert.match(await walk.reads(), /New York/)
  await walk.opens('/today')
  assert.equal(await hint.isVisible(), false)
  await walk.ends()
})

test('on a device whose clocks show the same, also under another name, nothing is said', async () => {
  const { walk, hint } = await opensToday('Europe/Jersey')
  await walk.page.waitForLoadState('load')
  assert.equal(await hint.isVisible(), false)
  await walk.ends()
})
