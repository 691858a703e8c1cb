import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, phone, ways } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'
import { openPushSink, type PushSink } from '../push-sink.ts'
import { pushSettings } from '../reminding.ts'

let house: House
let sink: PushSink
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  sink = await openPushSink()
  house = await openHouse({ settings: pushSettings(sink) })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
  sink.close()
})

async function walkAs(somebody: { id: string }, width: number, scripts: boolean) {
  const walk = await browser.walk({ address: house.address, width, scripts })
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

for (const { width, scripts, how } of ways)
  test(`somebody sets, changes and ends a reminder, ${how}`, async () => {
    const walk = await walkAs(await house.newPerson(), width, scripts)
    const { page } = walk
    const saves = () => page.getByRole('button', { name: 'Save', exact: true }).click()
    await walk.opens('/more')
    await page.getByRole('main').getByRole('link', { name: 'Reminders' }).click()
    await walk.headed('Reminders')
    if (scripts) await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    // Without scripts no device can be turned on, and the page says so.
    assert.equal(await page.getByRole('button', { name: 'Turn on reminders' }).isVisible(), scripts)
    await page.getByRole('link', { name: 'Diary' }).last().click()
    await page.getByLabel('Monday').check()
    await page.getByLabel('At what time?').fill('11pm')
    await saves()
    assert.match(await page.title(), /^Error: /)
    if (scripts) await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    assert.equal(await page.getByLabel('At what time?').inputValue(), '11pm')
    assert.ok(await page.getByLabel('Monday').isChecked())
    await page.getByLabel('At what time?').fill('7.15pm')
    await saves()
    assert.match(await walk.reads(), /Saved\.[\s\S]*Monday at 7:15pm/)
    await walk.picture('reminders')
    await page.getByRole('main').getByRole('link', { name: 'Diary' }).click()
    await page.getByRole('button', { name: 'Turn this reminder off' }).click()
    assert.match(await walk.reads(), /The reminder is off/)
    await walk.ends()
  })

test('leave is asked for only on a tap, and the browser’s worker stands ready', async () => {
  const walk = await walkAs(await house.newPerson(), phone, true)
  const { page } = walk
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    Notification.requestPermission = async () => {
      asked.push('permission')
      return 'denied'
    }
  })
  await walk.opens('/reminders')
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
  assert.equal(await asked(), 0)
  await page.getByRole('button', { name: 'Turn on reminders' }).click()
  await page.getByText('Your browser does not let us show notices').waitFor()
  assert.equal(await asked(), 1)
  await walk.ends()
})

test('what the browser tells of itself turns the device on', async () => {
  const walk = await walkAs(await house.newPerson(), phone, true)
  const { page } = walk
  const { endpoint, p256dh, auth } = sink.browser()
  const device = JSON.stringify({ endpoint, keys: { p256dh, auth } })
  // Written as text: the name that the test runner gives to a function is unknown in the page.
  const content = `Notification.requestPermission = async () => 'granted'
    PushManager.prototype.subscribe = async () => ({ toJSON: () => (${device}) })`
  await page.addInitScript({ content })
  await walk.opens('/reminders')
  await page.getByRole('button', { name: 'Turn on reminders' }).click()
  await page.getByText('Reminders come to this device now').waitFor()
  assert.match(await walk.reads(), /Device 1/)
  await walk.isForEverybody()
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  assert.equal(new URL(scope).pathname, '/')
  await page.getByRole('button', { name: /^Turn off/ }).click()
  assert.match(await walk.reads(), /No reminders come to that device any more/)
  await walk.ends()
})
