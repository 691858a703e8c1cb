import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { connectedPerson, newClinician, shares, sitsWith, sleeps, stopsSitting } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function rowanMakes() {
  const grace = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const rowan = await connectedPerson(house, grace, {
    facts: { forename: 'Rowan', surname: 'Ashdown' },
    at: new Date('2026-05-02T09:00:00Z'),
    confirmedAt: now,
  })
  const { personId } = rowan
  await sleeps(house, rowan, { '2026-10-05': { hours: 4 }, '2026-10-11': { hours: 9.5 } })
  const diary = { personId, zone: 'Europe/London', folded: '', enteredAt: now, changedAt: now }
  await house.owner
    .insertInto('diaryEntries')
    .values([
      { ...diary, onDay: '2026-10-02', words: 'For the team' },
      { ...diary, onDay: '2026-10-03', words: 'For me alone' },
    ])
    .execute()
  const page = (metOn: string, talk: string) => ({
    id: randomUUID(),
    personId,
    metOn,
    talk,
    madeAt: now,
    changedAt: now,
  })
  const newest = page('2026-09-28', 'My tablets')
  await house.owner
    .insertInto('appointmentPages')
    .values([page('2026-08-01', 'An older thing'), newest])
    .execute()
  await house.owner
    .insertInto('appointmentDiaryDays')
    .values({ personId, pageId: newest.id, onDay: '2026-10-02' })
    .execute()
  return { grace, rowan, address: `/caseload/${personId}/since`, visitor: await house.signedInAs(grace) }
}

const deedsAbout = async ({ personId }: { personId: string }) =>
  (await house.owner.selectFrom('trail').select('deed').where('personId', '=', personId).execute()).map(
    ({ deed }) => deed,
  )

test('nothing of a page is shown until the person shares it, and nobody is said to have looked', async () => {
  const { rowan, visitor, address } = await rowanMakes()
  for (const deed of ['see tracking', 'see goals', 'see diary'] as const) await shares(house, rowan, deed)
  const { text } = await visitor.opens(address)
  assert.match(plain(text), /Not shared\. Rowan has not chosen to share a page for the appointment/)
  assert.doesNotMatch(text, /My tablets|For the team|on average/)
  assert.ok(!(await deedsAbout(rowan)).some(deed => /appointment|tracking|goals/.test(deed)))
})

test('a shared page has the words and the entries chosen for it; sleep and goals only where they are shared too', async () => {
  const { rowan, visitor, address } = await rowanMakes()
  await shares(house, rowan, 'see appointment page')
  const page = plain((await visitor.opens(address)).text)
  assert.match(page, /28 September to 15 October 2026.*What I want to talk about My tablets/)
  assert.match(page, /From my diary Friday 2 October For the team/)
  assert.match(page, /has not chosen to share tracking.*has not chosen to share goals/)
  assert.doesNotMatch(page, /For me alone|on average|An older thing/)
  await shares(house, rowan, 'see tracking')
  await shares(house, rowan, 'see goals')
  const whole = plain((await visitor.opens(address)).text)
  assert.match(whole, /6 h 45 min a night on average, from 2 nights/)
  assert.match(whole, /No steps were ticked/)
  const hers = await house.signedInAs(rowan)
  assert.match((await hers.opens('/who-has-looked')).text, /Grace Moor.*page for the appointment/s)
})

test('the preview shows the same, shared or not, and leaves no line', async () => {
  const { rowan, visitor, address } = await rowanMakes()
  const hers = await house.signedInAs(rowan)
  const body = (page: string) =>
    plain(page.slice(page.indexOf('<h1'), page.indexOf('can see that you opened this page')))
  for (const deed of [null, 'see appointment page', 'see tracking', 'see goals'] as const) {
    if (deed) await shares(house, rowan, deed)
    const before = (await deedsAbout(rowan)).length
    const preview = await hers.opens('/sharing/preview/since')
    assert.equal((await deedsAbout(rowan)).length, before)
    assert.equal(body(preview.text), body((await visitor.opens(address)).text))
  }
})

test('whoever is not on the team, or no longer, finds nothing; and it stops at once when it is no longer shared', async () => {
  const { rowan, visitor, address } = await rowanMakes()
  await shares(house, rowan, 'see appointment page')
  const colin = await newClinician(house, 'Colin Moss')
  const his = await house.signedInAs(colin)
  assert.equal((await his.opens(address)).status, 404)
  await sitsWith(house, colin, rowan, { confirmedAt: now })
  assert.match((await his.opens(address)).text, /My tablets/)
  await stopsSitting(house, colin, rowan, now)
  assert.equal((await his.opens(address)).status, 404)
  await house.owner.deleteFrom('sharingChoices').where('personId', '=', rowan.personId).execute()
  assert.doesNotMatch((await visitor.opens(address)).text, /My tablets/)
  assert.equal((await visitor.opens('/tracking/since')).status, 403)
})

test('a person who shares and has made none yet is said to have made none', async () => {
  const { rowan, visitor, address } = await rowanMakes()
  await shares(house, rowan, 'see appointment page')
  await house.owner.deleteFrom('appointmentPages').where('personId', '=', rowan.personId).execute()
  assert.match(plain((await visitor.opens(address)).text), /has not made one yet/)
})
