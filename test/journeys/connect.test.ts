import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { team } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone, type Walk } from '../browser.ts'
import { freesRecord } from '../connecting.ts'
import { type House, openHouse } from '../harness.ts'

let now = new Date('2026-10-15T08:00:00Z')
let house: House
let browser: Awaited<ReturnType<typeof openBrowser>>
before(async () => {
  house = await openHouse({ now })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await house.close()
})

async function walkAs(member: { id: string }, width: number, scripts: boolean): Promise<Walk> {
  const walk = await browser.walk({ address: house.address, width, scripts })
  await walk.carries(await house.signedInAs(member))
  return walk
}

async function isGood(walk: Walk, name: string) {
  await walk.page.evaluate(() => document.fonts.ready)
  await walk.picture(name)
  await walk.fitsTheSmallestScreen()
}

const fillsIn = async ({ page }: Walk, nhs: string) => {
  await page.getByLabel('First name').fill('Rowan')
  await page.getByLabel('Last name').fill('Ashdown')
  await page.getByLabel('Day').fill('14')
  await page.getByLabel('Month').fill('3')
  await page.getByLabel('Year').fill('1991')
  await page.getByLabel('NHS number', { exact: true }).fill(nhs)
}

for (const { width, scripts } of [
  { width: desk, scripts: true },
  { width: phone, scripts: false },
])
  test(`from asking to leaving again at ${width} pixels, ${scripts ? 'with' : 'without'} scripts`, async () => {
    await freesRecord(house, now)
    now = new Date(now.getTime() + 3_600_000)
    house.moveClockTo(now)
    const person = await house.newPerson('Rowan')
    const walk = await walkAs(person, width, scripts)
    const { page } = walk

    await walk.opens('/today')
    await page.getByRole('link', { name: 'Connect to my health record' }).click()
    await walk.headed('Connect to my health record')
    await isGood(walk, 'connect')
    if (scripts) await walk.isForEverybody()
    assert.equal(await page.getByLabel('Sleep and trackers').isVisible(), false)
    await page.getByLabel('Let me choose').check()
    await page.getByLabel('Sleep and trackers').check()
    await fillsIn(walk, '999 014 2318')
    await page.getByRole('button', { name: 'Ask to connect' }).click()
    await page.getByText('There is a problem').waitFor()
    await isGood(walk, 'connect-wrong')
    if (scripts) await walk.isForEverybody()
    assert.equal(await page.getByLabel('Sleep and trackers').isChecked(), true)
    await page.getByLabel('NHS number', { exact: true }).fill('999-014-2319')
    await page.getByLabel('No, thank you').check()
    await page.getByRole('button', { name: 'Ask to connect' }).click()
    await walk.headed('My health record')
    await isGood(walk, 'connect-waiting')
    if (scripts) await walk.isForEverybody()

    const grace = await walkAs(team.grace, width, scripts)
    await grace.opens('/caseload')
    await grace.page.getByRole('button', { name: /^This is my patient.*Rowan/ }).click()
    await grace.headed(/caseload/i)

    await walk.opens('/today')
    await page.getByText('You are now connected.').waitFor()
    await isGood(walk, 'today-connected')
    await page.getByRole('link', { name: 'See who is in your team' }).click()
    await page.getByText('Grace Adeyemi').waitFor()
    await isGood(walk, 'connected')
    if (scripts) await walk.isForEverybody()
    await page.getByRole('link', { name: 'Disconnect' }).click()
    await walk.headed('Disconnect from your health record?')
    await isGood(walk, 'disconnect')
    if (scripts) await walk.isForEverybody()
    await page.getByRole('button', { name: 'Disconnect' }).click()
    await page.getByText('You are disconnected.').waitFor()
    await walk.ends()
    await grace.ends()
  })

test('the pause after five tries is a page with a number to call', async () => {
  const walk = await walkAs(await house.newPerson('Sam'), phone, true)
  await walk.opens('/connect')
  await fillsIn(walk, '943 476 5919')
  await walk.page.getByLabel('Everything I write here').check()
  await walk.page.getByLabel('No, thank you').check()
  for (let tries = 0; tries < 6; tries++) {
    await walk.page.getByRole('button', { name: 'Ask to connect' }).click()
    await walk.page.getByText(tries < 5 ? 'There is a problem' : 'Let us pause for a while').waitFor()
    if (tries === 0) await isGood(walk, 'connect-no-match')
  }
  await isGood(walk, 'connect-pause')
  await walk.isForEverybody()
  await walk.ends()
})
