import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectedPerson, newClinician, shares, sitsWith, stopsSitting } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function rowanWrites() {
  const grace = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const rowan = await connectedPerson(house, grace, {
    facts: { forename: 'Rowan', surname: 'Ashdown' },
    at: new Date('2026-05-02T09:00:00Z'),
    confirmedAt: now,
  })
  const entry = { personId: rowan.personId, zone: 'Europe/London', folded: '', changedAt: now }
  await house.owner
    .insertInto('diaryEntries')
    .values([
      {
        ...entry,
        onDay: '2026-10-14',
        words: 'Saw Mum.\nA <b>good</b> day.',
        enteredAt: new Date('2026-10-14T20:40:00Z'),
      },
      { ...entry, onDay: '2026-10-02', words: 'Two weeks ago', enteredAt: now },
    ])
    .execute()
  return { grace, rowan, page: `/caseload/${rowan.personId}`, visitor: await house.signedInAs(grace) }
}

test('a diary that is not shared is not shown, and says so', async () => {
  const { visitor, page, rowan } = await rowanWrites()
  await shares(house, rowan)
  for (const tab of ['', '/tracking', '/tracking/2026-10-08']) {
    const { text } = await visitor.opens(page + tab)
    assert.match(plain(text), /Not shared\. Rowan has not chosen to share the diary with the team/, tab)
    assert.doesNotMatch(text, /Saw Mum|Two weeks ago/, tab)
  }
  const deeds = await house.owner.selectFrom('trail').select('deed').where('personId', '=', rowan.personId).execute()
  assert.ok(!deeds.some(({ deed }) => deed === 'see diary'))
})

test('a shared diary is shown with its days and times, without tracking too, and the person sees who looked', async () => {
  const { visitor, page, rowan } = await rowanWrites()
  await shares(house, rowan, 'see diary')
  const { text } = await visitor.opens(page)
  assert.match(
    text,
    /What Rowan has written.*Wednesday 14 October, 9:40pm, diary.*Saw Mum\.<br\/?>A &lt;b>good&lt;\/b> day\./s,
  )
  assert.match(plain(text), /has not chosen to share tracking/)
  assert.doesNotMatch(plain(text), /share the diary with the team|Two weeks ago/)
  const before = await visitor.opens(`${page}/tracking/2026-10-08`)
  assert.match(before.text, /Friday 2 October, written on Thursday 15 October, diary.*Two weeks ago/s)
  const hers = await house.signedInAs(rowan)
  assert.match((await hers.opens('/who-has-looked')).text, /Grace Moor.*Your (tracking and )?diary/s)
  assert.match((await hers.opens('/sharing/preview')).text, /What Rowan has written.*Saw Mum/s)
})

test('whoever is not on the team, or no longer, finds nothing; and it stops at once when it is no longer shared', async () => {
  const { grace, visitor, page, rowan } = await rowanWrites()
  await shares(house, rowan, 'see diary')
  const stranger = await house.signedInAs(await newClinician(house))
  assert.equal((await stranger.opens(page)).status, 404)
  const colin = await newClinician(house, 'Colin Moss')
  await sitsWith(house, colin, rowan, { confirmedAt: now })
  const his = await house.signedInAs(colin)
  assert.match((await his.opens(page)).text, /Saw Mum/)
  await stopsSitting(house, colin, rowan, now)
  assert.equal((await his.opens(page)).status, 404)
  await house.owner.deleteFrom('sharingChoices').where('personId', '=', rowan.personId).execute()
  assert.doesNotMatch((await visitor.opens(page)).text, /Saw Mum/)
  for (const address of ['/tracking/diary', '/tracking/diary/entries', '/tracking/diary/2026-10-14'])
    assert.equal((await visitor.opens(address)).status, 403, address)
  assert.ok(grace.id)
})

test('beside the box stands who can see it: only the person, until they share it with a team that is there', async () => {
  const { rowan } = await rowanWrites()
  const hers = await house.signedInAs(rowan)
  assert.match((await hers.opens('/tracking/diary')).text, /Only you can see this/)
  await shares(house, rowan, 'see diary')
  assert.match(
    (await hers.opens('/tracking/diary')).text,
    /Your care team can see this\. They may not see it straight away/,
  )
  const alone = await house.newPerson()
  await shares(house, alone, 'see diary')
  assert.match((await (await house.signedInAs(alone)).opens('/tracking/diary')).text, /Only you can see this/)
})
