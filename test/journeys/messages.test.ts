import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connectBrowser, phone } from '../browser.ts'
import { messagesIn, newCircle } from '../conversation.ts'
import { openHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

const house = await openHouse()
const browser = await connectBrowser()
after(async () => {
  await browser.close()
  await house.close()
})

async function walksAs(visitor: Visitor, options: { width?: number; scripts?: boolean } = {}) {
  const walk = await browser.walk({ address: house.address, ...options })
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: house.address }))
  await walk.page.context().addCookies(cookies)
  return walk
}

test('both write, and each sees the other’s message and how far their own has come, without loading again', async () => {
  const { visitor, staff, staffAddress, person } = await newCircle(house, ['Grace Adeyemi'], 'Rowan')
  const [rowan, grace] = [await walksAs(visitor, { width: phone }), await walksAs(staff[0]!)]
  await rowan.opens('/messages')
  await grace.opens(staffAddress)

  await rowan.page
    .getByLabel('Write a message to your care team')
    .fill('Bad couple of nights.\n\nSee https://nhs.uk/sleep.')
  await rowan.page.getByRole('button', { name: 'Send' }).click()
  const theirs = grace.page.locator('[data-number="1"]')
  await theirs.getByText('Bad couple of nights.').waitFor()
  assert.equal(await theirs.getByRole('link').getAttribute('href'), 'https://nhs.uk/sleep')
  await rowan.page.locator('[data-number="1"]').getByText('Seen by Grace').waitFor()

  await grace.page.getByLabel('Reply to').fill('That is fine.')
  await grace.page.getByRole('button', { name: 'Send' }).click()
  await rowan.page.locator('[data-number="2"]').getByText('That is fine.').waitFor()
  await grace.page.locator('[data-number="2"]').getByText('Seen by Rowan').waitFor()
  assert.equal((await messagesIn(house, person)).length, 2)
  await rowan.picture('messages-live')
  await grace.picture('messages-live-staff')
  await rowan.isForEverybody()
  await rowan.fitsTheSmallestScreen()
  await grace.isForEverybody()
  await Promise.all([rowan.ends(), grace.ends()])
})
