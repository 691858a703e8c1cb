import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import {
  connectedPerson,
  connects,
  isOnTheTeamOf,
  newClinician,
  newPatient,
  shares,
  sleeps,
  stopsSitting,
  writes,
} from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { plain } from '../../../test/reading.ts'
import type { Visitor } from '../../../test/visitor.ts'

const start = new Date('2026-10-15T06:00:00Z')
const connectedAt = new Date('2026-05-02T09:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now: start })
})
after(() => house.close())

const namesOf = (page: string) =>
  [...page.matchAll(/<th scope="row".*?<a [^>]*>([^<]+)<\/a>/gs)].map(([, name]) => name)
const minutes = (count: number) => new Date(start.getTime() + count * 60_000)

async function caseloadOfTwo() {
  house.moveClockTo(start)
  house.record.trouble = null
  const clinician = await newClinician(house)
  const rowan = await connectedPerson(house, clinician, {
    facts: { surname: 'Qureshi-Lane', forename: 'Inês' },
    at: connectedAt,
    confirmedAt: start,
  })
  const other = await connectedPerson(house, clinician, {
    facts: { surname: 'O’Neill', forename: 'Siân' },
    at: connectedAt,
    confirmedAt: start,
  })
  const notConnected = newPatient({ surname: 'Bellamy', forename: 'Ruth' })
  isOnTheTeamOf(house, clinician, [notConnected])
  return { clinician, visitor: await house.signedInAs(clinician), rowan, other, notConnected }
}

const asleep = () => {
  house.record.trouble = () => {
    throw new Error('The record is away')
  }
}

test('with the record away the list stands as it was, says how old it is, and lets nobody in', async () => {
  const { visitor, clinician } = await caseloadOfTwo()
  const wish = newPatient({ surname: 'Ferreira', forename: 'Ida' })
  isOnTheTeamOf(house, clinician, [wish])
  const request = await connects(house, await house.newPerson(), { patient: wish, askedAt: start })
  await visitor.opens('/caseload')
  asleep()
  house.moveClockTo(minutes(14))
  const { status, text } = await visitor.opens('/caseload')
  assert.equal(status, 200)
  assert.match(plain(text), /ePJS does not answer at the moment\. This is your caseload as it was today at 7:00am\./)
  assert.deepEqual(namesOf(text), ['O’Neill, Siân', 'Qureshi-Lane, Inês'])
  assert.match(plain(text), /Ferreira, Ida/)
  assert.match(text, /Bellamy, Ruth/)
  assert.doesNotMatch(text, /This is my patient/)
  assert.equal((await visitor.sends(`/caseload/requests/${request.id}/confirmation`)).status, 403)
})

test('with the record away and nothing older known, connected people stay and the rest is said to be missing', async () => {
  const { visitor } = await caseloadOfTwo()
  asleep()
  const { status, text } = await visitor.opens('/caseload')
  assert.equal(status, 200)
  assert.deepEqual(namesOf(text), ['O’Neill, Siân', 'Qureshi-Lane, Inês'])
  assert.match(plain(text), /Who waits to be confirmed and who is not connected cannot be shown now\./)
  assert.doesNotMatch(text, /Bellamy/)
  assert.match(plain((await visitor.opens('/caseload?show=not-connected')).text), /cannot be shown until ePJS answers/)
})

test('an answer of the record that makes no sense is as good as none', async () => {
  const { visitor, clinician } = await caseloadOfTwo()
  house.record.content.patients.push({ ...newPatient(), patientId: 'odd', bornOn: '31/31/1931' })
  house.record.content.team.push({ ...clinician, patientId: 'odd', role: '', email: '' })
  const { text } = await visitor.opens('/caseload')
  assert.match(plain(text), /ePJS does not answer at the moment/)
  assert.equal(namesOf(text).length, 2)
  house.record.content.patients.pop()
})

