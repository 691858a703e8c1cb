import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, dayIn } from '../../src/core/clock.ts'
import { openBrowser, ways } from '../browser.ts'
import { type House, openHouse } from '../harness.ts'

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

/** Somebody who has slept little for three nights, and has written down what helps. */
async function tiredPerson() {
  const person = await house.newPerson()
  const { personId } = person
  const today = dayIn('Europe/London', new Date())
  const at = { zone: 'Europe/London', enteredAt: new Date(), changedAt: new Date() }
  const nights = [1, 2, 3].map(ago => ({ personId, nightOf: addDays(today, -ago), minutesAsleep: 180, ...at }))
  await house.owner.insertInto('sleepNights').values(nights).execute()
  const help = { title: 'When I cannot get to sleep', words: 'Radio on low\nNo phone', addedOn: today }
  const made = { clientKey: crypto.randomUUID(), createdAt: new Date(), changedAt: new Date() }
  await house.owner
    .insertInto('strategies')
    .values({ personId, ...help, ...made })
    .execute()
  return person
}

for (const { width, scripts, how } of ways)
  test(`somebody writes a sentence, sees the note and puts it away, ${how}`, async () => {
    const walk = await browser.walk({ address: house.address, width, scripts })
    await walk.carries(await house.signedInAs(await tiredPerson()))
    const { page } = walk
    const isGood = async () => {
      if (scripts) await walk.isForEverybody()
      await walk.fitsTheSmallestScreen()
    }
    const saves = () => page.getByRole('button', { name: 'Save the sentence' }).click()
    await walk.opens('/more')
    await page.getByRole('link', { name: 'My early signs' }).click()
    await isGood()
    await page.getByRole('link', { name: 'Write a sentence' }).click()
    await isGood()
    await page.getByRole('link', { name: 'Hours of sleep' }).click()
    await isGood()
    await page.getByLabel('Under the number').check()
    await page.getByLabel('A number of nights running').check()
    await page.getByLabel('How many nights running?').fill('30')
    await page.getByLabel('When I cannot get to sleep').check()
    await saves()
    assert.match(await page.title(), /^Error: /)
    await isGood()
    assert.equal(await page.getByLabel('How many nights running?').inputValue(), '30')
    await page.getByLabel('How many nights running?').fill('3')
    await page.getByLabel('How many hours?').fill('4')
    await saves()
    await page.waitForURL('**/early-signs?done=added')
    assert.match(await walk.reads(), /You slept under 4 hours three nights running\./)
    await isGood()
    await walk.opens('/today')
    assert.match(await walk.reads(), /You wanted to see this[\s\S]*Radio on low[\s\S]*Call 999/)
    await isGood()
    await page.getByRole('button', { name: 'Put this note away' }).click()
    await page.waitForURL('**/today')
    assert.doesNotMatch(await walk.reads(), /You wanted to see this/)
    await walk.opens('/early-signs')
    await page.getByRole('button', { name: 'Switch off' }).click()
    assert.match(await walk.reads(), /It is switched off\./)
    await isGood()
    await page.getByRole('link', { name: 'Remove' }).click()
    await isGood()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.waitForURL('**/early-signs?done=removed')
    assert.match(await walk.reads(), /What do you notice first\?/)
    await walk.ends()
  })
