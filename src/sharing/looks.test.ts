import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { connects, newClinician } from '../../test/circle.ts'
import { type House, openHouse } from '../../test/harness.ts'
import { plain } from '../../test/reading.ts'
import { type Deed, policy } from '../access/policy.ts'
import { lookInStaffWords, lookInWords } from './look.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

type Line = { at: string; deeds: Deed[]; name?: string; role?: string; accountId?: string }

async function someoneSeen(lines: Line[], zone = 'Europe/London') {
  const [person, clinician] = [await house.newPerson('Sam', zone), await newClinician(house)]
  await connects(house, person, { confirmedBy: clinician.id, at: now })
  const rows = lines.flatMap(({ at, deeds, name = 'Kit Moss', role = 'Nurse', accountId = clinician.id }) =>
    deeds.map(deed => ({
      personId: person.personId,
      accountId,
      viewerName: name,
      viewerRole: role,
      seat: 'clinician',
      deed,
      at: new Date(at),
    })),
  )
  if (rows.length) await house.owner.insertInto('trail').values(rows).execute()
  return { person, clinician, visitor: await house.signedInAs(person) }
}

test('every look says who, in which role, when in the person’s own time, and at what', async () => {
  const { visitor } = await someoneSeen(
    [{ at: '2026-10-15T07:31:00Z', deeds: ['see person', 'see tracking', 'see room'] }],
    'Asia/Kolkata',
  )
  const { status, text } = await visitor.opens('/who-has-looked')
  assert.equal(status, 200)
  assert.match(plain(text), /Today, Thursday 15 October KM Kit Moss 1:01pm Nurse Looked at: Your tracking and messages/)
})

test('the looks stand under their days, newest first', async () => {
  const { visitor } = await someoneSeen([
    { at: '2026-10-12T10:12:00Z', deeds: ['see contact details'] },
    { at: '2026-10-15T07:00:00Z', deeds: ['see caseload'] },
    { at: '2025-12-12T10:00:00Z', deeds: ['see person'] },
    { at: '2026-10-12T08:40:00Z', deeds: ['see trail'], name: 'Dr Noor Ahmed', role: 'Psychiatrist' },
  ])
  const { text } = await visitor.opens('/who-has-looked?period=all')
  assert.match(
    plain(text),
    /Today, Thursday 15 October .* Saw you in their list Monday 12 October .*11:12am Nurse Looked at: Your contact details NA Dr Noor Ahmed 9:40am Psychiatrist Looked at: Your list of who has looked Friday 12 December 2025 .* Looked at: Your name, date of birth and NHS number/,
  )
})

test('a list and a page that somebody opened at the same moment are two looks', async () => {
  const { person, clinician, visitor } = await someoneSeen([{ at: '2026-10-15T07:00:00Z', deeds: ['see tracking'] }])
  const at = new Date('2026-10-15T07:00:00Z')
  const line = { personId: person.personId, accountId: clinician.id, viewerName: 'Kit Moss', viewerRole: 'Nurse' }
  await house.owner
    .insertInto('trail')
    .values({ ...line, seat: 'clinician', deed: 'see caseload', at, listedOn: '2026-10-15' })
    .execute()
  const words = plain((await visitor.opens('/who-has-looked')).text)
  assert.match(words, /Saw you in their list/)
  assert.match(words, /Looked at: Your tracking/)
})

test('a period hides what is older, and says so when nothing is left', async () => {
  const { visitor } = await someoneSeen([
    { at: '2026-09-01T10:00:00Z', deeds: ['see tracking'], name: 'Last Summer' },
    { at: '2025-09-01T10:00:00Z', deeds: ['see tracking'], name: 'Long Ago' },
  ])
  const month = await visitor.opens('/who-has-looked')
  assert.match(plain(month.text), /Nobody has opened your information in the last 30 days\./)
  const halfYear = (await visitor.opens('/who-has-looked?period=6-months')).text
  assert.match(halfYear, /Last Summer/)
  assert.doesNotMatch(halfYear, /Long Ago/)
  assert.match((await visitor.opens('/who-has-looked?period=all')).text, /Last Summer.*Long Ago/s)
})

test('an address that was made up shows the first page of the last 30 days', async () => {
  const { visitor } = await someoneSeen([{ at: '2026-10-14T10:00:00Z', deeds: ['see tracking'] }])
  for (const query of ['period=ever&page=-1', 'page=0', 'page=x', 'period=all&period=all', 'page=1e3', 'page=1%27'])
    assert.match((await visitor.opens(`/who-has-looked?${query}`)).text, /Kit Moss/, query)
  assert.match(plain((await visitor.opens('/who-has-looked?page=9999')).text), /There is nothing earlier/)
})

test('fifty looks make a page, and every look is on one of them once', async () => {
  const lines = Array.from({ length: 120 }, (_, index): Line => {
    const at = new Date(now.getTime() - index * 60_000).toISOString()
    return { at, deeds: ['see person', 'see room'], name: `Look ${index} of many` }
  })
  const { visitor } = await someoneSeen(lines)
  const pages = await Promise.all([1, 2, 3].map(page => visitor.opens(`/who-has-looked?page=${page}`)))
  const shown = pages.map(({ text }) => [...text.matchAll(/>Look (\d+) of many</g)].map(([, index]) => Number(index)))
  assert.deepEqual(
    shown.map(({ length }) => length),
    [50, 50, 20],
  )
  assert.deepEqual(
    shown.flat(),
    lines.map((_, index) => index),
  )
  assert.match(pages[0]!.text, /href="\/who-has-looked\?period=30-days(&amp;|&)page=2"/)
  assert.doesNotMatch(pages[2]!.text, /Show earlier/)
})

test('nobody sees who looked at somebody else', async () => {
  await someoneSeen([{ at: '2026-10-14T10:00:00Z', deeds: ['see tracking'], name: 'Not For You' }])
  const { visitor } = await someoneSeen([])
  const { text } = await visitor.opens('/who-has-looked?period=all')
  assert.doesNotMatch(text, /Not For You/)
  assert.match(plain(text), /Nobody has looked/)
})

test('looking at one’s own list leaves no line in it', async () => {
  const { visitor } = await someoneSeen([])
  await visitor.opens('/who-has-looked')
  await visitor.opens('/sharing')
  assert.match(plain((await visitor.opens('/who-has-looked?period=all')).text), /Nobody has looked/)
})

test('who is allowed to look is said, and there is somebody to ask', async () => {
  const { visitor } = await someoneSeen([])
  const { text } = await visitor.opens('/who-has-looked')
  assert.match(plain(text), /Only people who are in your care team now/)
  assert.match(text, new RegExp(`href="mailto:${house.organisation.trust.contact.email}"`))
  const alone = await house.signedInAs(await house.newPerson())
  assert.match(plain((await alone.opens('/who-has-looked')).text), /Nobody\. You are not connected to a care team/)
})

test('there are words for every deed, to the person and to staff, and none of them is a word of ours', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...(Object.keys(policy) as Deed[])), { minLength: 1 }), deeds => {
      for (const words of [lookInWords(deeds), lookInStaffWords(deeds)]) {
        assert.match(words, /^[A-Z][A-Za-z ,:]+$/)
        assert.doesNotMatch(words, /undefined|null|caseload|deed|\bsee\b/)
      }
    }),
  )
})
