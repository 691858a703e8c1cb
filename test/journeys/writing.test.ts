import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Worker } from 'playwright-core'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { desk, openBrowser, phone, type Walk } from '../browser.ts'
import { workerOf } from '../browser-worker.ts'
import { type House, openHouse } from '../harness.ts'
import { openNetwork } from '../network.ts'
import { tracks } from '../tracking.ts'

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

/** Until this device knows what the person who is signed in tracks. */
async function knowsItsPerson({ page }: Walk) {
  const whose = await page.evaluate(() => document.documentElement.dataset.whose)
  while ((await page.evaluate(personOnDevice)) !== whose);
}

/** Runs in the page. */
async function personOnDevice(): Promise<string | undefined> {
  if (!(await indexedDB.databases()).length) return undefined
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('healthlocker')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  const person = await new Promise<{ whose: string } | undefined>(resolve => {
    const asked = database.transaction('person').objectStore('person').get('person')
    asked.onsuccess = () => resolve(asked.result)
  })
  database.close()
  return person?.whose
}

/** The days for which somebody has a night, an entry and a page of their diary. */
async function daysOf({ personId }: { personId: string }) {
  const { owner } = house
  const nights = await owner.selectFrom('sleepNights').select('nightOf').where('personId', '=', personId).execute()
  const entries = await owner.selectFrom('trackerEntries').select('onDay').where('personId', '=', personId).execute()
  const diary = await owner.selectFrom('diaryEntries').select('onDay').where('personId', '=', personId).execute()
  return [nights.map(({ nightOf }) => nightOf), ...[entries, diary].map(rows => rows.map(({ onDay }) => onDay))]
}

/** They live in another place from now on, whose clocks show the same. */
const moves = ({ personId }: { personId: string }) =>
  house.owner.updateTable('people').set({ zone: 'Europe/Lisbon' }).where('id', '=', personId).execute()

const zonesOfDiary = async ({ personId }: { personId: string }) =>
  (await house.owner.selectFrom('diaryEntries').select('zone').where('personId', '=', personId).execute()).map(
    ({ zone }) => zone,
  )

for (const width of [phone, desk])
  test(`with no page open, last night, a tracker and the diary are written without a connection, at ${width} pixels`, async () => {
    const somebody = await house.newPerson()
    await tracks(house, somebody, { name: 'Going out' })
    const network = await openNetwork(house)
    const walk = await browser.walk({ address: network.address, width })
    walk.expects(/Failed to load resource|ERR_/)
    const { page } = walk
    await walk.opens('/write-without-connection')
    await page.getByText('sign in on this device').waitFor()
    await walk.carries(await house.signedInAs(somebody))
    await walk.opens('/today')
    await knowsItsPerson(walk)
    await walk.hasWorker()
    network.cut()
    await walk.opens('/today')
    await walk.headed('Write without a connection')
    await walk.isForEverybody()
    await page.getByText('Last night’s sleep').click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Choose or write something first.').waitFor()
    await page.getByRole('radio', { name: '6½ hours' }).check()
    await walk.picture('write-without-connection')
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Sleep, ', { exact: false }).first().waitFor()
    await page.getByText('Going out, today').click()
    for (const end of ['0, very little effect', '10, major effect']) await page.getByText(end).last().waitFor()
    await page.getByRole('radio', { name: '4 out of 10' }).check()
    await page.getByRole('button', { name: 'Keep it' }).last().click()
    await page.getByText('Diary, today').click()
    await page.getByLabel('What is on your mind?').fill('Nobody about')
    await page.getByRole('button', { name: 'Keep it' }).last().click()
    await page.locator('[data-waiting-rows] > *').nth(2).waitFor()
    await walk.picture('written-without-connection')
    assert.deepEqual(await daysOf(somebody), [[], [], []])
    await moves(somebody)
    network.mend()
    await walk.opens('/tracking/waiting')
    await page.getByText('Nothing waits here.').waitFor()
    const today = dayIn('Europe/London', new Date())
    assert.deepEqual(await daysOf(somebody), [[addDays(today, -1)], [today], [today]])
    assert.deepEqual(await zonesOfDiary(somebody), ['Europe/London'])
    await walk.ends()
    network.close()
  })

test('whoever signs in next on the device finds nothing of the one before, also without a connection', async () => {
  const [first, second] = [await house.newPerson(), await house.newPerson()]
  await tracks(house, first, { name: 'Only mine' })
  const network = await openNetwork(house)
  const walk = await browser.walk({ address: network.address, width: phone })
  walk.expects(/Failed to load resource|ERR_/)
  const { page } = walk
  await walk.carries(await house.signedInAs(first))
  await walk.opens('/today')
  await knowsItsPerson(walk)
  await walk.hasWorker()
  await walk.carries(await house.signedInAs(second))
  await walk.opens('/account')
  await knowsItsPerson(walk)
  network.cut()
  await walk.opens('/today')
  await page.getByText('Diary, today').waitFor()
  assert.doesNotMatch(await walk.reads(), /Only mine/)
  await walk.ends()
  network.close()
})

/** What becomes of the worker's work when it is woken. */
const woken = (worker: Worker, tag: string) =>
  worker.evaluate<string>(`new Promise(resolve => {
    const waitUntil = work => work.then(() => resolve('is done'), () => resolve('fails'))
    dispatchEvent(Object.assign(new Event('sync'), { tag: '${tag}', waitUntil }))
  })`)

test('what waits is sent when the browser wakes its worker, with no page open, and by nobody else', async () => {
  const [somebody, another] = [await house.newPerson(), await house.newPerson()]
  const network = await openNetwork(house)
  const walk = await browser.walk({ address: network.address, width: phone })
  walk.expects(/Failed to load resource|ERR_/)
  const { page } = walk
  await walk.carries(await house.signedInAs(somebody))
  await walk.opens('/tracking/diary')
  await walk.hasWorker()
  const { worker, sync } = await workerOf(walk, network.address)
  await page.evaluate(`(() => {
    self.asked = new Promise(resolve => {
      SyncManager.prototype.register = async tag => resolve(tag)
    })
  })()`)
  network.cut()
  await page.getByLabel('What is on your mind?').fill('In the tunnel')
  await page.getByRole('button', { name: 'Save to diary' }).click()
  await page.getByText('Kept on this device.').waitFor()
  const tag = await page.evaluate<string>('asked')
  await page.goto('about:blank')

  // Woken too early, it fails, so that the browser comes back.
  assert.equal(await woken(worker, tag), 'fails')
  network.mend()
  await walk.carries(await house.signedInAs(another))
  assert.equal(await woken(worker, tag), 'is done')
  assert.deepEqual([await daysOf(somebody), await daysOf(another)], [Array(3).fill([]), Array(3).fill([])])
  await walk.carries(await house.signedInAs(somebody))
  await moves(somebody)
  await sync(tag)
  while (!(await daysOf(somebody))[2]!.length);
  assert.deepEqual(await daysOf(somebody), [[], [], [dayIn('Europe/London', new Date())]])
  assert.deepEqual(await zonesOfDiary(somebody), ['Europe/London'])
  await walk.opens('/tracking/waiting')
  await page.getByText('Nothing waits here.').waitFor()
  await walk.ends()
  network.close()
})
