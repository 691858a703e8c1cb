import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connectedPerson, newClinician, shares, sitsWith, sleeps, stopsSitting, writes } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
const at = new Date('2026-05-02T09:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const tabs = ['', '/tracking', '/tracking/2026-10-08', '/messages', '/contact', '/access']

async function rowanAndGrace({ zone }: { zone?: string } = {}) {
  house.moveClockTo(now)
  house.record.trouble = null
  const clinician = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const facts = { title: 'Mx', forename: 'Rowan', surname: 'Ashdown', bornOn: '1991-03-14', nhsNumber: '9990142319' }
  const rowan = await connectedPerson(house, clinician, { facts, zone, at, confirmedAt: now })
  return { clinician, rowan, visitor: await house.signedInAs(clinician), page: `/caseload/${rowan.personId}` }
}

const trailOf = ({ personId }: { personId: string }) =>
  house.owner
    .selectFrom('trail')
    .select(['deed', 'viewerName', 'viewerRole', 'seat'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()

test('every page about a person says who it is about, and that they can see who opened it', async () => {
  const { visitor, page } = await rowanAndGrace()
  for (const tab of tabs) {
    const { status, text } = await visitor.opens(page + tab)
    assert.equal(status, 200, tab)
    assert.match(text, /ASHDOWN, Rowan \(Mx\)/, tab)
    assert.match(plain(text), /Born 14 Mar 1991 \(35y\) NHS number 999 014 2319 .*Connected 2 May 2026/, tab)
    assert.match(text, /Rowan can see that you opened this page\./, tab)
    assert.match(text, /<title>[^<]+, ASHDOWN, Rowan[^<]* – /, tab)
    assert.match(text, /href="\/caseload"[^>]*>.*?Caseload/s, tab)
  }
})

test('what is not shared says so, on every page where it would be', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  await sleeps(house, rowan, { '2026-10-14': { hours: 7.5, notes: 'not for the team' } })
  for (const tab of ['', '/tracking', '/tracking/2026-10-14']) {
    const { text } = await visitor.opens(page + tab)
    assert.match(
      plain(text),
      /Not shared\. Rowan has not chosen to share tracking with the team\. It does not mean/,
      tab,
    )
    assert.doesNotMatch(text, /not for the team|7½|class="bar"/, tab)
  }
})

test('the summary shows the shared week, what was written, what waits and the latest messages', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  await shares(house, rowan)
  await sleeps(house, rowan, {
    '2026-10-13': { hours: 6.5 },
    '2026-10-14': { hours: 7.5, notes: 'Read my book.\n<i>Woke</i> at 3.' },
  })
  await writes(house, rowan, '2026-10-14T15:10:00Z', '2026-10-15T07:14:00Z')
  const { text } = await visitor.opens(page)
  assert.match(plain(text), /2 messages have been waiting since 4:10pm yesterday\. Reply/)
  assert.match(plain(text), /9 to 15 October 7-day average: sleep 7 hours, from 2 nights\./)
  assert.match(text, /Wednesday night, 14 October, sleep/)
  assert.match(text, /Read my book\.<br\/?>&lt;i>Woke&lt;\/i> at 3\./)
  assert.match(plain(text), /Latest messages .*Today, 8:14am Message 2 of mine .*Yesterday, 4:10pm Message 1 of mine/)
  assert.doesNotMatch(plain(text), /You slept/)
})

test('weeks of tracking go back and never ahead, and the days are the person’s own', async () => {
  const { visitor, page, rowan } = await rowanAndGrace({ zone: 'Pacific/Auckland' })
  await shares(house, rowan)
  await sleeps(house, rowan, { '2026-10-08': { hours: 8, notes: 'Long ago' }, '2026-10-14': { hours: 5 } })
  const { text } = await visitor.opens(`${page}/tracking`)
  assert.match(plain(text), /Previous week 9 to 15 October Next week/)
  assert.match(plain(text), /Day Sleep that night Notes Thu 15 October Tonight Wed 14 October 5 hours/)
  assert.match(text, new RegExp(`href="${page}/tracking/2026-10-08"`))
  const week = await visitor.opens(`${page}/tracking/2026-10-08`)
  assert.match(plain(week.text), /2 to 8 October .*Thu 8 October 8 hours Thursday night: Long ago/)
  house.moveClockTo(new Date('2026-10-15T12:00:00Z'))
  const later = await house.signedInAs((await newClinicianOf(rowan)) ?? rowan)
  assert.match(plain((await later.opens(`${page}/tracking`)).text), /10 to 16 October/)
  for (const day of ['2026-10-17', '2026-02-30', 'today', '0001-01-01', "1'--", '%00'])
    assert.equal((await later.opens(`${page}/tracking/${day}`)).status, 404, day)
})

async function newClinicianOf(person: { personId: string }) {
  const clinician = await newClinician(house)
  await sitsWith(house, clinician, person, { confirmedAt: now })
  return clinician
}

test('contact details come from the record, with their age and who is on the team', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  house.record.content.addresses.push({
    patientId: rowan.patient.patientId,
    address: ['Flat 4', '27 Example Road', 'London'],
    postcode: 'SE5 0XX',
    phones: [{ kind: 'mobile', number: '07700 900142' }],
    email: 'rowan@example.org',
  })
  const { text } = await visitor.opens(`${page}/contact`)
  assert.match(plain(text), /Address Flat 4, 27 Example Road, London, SE5 0XX/)
  assert.match(text, /href="tel:07700900142"/)
  assert.match(plain(text), /Email rowan@example\.org/)
  assert.match(plain(text), /Taken from ePJS today at 9:00am\./)
  assert.match(plain(text), /Care team GM Grace Moor Care coordinator \(you\)/)
  assert.doesNotMatch(plain(text), /entries for this person/)
})

