import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { desk, openBrowser, phone, type Walk } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'
import { type Network, openNetwork, withoutNetwork } from '../network.ts'
import { tracks } from '../tracking.ts'

let house: House
let network: Network
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse()
  network = await openNetwork(house)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  network.close()
  await house.close()
})

const today = () => dayIn('Europe/London', new Date())
const night = () => `/tracking/sleep/${addDays(today(), -1)}`

type Somebody = { id: string; personId: string }

async function walkAs(somebody: Somebody, width = phone, options: BrowserContextOptions = {}) {
  const walk = await browser.walk({ address: network.address, width, options })
  walk.expects(withoutNetwork)
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

/** The browser is told, and the wire is cut: being told alone, it may let through what it had begun to send. */
async function offline(walk: Walk, isOffline: boolean) {
  const context = walk.page.context()
  if (isOffline) network.cut()
  else network.mend()
  await context.setOffline(isOffline)
  if (isOffline) return
  // In a busy browser not every window hears of it.
  for (const each of context.pages()) await each.evaluate(() => window.dispatchEvent(new Event('online')))
}
const sleeps = async (page: Page, hours: string) => {
  await page.getByLabel(hours, { exact: true }).first().check()
  await page.getByRole('button', { name: 'Save sleep' }).click()
}
const isKept = (page: Page) => page.getByText('Kept on this device. It is sent when you have a connection.').waitFor()
const waits = (page: Page, words: string) => page.getByText(words).waitFor()
const waitsNoMore = (page: Page) => page.locator('[data-waiting-line]').waitFor({ state: 'hidden', timeout: 30_000 })

async function nothingWaits(walk: Walk) {
  await walk.opens('/tracking/waiting')
  await walk.page.getByText('Nothing waits here.').waitFor()
}

const nightsOf = ({ personId }: Somebody) =>
  house.owner.selectFrom('sleepNights').selectAll().where('personId', '=', personId).execute()

async function countsOf({ personId }: Somebody) {
  const counts: number[] = []
  for (const table of ['sleepNights', 'trackerEntries', 'diaryEntries', 'sentEntries'] as const)
    counts.push(
      (await house.owner.selectFrom(table).select('personId').where('personId', '=', personId).execute()).length,
    )
  return counts
}

/** Somebody chose a night's sleep while they had no connection. */
async function sleptOffline(walk: Walk, hours = '7½ hours') {
  await walk.opens(night())
  await offline(walk, true)
  await sleeps(walk.page, hours)
  await isKept(walk.page)
}

for (const width of [phone, desk])
  test(`sleep, a tracker and the diary wait in three windows and are sent once each, at ${width} pixels`, async () => {
    const somebody = await house.newPerson()
    const trackerId = await tracks(house, somebody, { name: 'Going out' })
    const walk = await walkAs(somebody, width)
    const { page } = walk
    const [second, third] = [await page.context().newPage(), await page.context().newPage()]
    await walk.opens(night())
    await second.goto(`${network.address}/tracking/trackers/${trackerId}`)
    await third.goto(`${network.address}/tracking/diary`)
    await offline(walk, true)
    await sleeps(page, '7½ hours')
    await isKept(page)
    await waits(page, '1 entry waits to be sent.')
    await walk.picture('kept-on-device')
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await second.getByLabel('4 out of 10', { exact: true }).check()
    await second.getByRole('button', { name: 'Save' }).click()
    await isKept(second)
    await third.getByLabel('What is on your mind?').fill('In the tunnel\n\nfor an hour')
    await third.getByRole('button', { name: 'Save to diary' }).click()
    await isKept(third)
    await waits(third, '3 entries wait to be sent.')
    assert.deepEqual(await countsOf(somebody), [0, 0, 0, 0])
    await offline(walk, false)
    for (const each of [page, second, third]) await waitsNoMore(each)
    assert.deepEqual(await countsOf(somebody), [1, 1, 1, 3])
    const [diary] = await house.owner
      .selectFrom('diaryEntries')
      .select('words')
      .where('personId', '=', somebody.personId)
      .execute()
    assert.equal(diary?.words, 'In the tunnel\n\nfor an hour')
    await walk.opens('/today')
    assert.match(await walk.reads(), /7½ hours/)
    await walk.ends()
  })

test('what was saved elsewhere in the meantime is not overwritten: both are there to choose from', async () => {
  for (const keep of ['Keep what I wrote here', 'Keep what is saved']) {
    const somebody = await house.newPerson()
    const walk = await walkAs(somebody)
    const { page } = walk
    await sleptOffline(walk)
    const elsewhere = await house.signedInAs(somebody)
    await elsewhere.sends(night(), { hours: '4', seen: '' })
    await offline(walk, false)
    await walk.opens('/tracking/waiting')
    await page.getByText('Something else was saved for this day').waitFor()
    await walk.picture('waiting-overtaken')
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByText('Which one do you want to keep?').waitFor()
    await walk.picture('both-to-choose-from')
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await page.getByRole('button', { name: keep }).click()
    await page.waitForURL('**/today?saved=sleep')
    await nothingWaits(walk)
    const nights = await nightsOf(somebody)
    assert.deepEqual(
      nights.map(({ minutesAsleep }) => minutesAsleep),
      [keep === 'Keep what is saved' ? 240 : 450],
    )
    await walk.ends()
  }
})

test('what has to be put right waits with a sentence about it, and goes once it is right', async () => {
  const somebody = await house.newPerson()
  const walk = await walkAs(somebody, desk)
  const { page } = walk
  await walk.opens(night())
  await offline(walk, true)
  await page.getByLabel('Anything you want to remember?').fill('Rain')
  await page.getByRole('button', { name: 'Save sleep' }).click()
  await isKept(page)
  await offline(walk, false)
  await walk.opens('/tracking/waiting')
  await page.getByText('Choose about how many hours you slept.').waitFor()
  await page.getByText('What you wrote').click()
  assert.match(await walk.reads(), /Rain/)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await walk.headed('How did you sleep?')
  assert.match(await page.title(), /^Error: /)
  assert.equal(await page.getByLabel('Anything you want to remember?').inputValue(), 'Rain')
  await sleeps(page, '8 hours')
  await page.waitForURL('**/today?saved=sleep')
  await nothingWaits(walk)
  assert.deepEqual(
    (await nightsOf(somebody)).map(({ minutesAsleep, notes }) => [minutesAsleep, notes]),
    [[480, 'Rain']],
  )
  await walk.ends()
})

test('somebody else on the same device sees nothing of it, and it is never sent as theirs', async () => {
  const [first, second] = [await house.newPerson('First'), await house.newPerson('Second')]
  const walk = await walkAs(first)
  const { page } = walk
  await walk.opens(night())
  const old = await page.context().newPage()
  await old.goto(`${network.address}/tracking/waiting`)
  await offline(walk, true)
  await sleeps(page, '7½ hours')
  await isKept(page)
  await house.owner.updateTable('sessions').set({ endedAt: new Date() }).where('accountId', '=', first.id).execute()
  await offline(walk, false)
  await old.getByText('Sign in to send what waits.').waitFor()
  await walk.carries(await house.signedInAs(second))
  await old.evaluate(() => window.dispatchEvent(new Event('online')))
  for (const place of ['/today', '/tracking/waiting', night()]) {
    await walk.opens(place)
    await page.waitForLoadState('networkidle')
    assert.doesNotMatch(await walk.reads(), /to be sent|7½ hours, /)
  }
  assert.deepEqual([await countsOf(first), await countsOf(second)], [Array(4).fill(0), Array(4).fill(0)])
  await walk.carries(await house.signedInAs(first))
  await nothingWaits(walk)
  assert.deepEqual(await countsOf(first), [1, 0, 0, 1])
  await walk.ends()
})

test('whoever signs out while something waits is asked first, and then nothing is left on the device', async () => {
  const somebody = await house.newPerson()
  // The worker would send it past the route below.
  const walk = await walkAs(somebody, phone, { serviceWorkers: 'block' })
  const { page } = walk
  await sleptOffline(walk)
  // It cannot be sent just now, although there is a connection.
  await page.route('**/tracking/waiting/tokens*', route => route.abort())
  walk.expects(/ERR_FAILED/)
  await offline(walk, false)
  await walk.opens('/more')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await walk.headed('What waits on this device')
  await page.getByText('If you sign out').waitFor()
  await walk.picture('waiting-at-sign-out')
  await walk.isForEverybody()
  await page.getByRole('button', { name: 'Sign out and remove it' }).click()
  await page.waitForURL(`${network.address}/`)
  const left = await page.evaluate(async () => (await indexedDB.databases()).length)
  assert.equal(left, 0)
  assert.deepEqual(await countsOf(somebody), [0, 0, 0, 0])
  await walk.ends()
})

test('an answer that was lost on its way does not make two of one', async () => {
  const somebody = await house.newPerson()
  const walk = await walkAs(somebody)
  const { page } = walk
  walk.expects(/ERR_FAILED/)
  await walk.opens(night())
  let isLost = true
  await page.route(`**${night()}`, async route => {
    if (!isLost || route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await sleeps(page, '7½ hours')
  await isKept(page)
  const elsewhere = await house.signedInAs(somebody)
  await elsewhere.opens(`${night()}/removal`)
  await elsewhere.sends(`${night()}/removal`)
  isLost = false
  await nothingWaits(walk)
  assert.deepEqual(await countsOf(somebody), [0, 0, 0, 1])
  await walk.ends()
})

test('what is changed and saved again without a connection takes the place of what was there', async () => {
  const somebody = await house.newPerson()
  const walk = await walkAs(somebody)
  const { page } = walk
  await sleptOffline(walk)
  await sleeps(page, '8 hours')
  await isKept(page)
  await waits(page, '1 entry waits to be sent.')
  await offline(walk, false)
  await waitsNoMore(page)
  assert.deepEqual(
    (await nightsOf(somebody)).map(({ minutesAsleep }) => minutesAsleep),
    [480],
  )
  await walk.ends()
})
