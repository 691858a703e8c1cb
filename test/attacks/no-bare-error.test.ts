import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { people, team } from '../../src/demo/cast.ts'
import { newClinician } from '../circle.ts'
import { asksToConnect, someone } from '../connecting.ts'
import { newCircle, writes } from '../conversation.ts'
import { openHouse } from '../harness.ts'
import type { Answer } from '../visitor.ts'

// What ended in a bare error page in 2018 is tried once more; each gets a page with words, a way on and the help lines.
const house = await openHouse()
after(() => house.close())

const { rowan, ewa } = people

function isPage({ status, text }: Answer, expected: number, what = '') {
  assert.equal(status, expected, what)
  assert.match(text, /<h1/, what)
  if (expected >= 400) assert.match(text, /Call 999/, what)
}

test('a session that ran out shows every public page as to a visitor', async () => {
  const visitor = house.visitor()
  visitor.cookies.set('session', 'long-gone')
  for (const path of [
    '/',
    '/tips',
    '/stories',
    '/support',
    '/about',
    '/privacy',
    '/terms',
    '/accessibility',
    '/sign-in',
  ])
    isPage(await visitor.opens(path), 200, path)
})

test('an account without a password cannot be signed in to, and says no more than any other', async () => {
  const without = await house.newPerson('Sam')
  isPage(await house.visitor().sends('/sign-in', { email: without.email, password: 'anything at all' }), 422)
})

test('unknown tags, pages, sections and stories are pages that say so', async () => {
  for (const path of [
    '/tips?tag=nonsense',
    '/tips?page=0',
    '/pages/none',
    '/pages/security',
    '/stories/none',
    '/users/1',
  ])
    isPage(await house.visitor().opens(path), 404, path)
})

test('somebody who is not connected finds every page of theirs', async () => {
  const { visitor } = await someone(house)
  for (const path of [
    '/today',
    '/messages',
    '/connect',
    '/sharing',
    '/who-has-looked',
    '/tracking',
    '/account',
    '/more',
  ])
    isPage(await visitor.opens(path), 200, path)
  for (const path of ['/care-plan', '/care-team', '/disconnect'])
    assert.ok((await visitor.opens(path)).status < 500, path)
})

test('dates that there are not are pages that are not there, or a word beside the field', async () => {
  const hers = await house.signedInAs(ewa)
  for (const day of ['2026-02-30', '2026-13-01', '0000-00-00', '99999-01-01', 'today', '1.1.2026', '-1', '0001-01-01'])
    for (const path of ['/tracking', '/tracking/sleep', '/tracking/diary'])
      assert.ok([200, 404].includes((await hers.opens(`${path}/${day}`)).status), `${path}/${day}`)
  const { visitor } = await someone(house)
  for (const [day, month, year] of [
    ['31', '2', '1990'],
    ['0', '0', '0'],
    ['x', 'y', 'z'],
    ['1', '1', '99999'],
  ]) {
    const born = { 'born-day': day!, 'born-month': month!, 'born-year': year! }
    isPage(await asksToConnect(visitor, born), 422, String([day, month, year]))
  }
})

test('a form with half of its fields, none of them, or all of them too long comes back', async () => {
  const { visitor } = await someone(house)
  isPage(await visitor.sends('/connect', { first: 'Rowan' }), 422)
  isPage(await visitor.sends('/connect', {}), 422)
  isPage(await asksToConnect(visitor, { first: 'x'.repeat(300), last: 'y'.repeat(300) }), 422)
  isPage(await visitor.sends('/account/details', { name: 'x'.repeat(300) }), 422)
  isPage(await visitor.sends('/tracking/trackers/new/problem', { name: 'x'.repeat(300) }), 422)
})

test('a person without an address, a sender without a name and a conversation that nobody began have their pages', async () => {
  const kit = await newClinician(house, '')
  const { person, visitor, staff, staffAddress } = await newCircle(house, ['Kit Moss'], '')
  for (const path of ['', '/contact', '/messages', '/tracking', '/access'])
    isPage(await staff[0]!.opens(`/caseload/${person.personId}${path}`), 200, path)
  assert.equal((await writes(visitor, 'from somebody without a name')).status, 303)
  isPage(await staff[0]!.opens(staffAddress), 200)
  isPage(await (await house.signedInAs(kit)).opens('/caseload'), 200)
})

test('a message that cannot be kept comes back with its words', async () => {
  const { visitor } = await newCircle(house)
  for (const words of ['', ' ', 'x'.repeat(5001)]) isPage(await writes(visitor, words), 422)
  isPage(await writes(visitor, 'still here', '/messages', 'no key'), 422)
  assert.match(visitor.page, /still here/)
  const key = randomUUID()
  await writes(visitor, 'first', '/messages', key)
  isPage(await writes(visitor, 'second', '/messages', key), 409)
})

test('forms are the only thing that is heard: JSON, plain text and files are a page that says so', async () => {
  const hers = await house.signedInAs(rowan)
  for (const type of [
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])
    for (const path of ['/messages', '/sign-in', '/account/details']) {
      const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' }
      const answer = await hers.asks(path, { method: 'POST', headers, body: '{"words":"\\u0000","__proto__":{}}' })
      assert.ok([403, 415].includes(answer.status), `${type} ${path}: ${answer.status}`)
      assert.match(answer.text, /Call 999/)
    }
})

test('other methods than reading and sending a form are pages that are not there', async () => {
  const graces = await house.signedInAs(team.grace)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE'])
    for (const path of ['/account', '/caseload', '/users/1', `/caseload/${rowan.personId}`])
      assert.ok([400, 404, 405].includes((await graces.asks(path, { method })).status), `${method} ${path}`)
})
