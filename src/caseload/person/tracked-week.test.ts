import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectedPerson, newClinician, shares, stopsSitting } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function rowanAndGrace() {
  const clinician = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const facts = { forename: 'Rowan', surname: 'Ashdown' }
  const rowan = await connectedPerson(house, clinician, { facts, at: now, confirmedAt: now })
  const entries = { '2026-10-12': 7, '2026-10-14': { value: 5, notes: 'Better on the bus.' } }
  const worry = await tracks(house, rowan, { name: 'Worry about going out', entries })
  const energy = await tracks(house, rowan, { name: 'Low energy', addedAt: now, entries: { '2026-10-13': 4 } })
  const mark = { id: worry, onDay: '2026-10-13', words: 'New tablets', addedAt: now }
  await house.owner
    .insertInto('trackingMarks')
    .values({ personId: rowan.personId, ...mark })
    .execute()
  return {
    clinician,
    rowan,
    worry,
    energy,
    visitor: await house.signedInAs(clinician),
    page: `/caseload/${rowan.personId}`,
  }
}
const words = /Worry about going out|Low energy|Better on the bus|New tablets/

test('the team sees what else is tracked where it is shared: panel, averages, notes and marked days', async () => {
  const { visitor, rowan, energy, page } = await rowanAndGrace()
  await shares(house, rowan)
  const { text } = await visitor.opens(`${page}/tracking`)
  assert.match(text, /Sleep and Worry about going out, 9 to 15 October/)
  assert.equal(text.split('class="pt"').length - 1, 2)
  assert.match(
    plain(text),
    /7-day averages Sleep No entries in this week Worry about going out 6 out of 10, from 2 days/,
  )
  assert.match(plain(text), /Wed 14 October 5 No entry Worry about going out: Better on the bus\./)
  assert.match(plain(text), /Tue 13 October No entry No entry Marked: New tablets/)
  const other = await visitor.opens(`${page}/tracking?show=${energy}`)
  assert.match(other.text, /Sleep and Low energy/)
  assert.equal((await visitor.opens(`${page}/tracking?show=nothing`)).status, 404)
  const summary = plain((await visitor.opens(page)).text)
  assert.match(summary, /7-day average: Worry about going out 6 out of 10, from 2 days; Low energy 4 out of 10/)
  assert.match(summary, /Wednesday 14 October, Worry about going out Better on the bus\./)
})

test('where tracking is not shared, and for whoever has left the team, nothing of it is there', async () => {
  const { clinician, visitor, rowan, worry, page } = await rowanAndGrace()
  for (const place of [page, `${page}/tracking`, `${page}/tracking?show=${worry}`, '/caseload'])
    assert.doesNotMatch((await visitor.opens(place)).text, words, place)
  await shares(house, rowan)
  const elsewhere = await house.signedInAs(await newClinician(house))
  assert.equal((await elsewhere.opens(`${page}/tracking`)).status, 404)
  await stopsSitting(house, clinician, rowan, now)
  assert.equal((await visitor.opens(`${page}/tracking`)).status, 404)
})

test('the caseload has the week of the first problem, and the last entry is of any kind', async () => {
  const { visitor, rowan } = await rowanAndGrace()
  await shares(house, rowan)
  const list = plain((await visitor.opens('/caseload')).text)
  assert.match(list, /No entries Worry about going out: 5 yesterday Yesterday, 8:00pm/)
  assert.doesNotMatch(list, /Low energy|Better on the bus/)
})

test('the person sees in the preview what the team sees', async () => {
  const { rowan } = await rowanAndGrace()
  const own = await house.signedInAs(rowan)
  assert.doesNotMatch((await own.opens('/sharing/preview/tracking')).text, words)
  await shares(house, rowan)
  assert.match((await own.opens('/sharing/preview/tracking')).text, /Sleep and Worry about going out/)
})
