import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, type Walk, ways } from '../browser.ts'
import { openHouse } from '../harness.ts'

const house = await openHouse()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

const passPhrase = 'copper kettle on the windowsill'

for (const { width, scripts, how } of ways)
  test(`a visitor reads, signs up and tracks sleep, ${how}`, async () => {
    const walk = await browser.walk({ address: house.address, width, scripts })
    const email = `noor-${width}-${scripts}@example.org`
    await readsTips(walk)
    await signsUp(walk, email)
    await savesLastNight(walk)
    await seesTheWeek(walk)
    await changesTheNight(walk)
    await removesTheNight(walk)
    await signsOutAndIn(walk, email)
    await walk.ends()
  })

/** Given somebody who has only heard of Healthlocker, when they look around, then they find help and ideas. */
async function readsTips(walk: Walk) {
  await walk.opens('/')
  await walk.page.getByRole('link', { name: /tips/i }).filter({ visible: true }).first().click()
  await walk.headed('Wellbeing tips')
  await walk.page
    .locator('main')
    .getByRole('link', { name: /Connect/ })
    .first()
    .click()
  assert.match(walk.page.url(), /tips\?/)
  await walk.opens('/support')
  assert.match(await walk.reads(), /Samaritans[\s\S]*116 123/)
}

/** When they sign up in three steps and slip in each, then they are told what to change and keep what they typed. */
async function signsUp(walk: Walk, email: string) {
  const { page } = walk
  await page.goto(new URL('/sign-up', page.url()).href)
  await page.getByLabel('What shall we call you?').fill('Noor')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('alert').waitFor()
  assert.match(await page.title(), /^Error: /)
  assert.equal(await page.getByLabel('What shall we call you?').inputValue(), 'Noor')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByLabel('Create a password').fill('short')
  await page.getByRole('button', { name: 'Continue' }).click()
  assert.match(await walk.reads(), /12 characters/)
  await page.getByLabel('Create a password').fill(passPhrase)
  await page.getByLabel('Type your password again').fill(passPhrase)
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByRole('button', { name: 'Create my account' }).click()
  await page.getByRole('alert').waitFor()
  assert.match(await page.title(), /^Error: /)
  await page.getByLabel('I accept the terms').check()
  await page.getByLabel('I have read how you use my information').check()
  await page.getByRole('button', { name: 'Create my account' }).click()
  await page.waitForURL('**/today')
  assert.match(await walk.reads(), /Noor/)
}

/** When they say for the first time how they slept, then they learn why, and it is saved. */
async function savesLastNight(walk: Walk) {
  const { page } = walk
  await page.getByRole('link', { name: /Add sleep/ }).click()
  await page.getByRole('button', { name: 'Save sleep' }).click()
  await page.getByRole('alert').waitFor()
  assert.match(await page.title(), /^Error: /)
  await page.getByRole('radio', { name: '6½ hours' }).check()
  await page.getByRole('radio', { name: '2 times' }).check()
  await page.getByLabel('Anything you want to remember?').fill('Window open.\nBetter.')
  await page.getByRole('button', { name: 'Save sleep' }).click()
  await page.waitForURL('**/today?saved=sleep')
  assert.match(await walk.reads(), /Saved\./)
}

/** Then the week shows the one night and says that the average is from one. */
async function seesTheWeek(walk: Walk) {
  const { page } = walk
  await page.goto(new URL('/tracking', page.url()).href)
  assert.match(await walk.reads(), /Window open/)
  assert.match(await walk.reads(), /from 1 night/i)
  assert.equal(await page.getByRole('link', { name: /next week/i }).count(), 0)
  await page
    .getByRole('link', { name: /previous week/i })
    .first()
    .click()
  assert.match(page.url(), /tracking\/\d{4}-\d\d-\d\d$/)
}

/** When the night was another, it is changed, and nothing is there twice. */
async function changesTheNight(walk: Walk) {
  const { page } = walk
  await page.goto(new URL('/today', page.url()).href)
  await page.getByRole('link', { name: /Change/ }).click()
  assert.equal(await page.getByLabel('Anything you want to remember?').inputValue(), 'Window open.\nBetter.')
  await page.getByRole('radio', { name: 'I did not sleep' }).check()
  await page.getByRole('button', { name: 'Save sleep' }).click()
  await page.waitForURL('**/today?saved=sleep')
  assert.match(await walk.reads(), /Did not sleep/i)
}

/** When they do not want to keep it, they are asked, and then it is gone. */
async function removesTheNight(walk: Walk) {
  const { page } = walk
  await page.getByRole('link', { name: /Change/ }).click()
  await page.getByRole('link', { name: /Remove what is saved/ }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.waitForURL('**/today?removed=sleep')
  assert.match(await walk.reads(), /Add sleep/)
}

/** When they leave and come back, then the way in is their address and pass phrase. */
async function signsOutAndIn(walk: Walk, email: string) {
  const { page } = walk
  await page.goto(new URL('/more', page.url()).href)
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).first().click()
  await page.waitForURL(({ pathname }) => pathname === '/')
  await page.goto(new URL('/tracking', page.url()).href)
  await page.waitForURL('**/sign-in?next=%2Ftracking')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(passPhrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/tracking')
  assert.match(await walk.reads(), /Your tracking/)
}
