import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type House, openHouse } from '../../../test/harness.ts'
import { fieldOf, plain } from '../../../test/reading.ts'
import { tracks } from '../../../test/tracking.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { kinds } from './kinds.ts'

const now = new Date('2026-10-15T08:00:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
})
after(() => house.close())

async function someone() {
  const person = await house.newPerson()
  const visitor = await house.signedInAs(person)
  const trackers = () =>
    house.owner.selectFrom('trackers').selectAll().where('personId', '=', person.personId).orderBy('addedAt').execute()
  return { person, visitor, trackers }
}

/** Presses a button on the page where a tracker is changed. */
async function presses(visitor: Visitor, id: string, deed: string) {
  await visitor.opens(`/tracking/trackers/${id}/change`)
  return visitor.sends(`/tracking/trackers/${id}/${deed}`)
}

/** Opens the form of a kind and sends it with the id that it carries. */
async function adds(visitor: Visitor, kind: string, fields: Record<string, string>) {
  const address = `/tracking/trackers/new/${kind}`
  await visitor.opens(address)
  return visitor.sends(address, { id: fieldOf(visitor.page, 'id'), ...fields })
}

test('without a problem the way to problems leads to the form for the first one, with examples', async () => {
  const { visitor } = await someone()
  const { location } = await visitor.opens('/tracking/problems')
  assert.equal(location, '/tracking/trackers/new/problem')
  const { text } = await visitor.opens(location)
  assert.match(text, /What is the problem\?/)
  assert.match(text, /Worry about being with people/)
})

test('a name leads on to the form of today; a blank one asks again', async () => {
  const { visitor, trackers } = await someone()
  const blank = await adds(visitor, 'problem', { name: '  ' })
  assert.equal(blank.status, 422)
  assert.match(blank.text, /<title>Error: A problem/)
  assert.match(blank.text, /Write what you would like to call it/)
  const named = await adds(visitor, 'problem', { name: '  Worry about\r\n going   out ' })
  assert.equal(named.status, 303)
  const { text } = await visitor.follows(named)
  assert.match(text, /<h1[^>]*>Worry about going out<\/h1>/)
  assert.match(text, /How much is this affecting you today\?/)
  assert.deepEqual(
    (await trackers()).map(({ name, kind, answer }) => [name, kind, answer]),
    [['Worry about going out', 'problem', 'scale']],
  )
  assert.equal((await visitor.opens('/tracking/problems')).location, named.location)
})

test('there can be twenty problems and more, and each has its own form', async () => {
  const { visitor, trackers } = await someone()
  for (let number = 1; number <= 22; number++) {
    house.moveClockTo(new Date(now.getTime() + number))
    assert.equal((await adds(visitor, 'problem', { name: `Problem ${number}` })).status, 303)
  }
  house.moveClockTo(now)
  assert.equal((await trackers()).length, 22)
  assert.equal((await visitor.opens('/tracking/problems')).location, '/tracking/trackers')
  const { text } = await visitor.opens('/tracking/trackers')
  assert.match(text, /Problem 1<.*Problem 22</s)
  const today = plain((await visitor.opens('/today')).text)
  assert.match(today, /Problem 5.*17 more that you track.*Problem 22/s)
  assert.equal((await visitor.opens('/tracking?show=all')).status, 200)
})

test('a form that is sent twice adds one, also at the same time', async () => {
  const { visitor, trackers } = await someone()
  await visitor.opens('/tracking/trackers/new/mood')
  const page = visitor.page
  const id = fieldOf(page, 'id')
  const answers = await Promise.all(
    [1, 2, 3].map(() => {
      visitor.page = page
      return visitor.sends('/tracking/trackers/new/mood', { id, name: 'Mood' })
    }),
  )
  assert.deepEqual(
    [...new Set(answers.map(({ status, location }) => `${status} ${location}`))],
    [`303 /tracking/trackers/${id}`],
  )
  assert.equal((await trackers()).length, 1)
})

test('sixty are the most, and one that is put away makes room', async () => {
  const { person, visitor, trackers } = await someone()
  for (let number = 0; number < 60; number++) await tracks(house, person)
  assert.equal((await adds(visitor, 'mood', { name: 'Mood' })).status, 422)
  const [first] = await trackers()
  await presses(visitor, first!.id, 'archive')
  assert.equal((await adds(visitor, 'mood', { name: 'Mood' })).status, 303)
})

test('every kind is offered, added, and asked about in its own way', async () => {
  const { visitor } = await someone()
  const list = (await visitor.opens('/tracking/trackers')).text
  for (const kind of kinds) {
    assert.match(list, new RegExp(`href="/tracking/trackers/new/${kind.key}"`))
    const added = await adds(visitor, kind.key, { name: `My ${kind.key}`, unit: 'cups' })
    const { text } = await visitor.follows(added)
    assert.ok(text.includes(kind.question), kind.key)
    const expected = {
      scale: /type="radio" name="value"[^>]*value="10"/,
      'yes-no': /value="yes"/,
      number: /name="value"/,
    }
    assert.match(text, expected[kind.answer])
    if (kind.ownUnit) assert.match(text, /In cups\. A guess is fine\./)
  }
  assert.equal((await visitor.opens('/tracking/trackers/new/weight')).status, 404)
})