test('a clinician whom the record takes off a team sees the person no more', async () => {
  const { visitor, clinician, rowan } = await caseloadOfTwo()
  await visitor.opens('/caseload')
  house.record.leaveTeam(clinician.guid, rowan.patient.patientId)
  house.moveClockTo(minutes(6))
  assert.deepEqual(namesOf((await visitor.opens('/caseload')).text), ['O’Neill, Siân'])
  assert.equal((await visitor.opens(`/caseload/${rowan.personId}`)).status, 404)
})

test('after twelve hours without the record the seats are closed, and the list says that somebody is missing', async () => {
  const { visitor, clinician, rowan } = await caseloadOfTwo()
  await visitor.opens('/caseload')
  asleep()
  house.moveClockTo(minutes(12 * 60 + 1))
  const later = await house.signedInAs(clinician)
  const { text } = await later.opens('/caseload')
  assert.deepEqual(namesOf(text), [])
  assert.match(plain(text), /2 connected people cannot be shown until the health record confirms again/)
  assert.doesNotMatch(text, /O’Neill|Qureshi/)
  assert.equal((await later.opens(`/caseload/${rowan.personId}`)).status, 404)
})

test('searching is a form: names with accents and hyphens, parts of NHS numbers, only the own caseload', async () => {
  const { visitor, rowan } = await caseloadOfTwo()
  const { visitor: colleague } = await caseloadOfTwo()
  for (const each of [visitor, colleague]) await each.opens('/caseload')
  const finds = async (q: string) => {
    const { status, text } = await visitor.sends('/caseload/search', { q, order: 'name' })
    assert.equal(status, 200, q)
    return namesOf(text)
  }
  assert.deepEqual(await finds('ines'), ['Qureshi-Lane, Inês'])
  assert.deepEqual(await finds('ONEILL sian'), ['O’Neill, Siân'])
  assert.deepEqual(await finds(rowan.patient.nhsNumber.replace(/(...)(...)/, '$1 $2 ')), ['Qureshi-Lane, Inês'])
  assert.deepEqual(await finds('nobody at all'), [])
  assert.match(plain(visitor.page), /0 people found for “nobody at all” Only people on your own caseload are searched/)
  assert.match((await visitor.sends('/caseload/search', { q: 'bellamy' })).text, /Bellamy, Ruth/)

  const asked = await colleague.sends('/caseload/search', { q: rowan.patient.nhsNumber })
  assert.match(plain(asked.text), /0 people found/)
})

test('what is searched for never stands in an address, and scripts typed into it stay words', async () => {
  const { visitor } = await caseloadOfTwo()
  await visitor.opens('/caseload')
  const { text } = await visitor.sends('/caseload/search', { q: '<script>alert(1)</script>', order: 'entry' })
  assert.doesNotMatch(text, /<script>alert/)
  assert.doesNotMatch(text, /href="[^"]*(script|alert|q=)/)
  const empty = await visitor.sends('/caseload/search', { q: '  ', order: 'name' })
  assert.equal(empty.location, '/caseload?order=name')
  assert.equal((await visitor.opens('/caseload/search')).location, '/caseload')
  await visitor.opens('/caseload')
  assert.equal((await visitor.sends('/caseload/search', { q: 'x'.repeat(5000), order: 'no such' })).status, 200)
})

test('ids in the address bring no names: neither of patients nor of people of others (H12)', async () => {
  const { visitor, notConnected } = await caseloadOfTwo()
  const stranger = newPatient({ surname: 'Hidden', forename: 'Person' })
  house.record.content.patients.push(stranger)
  for (const query of [
    `patients[]=${stranger.patientId}&patients[]=${notConnected.patientId}`,
    `patientIds=${stranger.patientId}`,
    'guid=somebody',
  ])
    assert.doesNotMatch((await visitor.opens(`/caseload?${query}`)).text, /Hidden/, query)
  assert.equal((await visitor.opens(`/caseload/users?patients[]=${stranger.patientId}`)).status, 404)
  assert.equal((await visitor.opens(`/caseload/${stranger.patientId}`)).status, 404)
})