test('no address, an empty one, several, and a record that is away are four different sentences', async () => {
  const nothing = await rowanAndGrace()
  assert.match(plain((await nothing.visitor.opens(`${nothing.page}/contact`)).text), /ePJS has no contact details\./)

  const empty = await rowanAndGrace()
  const entry = { address: [], postcode: '', phones: [], email: '' }
  house.record.content.addresses.push({ ...entry, patientId: empty.rowan.patient.patientId })
  assert.match(plain((await empty.visitor.opens(`${empty.page}/contact`)).text), /Address ePJS has no address /)

  const { patientId } = (await rowanAndGrace()).rowan.patient
  house.record.content.addresses.push(
    { ...entry, patientId, address: ['3 Old Road'] },
    { ...entry, patientId, address: ['5 New Road'] },
  )
  const two = await house.owner
    .selectFrom('connections')
    .select('personId')
    .where('patientId', '=', patientId)
    .execute()
  const owner = await newClinicianOf({ personId: two[0]!.personId })
  const several = plain((await (await house.signedInAs(owner)).opens(`/caseload/${two[0]!.personId}/contact`)).text)
  assert.match(several, /Address 5 New Road .*ePJS has 2 entries for this person\. This is the newest one\./)
  assert.doesNotMatch(several, /Old Road/)

  const away = await rowanAndGrace()
  house.record.trouble = () => {
    throw new Error('The record is away')
  }
  const { status, text } = await away.visitor.opens(`${away.page}/contact`)
  assert.equal(status, 200)
  assert.match(plain(text), /ePJS does not answer at the moment, so the address and phone numbers cannot be shown\./)
  assert.match(plain(text), /Care team GM Grace Moor/)
  for (const tab of ['', '/tracking', '/access']) assert.equal((await away.visitor.opens(away.page + tab)).status, 200)
})

