import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  connectedPerson,
  connects,
  isOnTheTeamOf,
  newClinician,
  newPatient,
  shares,
  sleeps,
  writes,
} from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'

/** Thursday, 9am in London. */
const now = new Date('2026-10-15T08:00:00Z')
const connectedAt = new Date('2026-05-02T09:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

const rowsOf = (page: string) =>
  [...page.matchAll(/<tr role="row"[^>]*>(?:(?!<\/tr>).)*<th scope="row".*?<\/tr>/gs)].map(([row]) => plain(row).trim())
const namesOf = (page: string) => rowsOf(page).map(row => /^\S+, \S+/.exec(row)?.[0])

/** Samuel has waited longest, Farid and Rowan wait too, Lin entered something today, Tobias shares nothing. */
async function caseload() {
  const clinician = await newClinician(house, 'Grace Moor', 'Care coordinator')
  const someone = (surname: string, forename: string, bornOn = '1991-03-14') =>
    connectedPerson(house, clinician, { facts: { surname, forename, bornOn }, at: connectedAt })
  const samuel = await someone('Oyelaran', 'Samuel', '1998-01-20')
  const rowan = await someone('Ashdown', 'Rowan')
  const lin = await someone('Harcourt', 'Lin')
  const tobias = await someone('Wren', 'Tobias')
  const bernadette = await someone('Åkesson', 'Bernadette')
  await writes(house, samuel, '2026-10-14T20:50:00Z')
  await writes(house, rowan, '2026-10-15T07:14:00Z', '2026-10-15T07:15:00Z')
  for (const person of [rowan, lin, bernadette]) await shares(house, person)
  await sleeps(house, rowan, {
    '2026-10-09': { hours: 7.5 },
    '2026-10-11': { hours: 4.5 },
    '2026-10-12': { hours: 5 },
    '2026-10-13': { hours: 6.5 },
    '2026-10-14': { hours: 7.5, at: '2026-10-15T07:05:00Z' },
  })
  await sleeps(house, lin, { '2026-10-13': { hours: 0, at: '2026-10-14T20:45:00Z' } })
  await sleeps(house, tobias, { '2026-10-14': { hours: 9, notes: 'nobody reads this', at: '2026-10-15T07:55:00Z' } })
  const visitor = await house.signedInAs(clinician)
  return { clinician, visitor, samuel, rowan, lin, tobias, bernadette }
}

test('nobody sees a caseload without signing in, and only clinicians have one', async () => {
  assert.match((await house.visitor().opens('/caseload')).location, /^\/sign-in/)
  assert.equal((await (await house.signedInAs(await house.newPerson())).opens('/caseload')).status, 403)
})

test('the list shows who is connected, what waits since when, what is shared, and the last entry', async () => {
  const { visitor, rowan, tobias } = await caseload()
  const { status, text } = await visitor.opens('/caseload')
  assert.equal(status, 200)
  assert.match(plain(text), /5 people\. 5 are connected; 2 have sent a message that nobody has read yet\./)
  assert.match(plain(text), /Caseload taken from ePJS today at 9:00am/)
  const rows = rowsOf(text)
  const number = rowan.patient.nhsNumber.replace(/(...)(...)(....)/, '$1 $2 $3')
  const ofRowan = rows.find(row => row.startsWith('Ashdown, Rowan')) ?? ''
  assert.match(ofRowan, new RegExp(`^Ashdown, Rowan 35y · ${number} .*since 8:14am today 2 unread from Ashdown, Rowan`))
  assert.match(ofRowan, /6 h 12 avg, 5 nights None tracked Today, 8:05am$/)
  assert.match(rows[0] ?? '', /^Oyelaran, Samuel 28y .* since 9:50pm yesterday 1 .* Not shared Not shared$/)
  assert.match(rows.find(row => row.startsWith('Wren')) ?? '', /No message 0 Not shared Not shared Not shared$/)
  assert.match(rows.find(row => row.startsWith('Åkesson')) ?? '', /No entries None tracked No entries$/)
  assert.match(rows.find(row => row.startsWith('Harcourt')) ?? '', /0 h avg, 1 night None tracked Yesterday, 9:45pm$/)
  assert.match(text, new RegExp(`href="/caseload/${tobias.personId}"`))
  assert.doesNotMatch(text, /nobody reads this/)
})

test('what is not shared stays out of the order as well', async () => {
  const { visitor } = await caseload()
  assert.deepEqual(namesOf((await visitor.opens('/caseload')).text), [
    'Oyelaran, Samuel',
    'Ashdown, Rowan',
    'Harcourt, Lin',
    'Åkesson, Bernadette',
    'Wren, Tobias',
  ])
  assert.deepEqual(namesOf((await visitor.opens('/caseload?order=entry')).text), [
    'Ashdown, Rowan',
    'Harcourt, Lin',
    'Åkesson, Bernadette',
    'Oyelaran, Samuel',
    'Wren, Tobias',
  ])
  assert.deepEqual(namesOf((await visitor.opens('/caseload?order=name')).text), [
    'Åkesson, Bernadette',
    'Ashdown, Rowan',
    'Harcourt, Lin',
    'Oyelaran, Samuel',
    'Wren, Tobias',
  ])
})

test('no word and no mark picks anybody out', async () => {
  const { visitor } = await caseload()
  const { text } = await visitor.opens('/caseload')
  assert.doesNotMatch(
    plain(text),
    /\b(risk|urgent(?! mental)|severe|concern|priority|score|poor|inactive|worse|alert)\b/i,
  )
  const looks = [...text.matchAll(/<tr role="row"[^>]*>/g)].map(([row]) => row.replace(/ data-case="[^"]*"/, ''))
  assert.equal(new Set(looks).size, 1)
})

test('the filters show whom they name', async () => {
  const { visitor, samuel } = await caseload()
  assert.deepEqual(namesOf((await visitor.opens('/caseload?show=unread')).text), ['Oyelaran, Samuel', 'Ashdown, Rowan'])
  const quiet = await visitor.opens('/caseload?show=quiet')
  assert.deepEqual(namesOf(quiet.text), ['Åkesson, Bernadette', 'Wren, Tobias'])
  assert.match(plain(quiet.text), /Not heard from for 14 days 2 /)
  await house.owner
    .updateTable('rooms')
    .set({ teamSeen: 1, teamUnread: 0, teamWaitingSince: null })
    .where('personId', '=', samuel.personId)
    .execute()
  assert.deepEqual(namesOf((await visitor.opens('/caseload?show=unread')).text), ['Ashdown, Rowan'])
})

test('a request waits with its name from the record, and confirming it opens the page', async () => {
  const clinician = await newClinician(house)
  const patient = newPatient({ forename: 'Inês', surname: 'Ferreira' })
  const [person, stranger] = [await house.newPerson(), await newClinician(house)]
  isOnTheTeamOf(house, clinician, [patient])
  const wish = await connects(house, person, { patient, askedAt: new Date('2026-10-14T10:00:00Z') })
  await shares(house, person)
  await sleeps(house, person, { '2026-10-14': { hours: 7, notes: 'not yet for anybody' } })

  const visitor = await house.signedInAs(clinician)
  const { text } = await visitor.opens('/caseload')
  assert.match(
    plain(text),
    /Waiting to be confirmed .*Ferreira, Inês Asked on 14 October 2026 This is my patient : Inês/,
  )
  assert.equal((await visitor.opens(`/caseload/${person.personId}`)).status, 404)

  const address = `/caseload/requests/${wish.id}/confirmation`
  const foreign = await house.signedInAs(stranger)
  foreign.page = visitor.page
  assert.ok([403, 404].includes((await foreign.sends(address)).status))

  await visitor.opens('/caseload')
  const answered = await visitor.sends(address)
  assert.equal(answered.location, '/caseload?done=confirmed')
  const after = await visitor.follows(answered)
  assert.match(plain(after.text), /Connected\. They have been told, and you can write to each other\./)
  assert.deepEqual(namesOf(after.text), ['Ferreira, Inês'])
  assert.equal((await visitor.opens(`/caseload/${person.personId}`)).status, 200)
})

test('"Not them" ends the request, nothing is shared, and it can be answered once', async () => {
  const clinician = await newClinician(house)
  const patient = newPatient({ forename: 'Ida', surname: 'Wrong' })
  isOnTheTeamOf(house, clinician, [patient])
  const person = await house.newPerson()
  const wish = await connects(house, person, { patient, askedAt: now })
  const visitor = await house.signedInAs(clinician)
  await visitor.opens('/caseload?show=waiting')
  const first = await visitor.sends(`/caseload/requests/${wish.id}/refusal`)
  assert.match(plain((await visitor.follows(first)).text), /Not connected\. They are told kindly/)
  assert.match(plain(visitor.page), /Not connected .*Wrong, Ida/)
  assert.equal((await visitor.opens(`/caseload/${person.personId}`)).status, 404)
})

test('who is not connected is listed by name only', async () => {
  const { visitor, clinician } = await caseload()
  const patients = Array.from({ length: 12 }, (_, index) =>
    newPatient({ forename: 'Ruth', surname: `Bellamy${index}` }),
  )
  isOnTheTeamOf(house, clinician, patients.toReversed())
  const { text } = await visitor.opens('/caseload')
  assert.match(plain(text), /17 people\. 5 are connected/)
  assert.match(plain(text), /Bellamy0, Ruth Bellamy1, Ruth Bellamy10, Ruth .*Bellamy7, Ruth See all 12/)
  assert.doesNotMatch(text, /Bellamy9,/)
  const all = (await visitor.opens('/caseload?show=not-connected')).text
  for (const { surname, nhsNumber } of patients) {
    assert.match(all, new RegExp(`${surname}, Ruth`))
    assert.ok(!all.replaceAll(' ', '').includes(nhsNumber))
  }
})

test('pages of fifty hold everybody once', async () => {
  const clinician = await newClinician(house)
  const surnames = Array.from({ length: 120 }, (_, index) => `Person${String(index).padStart(3, '0')}`)
  for (const surname of surnames)
    await connectedPerson(house, clinician, { facts: { surname, forename: 'Sam' }, at: connectedAt })
  const visitor = await house.signedInAs(clinician)
  const pages = []
  for (const page of [1, 2, 3, 9]) pages.push(await visitor.opens(`/caseload?order=name&page=${page}`))
  const shown = pages.map(({ text }) => namesOf(text).map(name => name?.replace(', Sam', '')))
  assert.deepEqual(shown.slice(0, 3).flat(), surnames)
  assert.deepEqual(shown[3], shown[2])
  assert.match(pages[0]!.text, /href="\/caseload\?order=name(&amp;|&)page=2"/)
  assert.match(plain(pages[1]!.text), /Showing 50 of 120\. By name\./)

  const found = await visitor.sends('/caseload/search', { q: 'person', order: 'name' })
  assert.equal(namesOf(found.text).length, 50)
  const next = await visitor.sends('/caseload/search', { q: 'person', order: 'name', page: '2' })
  assert.deepEqual(namesOf(next.text).at(0), 'Person050, Sam')
})
