import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectedPerson, connects, newClinician, shares, sleeps, writes } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import { sharable } from '../../access/policy.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function connectedPair() {
  const clinician = await newClinician(house)
  const person = await connectedPerson(house, clinician, { at: new Date('2026-05-02T09:00:00Z'), confirmedAt: now })
  await sleeps(house, person, { '2026-10-14': { hours: 7.5, notes: 'Read my book.' } })
  await writes(house, person, '2026-10-15T07:14:00Z')
  return { person, hers: await house.signedInAs(person), theirs: await house.signedInAs(clinician) }
}

/** What stands under the tabs, without the ways to answer and without the name of whoever wrote the last message. */
const body = (page: string) =>
  plain(page.slice(page.indexOf('<h1'), page.indexOf('can see that you opened this page')))
    .replace(/ Reply| Open +the messages/g, '')
    .replace(/(You|Sam)(?= Today)/g, 'NAME')
    .replace(/\s+/g, ' ')
    .trim()

test('the preview shows what the team sees, word for word, shared or not', async () => {
  const { person, hers, theirs } = await connectedPair()
  for (const isShared of [false, true]) {
    if (isShared) for (const deed of sharable) await shares(house, person, deed)
    for (const tab of ['', '/tracking', '/tracking/2026-10-14', '/goals']) {
      const preview = await hers.opens(`/sharing/preview${tab}`)
      const real = await theirs.opens(`/caseload/${person.personId}${tab}`)
      assert.equal(preview.status, 200, tab)
      assert.ok(body(real.text).length > 50)
      assert.equal(body(preview.text), body(real.text), tab)
      assert.equal(/share [a-z ]+ with/.test(preview.text), !isShared)
      assert.equal(/share [a-z ]+ with/.test(real.text), !isShared)
      assert.equal(/Read my book/.test(preview.text), isShared && tab !== '/goals')
    }
  }
})

test('the preview is marked as one, and nobody is told that somebody looked', async () => {
  const { person, hers } = await connectedPair()
  const { text } = await hers.opens('/sharing/preview')
  assert.match(plain(text), /This is a preview for you alone\./)
  assert.match(text, /ASHDOWN|TEST\d+, Sam/)
  assert.doesNotMatch(text, /href="\/caseload/)
  const lines = await house.owner.selectFrom('trail').select('id').where('personId', '=', person.personId).execute()
  assert.deepEqual(lines, [])
  const marks = await house.owner
    .selectFrom('messageMarks')
    .select('upTo')
    .where('personId', '=', person.personId)
    .execute()
  assert.deepEqual(marks, [])
})

test('without a connection, or while it waits, there is no team whose view could be shown', async () => {
  const waiting = await house.newPerson()
  await connects(house, waiting)
  for (const person of [waiting, await house.newPerson()])
    for (const tab of ['', '/tracking', '/goals'])
      assert.equal((await (await house.signedInAs(person)).opens(`/sharing/preview${tab}`)).location, '/sharing')
})

test('the preview is the person’s own, whatever the address says', async () => {
  const { person, hers } = await connectedPair()
  const { person: other } = await connectedPair()
  await shares(house, other)
  const { text } = await hers.opens(`/sharing/preview?personId=${other.personId}`)
  assert.ok(text.includes(person.patient.surname.toUpperCase()))
  assert.ok(!text.includes(other.patient.surname.toUpperCase()))
  assert.equal((await hers.opens(`/sharing/preview/${other.personId}`)).status, 404)
})
