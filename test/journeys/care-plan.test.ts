import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, phone } from '../browser.ts'
import { needsOf, planOf } from '../care-plans.ts'
import { connectedPerson, newClinician } from '../circle.ts'
import { type House, openHouse } from '../harness.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
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

async function walkAs(member: { id: string }) {
  const walk = await browser.walk({ address: house.address, width: phone })
  await walk.carries(await house.signedInAs(member))
  return walk
}

test('an old plan, none and one that cannot be reached look different, and each is good for everybody', async () => {
  const grace = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const [rowan, lin, marek] = [
    await connectedPerson(house, grace, { at: now }),
    await connectedPerson(house, grace, { at: now }),
    await connectedPerson(house, grace, { at: now }),
  ]
  house.record.content.carePlans.push(planOf(rowan.patient.patientId, { completedOn: '2025-01-01' }))
  house.record.content.needs.push(needsOf(rowan.patient.patientId))
  const walks = { stale: await walkAs(rowan), none: await walkAs(lin), asleep: await walkAs(marek) }
  await walks.stale.opens('/care-plan')
  await walks.none.opens('/care-plan')
  house.record.trouble = () => {
    throw new Error('The record is away')
  }
  house.moveClockTo(new Date('2026-10-15T08:10:00Z'))
  const looks = new Set<string>()
  for (const [name, walk] of Object.entries(walks)) {
    assert.equal(await walk.opens('/care-plan'), 200)
    await walk.page.evaluate(() => document.fonts.ready)
    await walk.picture(`care-plan-${name}`)
    await walk.isForEverybody()
    await walk.fitsTheSmallestScreen()
    looks.add((await walk.page.locator('main').locator('h2, [role=status], .hl-callout').allInnerTexts()).join('\n'))
  }
  assert.equal(looks.size, 3)
  const stale = walks.stale.page
  assert.match(await stale.getByRole('status').innerText(), /does not answer at the moment/)
  await stale.emulateMedia({ media: 'print' })
  for (const name of ['Get support', 'Print my care plan', 'My goals in Healthlocker'])
    assert.equal(await stale.getByRole('link', { name }).isVisible(), false, name)
  for (const words of ['Said of 2 supporter', 'Need of risk', 'Completed on 1 January 2025', 'If you need help now'])
    assert.equal(await stale.locator('main').getByText(words).first().isVisible(), true, words)
  for (const walk of Object.values(walks)) await walk.ends()
})
