import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { people, team } from '../../src/demo/cast.ts'
import { sealed, tokenText } from '../../src/demo/epjs-token.ts'
import { passphraseOf } from '../../src/record/arrival/passphrase.ts'
import { asksToConnect, freesRecord, keptOf, someone } from '../connecting.ts'
import { openHouse } from '../harness.ts'
import { everythingKept } from './attacker.ts'

// The attacks of 2018 on the way in from the record and on connecting to it, by their number there, tried once more.
const house = await openHouse()
after(() => house.close())

const { zone } = house.organisation
const passphrase = passphraseOf(house.config.epjs.passphrase!, 'windows-1252')
const tokenOf = (guid: string, minutes = 5) => {
  const expiresAt = new Date(Date.now() + minutes * 60_000)
  return sealed(2, passphrase, Buffer.from(tokenText({ userName: 'staff@example.org', guid, expiresAt, zone })))
}
const arrives = (userdata: string) => house.visitor().opens(`/caseload?userdata=${encodeURIComponent(userdata)}`)

test('H2: words in the place of a token never reach a database', async () => {
  let asked = 0
  house.record.trouble = () => void asked++
  const before = await everythingKept(house, ['sessions', 'seats', 'staff'])
  for (const attack of [`'; drop table mhlPatIndex; --`, `x') or 1=1 --`, `' union select * from mhlTeamMembers --`]) {
    for (const given of [attack, Buffer.from(attack).toString('base64')])
      assert.equal((await arrives(given)).status, 403)
    const field = `/caseload?user_data=${encodeURIComponent(attack)}`
    assert.equal((await house.visitor().opens(field)).location, '/sign-in?next=%2Fcaseload')
  }
  house.record.trouble = null
  assert.equal(asked, 0)
  assert.equal(await everythingKept(house, ['sessions', 'seats', 'staff']), before)
})

test('H13: a token is good once, for a few minutes, and stays in no address, page or log', async () => {
  const lines = house.logLines()
  const token = tokenOf(team.grace.guid)
  const first = await arrives(token)
  assert.deepEqual([first.status, first.location, first.headers['referrer-policy']], [303, '/caseload', 'no-referrer'])
  const again = await arrives(token)
  assert.deepEqual([again.status, again.headers['set-cookie']], [403, undefined])
  for (const minutes of [-1, 11, 60 * 24 * 365])
    assert.equal((await arrives(tokenOf(team.grace.guid, minutes))).status, 403)
  assert.ok(![again.text, ...lines].some(text => text.includes(token) || text.includes(encodeURIComponent(token))))
})

test('H14: whoever knows four facts about somebody sees nothing of them', async () => {
  await freesRecord(house, new Date())
  const { person, visitor } = await someone(house)
  assert.equal((await asksToConnect(visitor)).status, 303)
  const [wish] = await keptOf(house, person).connections()
  assert.equal(wish?.confirmedAt, null)
  assert.deepEqual(await keptOf(house, person).seats(), [])
  for (const path of ['/today', '/connect', '/messages', '/sharing'])
    assert.doesNotMatch((await visitor.opens(path)).text, /Grace Adeyemi|27 Example Road/, path)
  assert.equal((await (await house.signedInAs(team.grace)).opens(`/caseload/${person.personId}`)).status, 404)
})

test('H14: facts cannot be guessed one after the other, and a record that somebody has cannot be taken', async () => {
  const { visitor } = await someone(house)
  const answers = []
  for (let day = 1; day <= 8; day++) answers.push((await asksToConnect(visitor, { 'born-day': String(day) })).status)
  assert.deepEqual(answers, [422, 422, 422, 422, 422, 429, 429, 429])

  const mallory = await someone(house)
  const { nhsNumber, bornOn, surname, forename } = people.paul.patient
  const [year = '', month = '', day = ''] = bornOn.split('-')
  const facts = {
    first: forename,
    last: surname,
    nhs: nhsNumber,
    'born-day': day,
    'born-month': month,
    'born-year': year,
  }
  const taken = await asksToConnect(mallory.visitor, facts)
  assert.equal(taken.status, 422)
  assert.ok(await keptOf(house, mallory.person).nothing())
})

test('H31: every look at somebody is kept, and the person can read by whom', async () => {
  const her = await house.signedInAs(people.marek)
  const { personId } = people.marek
  await (await house.signedInAs(team.grace)).opens(`/caseload/${personId}/contact`)
  const trail = await house.owner.selectFrom('trail').selectAll().where('personId', '=', personId).execute()
  assert.ok(trail.some(({ deed }) => deed === 'see contact details'))
  assert.match((await her.opens('/who-has-looked')).text, /Grace Adeyemi/)
})
