import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { people } from '../../src/demo/cast.ts'
import { desk, openBrowser, phone, ways } from '../browser.ts'
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

async function walkAs(somebody: { id: string }, width: number, scripts = true) {
  const walk = await browser.walk({ address: house.address, width, scripts })
  await walk.carries(await house.signedInAs(somebody))
  return walk
}

for (const { width, scripts, how } of ways)
  test(`somebody makes a plan, changes it and reads the older one, ${how}`, async () => {
    const walk = await walkAs(await house.newPerson(), width, scripts)
    const { page } = walk
    const saves = () => page.getByRole('button', { name: 'Save my plan' }).click()
    await walk.opens('/support')
    await page.getByRole('link', { name: 'Make a safety plan' }).click()
    await page.getByRole('link', { name: 'Make my plan' }).click()
    await saves()
    assert.match(await page.title(), /^Error: /)
    if (scripts) await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    await page.getByLabel('What can you do on your own that helps?').fill('Walk to the river')
    await page.getByLabel('Name 1').fill('Mum')
    await page.getByLabel('Phone 1').fill('ring her')
    await saves()
    assert.equal(await page.getByLabel('What can you do on your own that helps?').inputValue(), 'Walk to the river')
    await page.getByLabel('Phone 1').fill('07700 900142')
    await saves()
    await page.waitForURL('**/safety-plan?done=saved')
    assert.match(await walk.reads(), /Saved\.[\s\S]*Walk to the river[\s\S]*07700 900142/)
    if (scripts) await walk.isForEverybody()
    await page.getByRole('link', { name: 'Change my plan' }).click()
    await page.getByLabel('What can you do on your own that helps?').fill('Walk to the sea')
    await saves()
    await page.getByRole('link', { name: 'Older versions' }).click()
    await page
      .getByRole('link', { name: /Saved on/ })
      .last()
      .click()
    assert.match(await walk.reads(), /Walk to the river/)
    await walk.opens('/support')
    assert.match(await walk.reads(), /Samaritans[\s\S]*Walk to the sea[\s\S]*07700 900142/)
    if (scripts) await walk.isForEverybody()
    await walk.ends()
  })

test('what is typed into the plan is kept while somebody writes', async () => {
  const somebody = await house.newPerson()
  const walk = await walkAs(somebody, phone)
  await walk.opens('/safety-plan/form')
  await walk.page.getByLabel('What are your reasons to live?').fill('The cat')
  await walk.page.getByText('Kept as you write.').waitFor({ timeout: 15_000 })
  await walk.ends()
  const again = await walkAs(somebody, phone)
  await again.opens('/safety-plan/form')
  assert.equal(await again.page.getByLabel('What are your reasons to live?').inputValue(), 'The cat')
  await again.ends()
})

test('a full plan is one sheet of A4', async () => {
  const walk = await walkAs(people.rowan, desk, false)
  await walk.opens('/safety-plan')
  await walk.page.emulateMedia({ media: 'print' })
  const pdf = await walk.page.pdf({
    format: 'A4',
    margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' },
  })
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1)
  await walk.picture('safety-plan-on-paper')
  await walk.ends()
})