/** Every page that links on the caseload lead to, without following a form. */
async function everythingReachable(visitor: Visitor) {
  const pages = new Map<string, string>()
  const todo = ['/caseload', '/caseload?show=unread', '/caseload?show=quiet', '/caseload?show=not-connected']
  for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
    if (pages.has(path) || pages.size > 120) continue
    const { status, text } = await visitor.opens(path)
    assert.ok(status < 500, path)
    pages.set(path, status === 200 ? text : '')
    for (const [, href = ''] of text.matchAll(/href="(\/caseload[^"#]*)"/g)) todo.push(href.replaceAll('&amp;', '&'))
  }
  return pages
}

test('no page that answers names anybody whom the clinician may not see', async () => {
  const mine = await caseloadOfTwo()
  const secret = { surname: 'Zzyzx', forename: 'Quillon', nhsNumber: '9998887776' }
  const theirs = await newClinician(house)
  const hidden = await connectedPerson(house, theirs, { facts: secret, at: connectedAt })
  const left = await connectedPerson(house, mine.clinician, {
    facts: { surname: 'Xanadu', forename: 'Quillon', nhsNumber: '9998887775' },
    at: connectedAt,
  })
  await stopsSitting(house, mine.clinician, left, start)
  house.record.leaveTeam(mine.clinician.guid, left.patient.patientId)
  await shares(house, hidden)
  const pages = await everythingReachable(mine.visitor)
  for (const id of [hidden.personId, left.personId])
    for (const tab of ['', '/tracking', '/tracking/2026-10-14', '/messages', '/contact', '/access']) {
      const { status, text } = await mine.visitor.opens(`/caseload/${id}${tab}`)
      assert.equal(status, 404, tab)
      pages.set(`/caseload/${id}${tab}`, text)
    }
  assert.ok(pages.size > 15)
  for (const [path, text] of pages) {
    assert.doesNotMatch(text, /Zzyzx|Xanadu|Quillon/, path)
    assert.doesNotMatch(text.replace(/[ ,]/g, ''), /999888777/, path)
  }
})

async function statementsFor(visitor: Visitor) {
  const said: string[] = []
  const counted = new Set<pg.PoolClient>()
  const count = (client: pg.PoolClient) => {
    if (counted.has(client)) return
    counted.add(client)
    const asks = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const [query] = given as [string | { text: string }]
      said.push(typeof query === 'string' ? query : query.text)
      return asks(...given)
    }) as typeof client.query
  }
  house.pool.on('acquire', count)
  await visitor.opens('/caseload')
  house.pool.off('acquire', count)
  return [...said]
}

test('a caseload of 200 asks the database as often as one of 2, and writes the trail in one statement', async () => {
  const [few, many] = [await caseloadOfTwo(), await newClinician(house)]
  await shares(house, few.rowan)
  for (let index = 0; index < 200; index++) {
    const person = await connectedPerson(house, many, { facts: { surname: `Crowd${index}` }, at: connectedAt })
    if (index % 2) await shares(house, person)
    if (index % 3 === 0) await writes(house, person, '2026-10-14T20:50:00Z')
    if (index % 4 === 0) await sleeps(house, person, { '2026-10-13': { hours: 7 } })
  }
  const visitor = await house.signedInAs(many)
  const [two, twoHundred] = [await statementsFor(few.visitor), await statementsFor(visitor)]
  assert.equal(twoHundred.length, two.length, twoHundred.map(text => text.slice(0, 70)).join('\n'))
  assert.ok(two.length > 5 && two.length <= 25, String(two.length))
  assert.equal(twoHundred.filter(text => /^insert into "?trail/i.test(text)).length, 1)
  const lines = await house.owner.selectFrom('trail').select('deed').where('accountId', '=', many.id).execute()
  assert.equal(lines.length, 200)
  await visitor.opens('/caseload')
  const again = await house.owner.selectFrom('trail').select('id').where('accountId', '=', many.id).execute()
  assert.equal(again.length, 200, 'a list opened again on the same day leaves no new lines')
})