test('contact details that the record gave a while ago say so while it is away', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  house.record.content.addresses.push({
    patientId: rowan.patient.patientId,
    address: ['27 Example Road'],
    postcode: '',
    phones: [],
    email: '',
  })
  await visitor.opens(`${page}/contact`)
  house.record.trouble = () => {
    throw new Error('The record is away')
  }
  house.moveClockTo(new Date('2026-10-15T08:14:00Z'))
  const { text } = await visitor.opens(`${page}/contact`)
  assert.match(plain(text), /27 Example Road .*Taken from ePJS today at 9:00am\. ePJS does not answer at the moment/)
})

test('each page leaves a line in the person’s list for what it showed, with name and role', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  await shares(house, rowan)
  const deeds = async () => (await trailOf(rowan)).map(({ deed }) => deed)
  await visitor.opens(page)
  assert.deepEqual(await deeds(), ['see person', 'see tracking', 'see room'])
  await visitor.opens(`${page}/contact`)
  assert.deepEqual((await deeds()).slice(3), ['see contact details', 'see person'])
  await visitor.opens(`${page}/access`)
  const lines = await trailOf(rowan)
  assert.ok(lines.every(line => line.viewerName === 'Grace Moor' && line.viewerRole === 'Care coordinator'))
  const access = plain(visitor.page)
  assert.match(access, /15 October 2026, 9:00am Grace Moor \(you\) Care coordinator/)
  const hers = await house.signedInAs(rowan)
  const list = plain((await hers.opens('/who-has-looked')).text)
  assert.match(list, /Grace Moor 9:00am Care coordinator Looked at: Your .*tracking/)
})

test('tracking that is not shared leaves no line that says it was seen', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  await visitor.opens(`${page}/tracking`)
  assert.deepEqual(
    (await trailOf(rowan)).map(({ deed }) => deed),
    ['see person'],
  )
})

test('a choice counts at the next look, in both directions', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  await sleeps(house, rowan, { '2026-10-14': { hours: 7.5 } })
  const hers = await house.signedInAs(rowan)
  assert.match((await visitor.opens(`${page}/tracking`)).text, /Not shared\./)
  await hers.opens('/sharing')
  await hers.sends('/sharing', { see: 'tracking' })
  assert.match((await visitor.opens(`${page}/tracking`)).text, /7½ hours/)
  await hers.opens('/sharing')
  await hers.sends('/sharing', {})
  assert.doesNotMatch((await visitor.opens(`${page}/tracking`)).text, /7½/)
})

test('only somebody on the team today opens a page: not who left, not a colleague, not the person, no made-up id', async () => {
  const { clinician, rowan, visitor, page } = await rowanAndGrace()
  const colleague = await house.signedInAs(await newClinician(house))
  const herself = await house.signedInAs(rowan)
  const nobody = house.visitor()
  for (const tab of tabs) {
    assert.equal((await visitor.opens(page + tab)).status, 200, tab)
    assert.equal((await colleague.opens(page + tab)).status, 404, tab)
    assert.equal((await herself.opens(page + tab)).status, 403, tab)
    assert.match((await nobody.opens(page + tab)).location, /^\/sign-in/, tab)
  }
  for (const id of ['1', "1' or '1'='1", '00000000-0000-0000-0000-000000000000', `${rowan.personId}x`])
    for (const tab of tabs) assert.equal((await visitor.opens(`/caseload/${id}${tab}`)).status, 404, id + tab)
  assert.equal((await visitor.opens(`${page}/section`)).status, 404)
  assert.equal((await visitor.opens(`${page}?section=tracking`)).status, 200)

  await stopsSitting(house, clinician, rowan, now)
  for (const tab of tabs) assert.equal((await visitor.opens(page + tab)).status, 404, `left ${tab}`)
})

test('after a person has left the record nobody opens their pages', async () => {
  const { visitor, page, rowan } = await rowanAndGrace()
  await house.owner
    .updateTable('connections')
    .set({ endedAt: now, endedHow: 'disconnected' })
    .where('personId', '=', rowan.personId)
    .execute()
  for (const tab of tabs.filter(tab => tab !== '/messages'))
    assert.equal((await visitor.opens(page + tab)).status, 404, tab)
})
