import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { people } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone, type Walk } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'
import { type Network, openNetwork } from '../network.ts'

let house: House
let network: Network
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse()
  network = await openNetwork(house)
  browser = await openBrowser()
})
after(async () => {
  network.close()
  await browser.close()
  await house.close()
})

beforeEach(() => network.mend())

async function walkAs(somebody: { id: string }, width: number) {
  const walk = await browser.walk({ address: network.address, width })
  walk.expects(/Failed to load resource|ERR_/)
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

async function personWithPlan(alone: string) {
  const somebody = await house.newPerson()
  const visitor = await house.signedInAs(somebody)
  const plan = { alone, 'ask-name-1': 'Mum', 'ask-phone-1': '07700 900142', seen: '0' }
  assert.equal((await visitor.sends('/safety-plan/form', plan)).status, 303)
  return { ...somebody, visitor }
}

async function keepsPlan({ page }: Walk, pin: string) {
  await page.getByLabel('Choose a PIN of 4 to 8 digits').fill(pin)
  await page.getByLabel('Type the PIN again').fill(pin)
  await page.getByRole('button', { name: 'Keep my plan here' }).click()
  await page.getByText('Your plan is kept on this device.').waitFor()
}

async function triesPin({ page }: Walk, pin: string) {
  await page.getByLabel('PIN').fill(pin)
  await page.getByRole('button', { name: 'Open my plan' }).click()
}

for (const width of [phone, desk])
  test(`a plan that is kept opens with its PIN and without a network, at ${width} pixels`, async () => {
    const walk = await walkAs(people.rowan, width)
    const { page } = walk
    await walk.opens('/safety-plan')
    await walk.hasWorker()
    await page.getByLabel('Choose a PIN of 4 to 8 digits').fill('12a')
    await page.getByRole('button', { name: 'Keep my plan here' }).click()
    await page.getByText('Type 4 to 8 digits').waitFor()
    await walk.isForEverybody()
    await walk.picture('keep-plan')
    await page.getByLabel('Choose a PIN of 4 to 8 digits').fill('4826')
    await page.getByLabel('Type the PIN again').fill('4862')
    await page.getByRole('button', { name: 'Keep my plan here' }).click()
    await page.getByText('The two PINs are not the same').waitFor()
    await keepsPlan(walk, '4826')
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    const shown = await page.locator('.hl-days').innerText()
    await walk.picture('keep-plan-on')

    network.cut()
    await walk.opens('/safety-plan')
    await walk.headed('My safety plan on this device')
    assert.doesNotMatch(await walk.reads(), /Print my plan/)
    await walk.isForEverybody()
    await walk.picture('kept-plan-locked')
    await triesPin(walk, '0000')
    await page.getByText('That was not the PIN. Tries left: 9').waitFor()
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await triesPin(walk, '4826')
    await page.getByRole('button', { name: 'Close my plan' }).waitFor()
    assert.equal(await page.locator('.hl-days').innerText(), shown)
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await walk.picture('kept-plan')
    await page.emulateMedia({ media: 'print' })
    const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' }
    const pdf = await page.pdf({ format: 'A4', margin })
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Close my plan' }).click()
    await page.getByLabel('PIN').waitFor()
    assert.equal(await page.locator('[data-slot=alone]').textContent(), 'Nothing yet')
    await walk.ends()
  })

test('a plan that has changed is sealed anew without the PIN, and goes when it is turned off', async () => {
  const somebody = await personWithPlan('Walk to the river')
  const walk = await walkAs(somebody, phone)
  const { page } = walk
  await walk.opens('/safety-plan')
  await keepsPlan(walk, '90210')
  const other = { alone: 'Walk to the sea\nand back', seen: '1' }
  assert.equal((await somebody.visitor.sends('/safety-plan/form', other)).status, 303)
  await walk.opens('/safety-plan')
  await page.getByText('Your plan is kept on this device.').waitFor()
  assert.doesNotMatch(await everythingKept(walk), /Walk to|90210/)
  await page.getByRole('link', { name: 'See how it opens' }).click()
  await triesPin(walk, '90210')
  await page.getByText('Walk to the sea').waitFor()
  assert.match(await walk.reads(), /Walk to the sea\nand back/)

  await walk.opens('/safety-plan')
  await page.getByRole('button', { name: 'Stop keeping it here' }).click()
  await page.getByText('Removed from this device.').waitFor()
  await walk.opens('/safety-plan/kept')
  await page.getByText('No safety plan is kept on this device.').waitFor()
  await walk.isForEverybody()
  await walk.ends()
})

test('after ten wrong PINs the copy is gone, and before that each try takes longer', async () => {
  const walk = await walkAs(await personWithPlan('Walk to the river'), phone)
  const { page } = walk
  await walk.opens('/safety-plan')
  await keepsPlan(walk, '4826')
  await walk.opens('/safety-plan/kept')
  await changeKept(walk, { tries: 5, notBefore: Number.MAX_SAFE_INTEGER })
  await triesPin(walk, '4826')
  // Even where somebody has put the clock of the device back.
  await page.getByText('Seconds to wait: 20').waitFor()
  await changeKept(walk, { tries: 9, notBefore: 0 })
  await triesPin(walk, '1111')
  await page.getByText('The plan was removed from this device').waitFor()
  await walk.isForEverybody()
  assert.equal(await everythingKept(walk), '[]')
  await walk.ends()
})

test('the plan of one person is never renewed with another’s, and goes with signing out', async () => {
  const walk = await walkAs(await personWithPlan('Walk to the river'), phone)
  const { page } = walk
  await walk.opens('/safety-plan')
  await keepsPlan(walk, '4826')
  const before = await everythingKept(walk)
  await page.context().clearCookies()
  const other = await personWithPlan('Swim')
  await walk.carries(await house.signedInAs(other))
  await walk.opens('/safety-plan')
  await page.getByText('Another plan is kept on this device already.').waitFor()
  assert.equal(await everythingKept(walk), before)
  await walk.opens('/more')
  const left = page.waitForEvent('framenavigated', frame => new URL(frame.url()).pathname === '/')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await left
  await walk.opens('/safety-plan/kept')
  await page.getByText('No safety plan is kept on this device.').waitFor()
  await walk.ends()
})

test('signing out takes the plan away also where no answer comes', async () => {
  const walk = await walkAs(await personWithPlan('Walk to the river'), phone)
  await walk.opens('/safety-plan')
  await walk.hasWorker()
  await keepsPlan(walk, '4826')
  await walk.opens('/more')
  network.cut()
  await walk.page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  // The browser tells first that the page failed, and then shows a page of its own.
  const ownPage = () => walk.page.waitForURL(/^chrome-error:/, { waitUntil: 'commit' })
  await ownPage().catch(ownPage)
  await walk.opens('/safety-plan')
  await walk.page.getByText('No safety plan is kept on this device.').waitFor()
  await walk.ends()
})

test('signing out everywhere on one device takes the plan from the others', async () => {
  const somebody = await personWithPlan('Walk to the river')
  const walk = await walkAs(somebody, phone)
  await walk.opens('/safety-plan')
  await walk.hasWorker()
  await keepsPlan(walk, '4826')
  await walk.opens('/safety-plan/kept')
  await walk.page.getByText('Your plan is locked.').waitFor()
  await somebody.visitor.opens('/account')
  await somebody.visitor.sends('/account/sessions/ending')
  await walk.opens('/safety-plan/kept')
  await walk.page.getByText('No safety plan is kept on this device.').waitFor()
  assert.deepEqual(await walk.page.context().cookies(), [])
  await walk.ends()
})

test('a plan that is removed is removed from the device as well', async () => {
  const somebody = await personWithPlan('Walk to the river')
  const walk = await walkAs(somebody, phone)
  await walk.opens('/safety-plan')
  await keepsPlan(walk, '4826')
  await walk.opens('/safety-plan/removal')
  await walk.page.getByRole('button', { name: 'Remove it' }).click()
  await walk.page.getByText('Removed.').waitFor()
  await walk.page.waitForFunction(async () => {
    const { length } = await indexedDB.databases()
    if (!length) return true
    const database = await new Promise<IDBDatabase>(done => {
      const asked = indexedDB.open('healthlocker')
      asked.onsuccess = () => done(asked.result)
    })
    const count = await new Promise<number>(done => {
      const asked = database.transaction('plan').objectStore('plan').count()
      asked.onsuccess = () => done(asked.result)
    })
    database.close()
    return count === 0
  })
  await walk.ends()
})

/** What lies in the store, letter by letter. */
const everythingKept = ({ page }: Walk) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>(done => {
      const asked = indexedDB.open('healthlocker')
      asked.onsuccess = () => done(asked.result)
    })
    const all = await new Promise<unknown[]>(done => {
      const asked = database.transaction('plan').objectStore('plan').getAll()
      asked.onsuccess = () => done(asked.result)
    })
    database.close()
    return JSON.stringify(all, (_key, value) =>
      value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value,
    )
  })

const changeKept = ({ page }: Walk, change: { tries: number; notBefore: number }) =>
  page.evaluate(async change => {
    const database = await new Promise<IDBDatabase>(done => {
      const asked = indexedDB.open('healthlocker')
      asked.onsuccess = () => done(asked.result)
    })
    await new Promise(done => {
      const turn = database.transaction('plan', 'readwrite')
      const store = turn.objectStore('plan')
      const asked = store.get('mine')
      asked.onsuccess = () => store.put({ ...asked.result, ...change }, 'mine')
      turn.oncomplete = done
    })
    database.close()
  }, change)
