import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { desk, openBrowser, phone, type Walk, ways } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'
import { openNetwork } from '../network.ts'

let house: House
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

type Walker = { id: string }

async function walkAs(somebody: Walker, width: number, scripts: boolean) {
  const walk = await browser.walk({ address: house.address, width, scripts })
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

const box = ({ page }: Walk) => page.getByLabel('What is on your mind?')
const saves = ({ page }: Walk) => page.getByRole('button', { name: 'Save to diary' }).click()
const isKept = ({ page }: Walk) => page.getByText('Kept as you write.').waitFor({ timeout: 15_000 })
const runsOut = ({ id }: Walker) =>
  house.owner
    .updateTable('sessions')
    .set({ seenAt: new Date(Date.now() - 2 * 3_600_000) })
    .where('accountId', '=', id)
    .execute()

for (const { width, scripts, how } of ways)
  test(`somebody writes, finds, changes and removes an entry, ${how}`, async () => {
    const walk = await walkAs(await house.newPerson(), width, scripts)
    const { page } = walk
    await walk.opens('/today')
    await page.getByRole('link', { name: /Write\s*in your diary/ }).click()
    await walk.headed('Diary')
    assert.match(await walk.reads(), /Only you can see this[\s\S]*Nobody watches what you write here/)
    await saves(walk)
    await page.getByRole('alert').waitFor()
    assert.match(await page.title(), /^Error: /)
    if (scripts) await walk.isForEverybody()
    await box(walk).fill('Saw Zoë.\nWe had coffee at the Café.')
    await saves(walk)
    await page.waitForURL('**/today?saved=diary')
    await page.getByRole('link', { name: 'your diary' }).click()
    await walk.headed('Your diary')
    await page.getByLabel('Find words in your diary').fill('CAFE zoe')
    await page.getByRole('button', { name: 'Search' }).click()
    assert.match(await walk.reads(), /There is 1 entry/)
    assert.doesNotMatch(page.url(), /cafe/i)
    if (scripts) await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await page.getByRole('link', { name: /Open or change/ }).click()
    assert.equal(await box(walk).inputValue(), 'Saw Zoë.\nWe had coffee at the Café.')
    await box(walk).fill('Saw Zoë.')
    await saves(walk)
    await page.waitForURL('**/today?saved=diary')
    await walk.opens('/tracking')
    assert.match(await walk.reads(), /Diary, \d+:\d\d[ap]m\s+Saw Zoë\./)
    await walk.opens('/tracking/diary')
    await page.getByRole('link', { name: 'Remove this entry' }).click()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.waitForURL('**/today?removed=diary')
    await walk.ends()
  })

for (const width of [phone, desk])
  test(`what somebody writes is there again after the window is closed without saving, at ${width} pixels`, async () => {
    const somebody = await house.newPerson()
    const first = await walkAs(somebody, width, true)
    await first.opens('/tracking/diary')
    await box(first).pressSequentially('Half a thought')
    await isKept(first)
    await first.isForEverybody()
    await first.ends()
    const again = await walkAs(somebody, width, true)
    await again.opens('/today')
    await again.page.getByRole('link', { name: 'Go on writing' }).click()
    assert.equal(await box(again).inputValue(), 'Half a thought')
    assert.match(await again.reads(), /We kept this for you as you wrote it/)
    await again.picture('diary-kept')
    await again.isForEverybody()
    await again.page.getByRole('button', { name: 'Throw it away' }).click()
    assert.equal(await box(again).inputValue(), '')
    await again.ends()
  })

test('with the connection gone the words stay on the page, and what was saved is sent when it is back', async t => {
  const somebody = await house.newPerson()
  // Being told that it is offline, a browser may still let through what it had begun to send; a cut wire does not.
  const network = await openNetwork(house)
  t.after(network.close)
  const walk = await browser.walk({ address: network.address, width: phone })
  await walk.carries(await house.signedInAs(somebody))
  await walk.opens('/tracking/diary')
  const context = walk.page.context()
  network.cut()
  await context.setOffline(true)
  await box(walk).fill('In the tunnel')
  await walk.page.getByText('There is no connection just now.').waitFor()
  await saves(walk)
  assert.equal(await box(walk).inputValue(), 'In the tunnel')
  await walk.page.getByText('Kept on this device.').waitFor()
  network.mend()
  await context.setOffline(false)
  await walk.page.locator('[data-waiting-line]').waitFor({ state: 'hidden', timeout: 30_000 })
  await saves(walk)
  await walk.page.waitForURL('**/today?saved=diary')
  await context.close()
})

for (const scripts of [true, false])
  test(`when the session runs out in the middle nothing is lost, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const somebody = await house.newPerson()
    const walk = await walkAs(somebody, phone, scripts)
    await walk.opens('/tracking/diary')
    await box(walk).fill('An hour of words')
    await runsOut(somebody)
    if (scripts) await walk.page.getByText('You have been signed out.').waitFor({ timeout: 15_000 })
    await saves(walk)
    await walk.page.waitForURL('**/sign-in?next=*')
    await walk.carries(await house.signedInAs(somebody))
    await walk.opens('/tracking/diary')
    assert.equal(await box(walk).inputValue(), 'An hour of words')
    await saves(walk)
    await walk.page.waitForURL('**/today?saved=diary')
    await walk.ends()
  })