test('it is renamed, paused, put away and brought back, and its history stays', async () => {
  const { person, visitor, trackers } = await someone()
  const id = await tracks(house, person, { name: 'Worry', entries: { '2026-10-14': { value: 7, notes: 'Busy bus' } } })
  const address = `/tracking/trackers/${id}`
  const renamed = await visitor.sends(`${address}/change`, { name: 'Worry about buses' })
  assert.match((await visitor.follows(renamed)).text, /Saved\..*Worry about buses/s)
  assert.match((await visitor.opens('/today')).text, /Worry about buses/)

  assert.match((await visitor.follows(await presses(visitor, id, 'pause'))).text, /Paused\. Today does not ask/)
  assert.doesNotMatch((await visitor.opens('/today')).text, /href="\/tracking\/trackers\/[0-9a-f-]+"/)
  assert.match(plain((await visitor.opens('/tracking')).text), /Worry about buses: 7 out of 10 Busy bus/)
  await visitor.follows(await presses(visitor, id, 'resumption'))
  assert.match((await visitor.opens('/today')).text, /Worry about buses/)

  const away = await visitor.follows(await presses(visitor, id, 'archive'))
  assert.match(plain(away.text), /Put away\. You can bring it back.*Put away \(1\)/)
  assert.match(plain((await visitor.opens('/tracking')).text), /Worry about buses: 7 out of 10 Busy bus/)
  assert.equal((await visitor.opens('/tracking/2026-09-01')).text.includes('Worry about buses'), false)
  await visitor.follows(await presses(visitor, id, 'return'))
  const [tracker] = await trackers()
  assert.deepEqual([tracker?.pausedAt, tracker?.archivedAt, tracker?.name], [null, null, 'Worry about buses'])
  assert.match((await visitor.opens('/today')).text, /Worry about buses/)
})

test('pausing twice keeps the first time, and a wrong name keeps the old one', async () => {
  const { person, visitor, trackers } = await someone()
  const id = await tracks(house, person)
  await presses(visitor, id, 'pause')
  house.moveClockTo(new Date(now.getTime() + 60_000))
  await presses(visitor, id, 'pause')
  house.moveClockTo(now)
  assert.deepEqual((await trackers())[0]?.pausedAt, now)
  for (const name of ['', 'x'.repeat(81)]) {
    const { status, text } = await visitor.sends(`/tracking/trackers/${id}/change`, { name })
    assert.equal(status, 422)
    assert.ok(text.includes(`value="${name}"`) || name === '')
  }
  assert.equal((await visitor.sends(`/tracking/trackers/${id}/change`, { name: '🌙'.repeat(80) })).status, 303)
})

test('what somebody else tracks does not exist, whatever is asked of it', async () => {
  const [one, other] = [await someone(), await someone()]
  const id = await tracks(house, one.person, { name: 'Only mine', entries: { '2026-10-14': 3 } })
  const before = JSON.stringify(await one.trackers())
  for (const path of ['', '/days', '/change', '/2026-10-14', '/2026-10-14/removal'])
    assert.equal((await other.visitor.opens(`/tracking/trackers/${id}${path}`)).status, 404, path)
  assert.equal((await other.visitor.opens(`/tracking?show=${id}`)).status, 404)
  const ownId = await tracks(house, other.person)
  for (const deed of ['change', 'pause', 'archive', '2026-10-14', '2026-10-14/removal']) {
    await other.visitor.opens(`/tracking/trackers/${ownId}/change`)
    const sent = await other.visitor.sends(`/tracking/trackers/${id}/${deed}`, { name: 'Taken', value: '9' })
    const led = await other.visitor.follows(sent)
    assert.ok([403, 404].includes(led.status), `${deed} ${led.status}`)
  }
  assert.equal(JSON.stringify(await one.trackers()), before)
  const taken = await adds(other.visitor, 'mood', { id, name: 'Taken' })
  assert.equal(taken.status, 303)
  assert.equal(JSON.stringify(await one.trackers()), before)
})

test('an id that is none, and a name that is a list, are pages and not faults', async () => {
  const { visitor, trackers } = await someone()
  for (const id of ['1', 'x', '%00', "';--", '00000000-0000-4000-8000-000000000000'])
    assert.equal((await visitor.opens(`/tracking/trackers/${encodeURIComponent(id)}`)).status, 404, id)
  assert.equal((await adds(visitor, 'problem', { id: 'no-id', name: 'Worry\0' })).status, 303)
  assert.deepEqual(
    (await trackers()).map(({ name }) => name),
    ['Worry'],
  )
  await visitor.opens('/tracking/trackers/new/problem')
  assert.equal((await visitor.sends('/tracking/trackers/new/problem', { name: 'a', other: 'b' })).status, 303)
})

test('a form whose session has run out is back with what was typed', async () => {
  const { person, visitor, trackers } = await someone()
  await visitor.opens('/tracking/trackers/new/problem')
  house.moveClockTo(new Date(now.getTime() + 3 * 3_600_000))
  const sent = await visitor.sends('/tracking/trackers/new/problem', {
    id: fieldOf(visitor.page, 'id'),
    name: 'Typed too late',
  })
  assert.match(sent.location, /^\/sign-in\?next=/)
  const again = await house.signedInAs(person)
  const { text } = await again.opens('/tracking/trackers/new/problem')
  assert.match(text, /What you wrote is still here/)
  assert.match(text, /value="Typed too late"/)
  house.moveClockTo(now)
  assert.deepEqual(await trackers(), [])
})
