import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../test/connecting.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { mainOf } from '../../../test/reading.ts'
import { people, team } from '../../demo/cast.ts'

/** A quarter to five in London, where summer time still holds. */
const now = new Date('2026-10-15T15:45:00Z')
let house: House
before(async () => {
  house = await openHouse({ now })
  await freesRecord(house, now)
})
after(() => house.close())
afterEach(async () => {
  house.moveClockTo(now)
  house.record.trouble = null
  await freesRecord(house, now)
})

const { patient } = people.rowan

test('the form asks for what stands in the record, and nothing is chosen in advance', async () => {
  const { visitor } = await someone(house)
  const { status, text } = await visitor.opens('/connect')
  assert.equal(status, 200)
  assert.match(text, /<title>Connect to my health record – Healthlocker<\/title>/)
  for (const field of ['first', 'last', 'born-day', 'born-month', 'born-year', 'nhs', 'share', 'research'])
    assert.match(text, new RegExp(`name="${field}"`), field)
  assert.doesNotMatch(mainOf(text), / checked/)
  assert.match(text, /A member of the team confirms your request before anything is shared/)
})

test('details that match one record wait for the team, and until then nobody has a seat', async () => {
  const { person, visitor } = await someone(house)
  const answer = await asksToConnect(visitor, { share: 'some', 'see-tracking': 'yes', research: 'yes' })
  assert.deepEqual([answer.status, answer.location], [303, '/connect?done=asked'])
  const [connection, ...others] = await keptOf(house, person).connections()
  assert.equal(others.length, 0)
  const { patientId, title, forename, surname, bornOn, nhsNumber, askedAt, confirmedAt, endedAt } = connection!
  assert.deepEqual(
    { patientId, title, forename, surname, bornOn, nhsNumber, askedAt, confirmedAt, endedAt },
    { ...patient, askedAt: now, confirmedAt: null, endedAt: null },
  )
  assert.deepEqual(await keptOf(house, person).shares(), ['see tracking'])
  const { version } = house.organisation.researchContact
  assert.deepEqual(await keptOf(house, person).consents(), [
    { subject: 'research-contact', given: true, wordingVersion: version },
  ])
  const seats = house.owner.selectFrom('seats').selectAll().where('personId', '=', person.personId)
  assert.deepEqual(await seats.execute(), [])
  const { text } = await visitor.follows(answer)
  assert.match(text, /You asked to connect on Thursday 15 October/)
  assert.match(text, /Your request is sent/)
  assert.match(text, /Sleep and trackers/)
  assert.match(text, /contact you about research\?<\/p><p>Yes/)
  assert.doesNotMatch(mainOf(text), /name="nhs"/)
})

test('the clinician of the record finds nothing of somebody who only waits', async () => {
  const { person, visitor } = await someone(house)
  await asksToConnect(visitor)
  const grace = await house.signedInAs(team.grace)
  assert.equal((await grace.opens(`/caseload/${person.personId}`)).status, 404)
})

test('case, accents, hyphens, apostrophes, spaces and digits of another keyboard make no difference', async () => {
  const maya = { first: 'MAYA', last: "lindqvist o'hara", 'born-day': '17', 'born-month': '05', 'born-year': '2004' }
  const ewa = { first: 'Ewa', last: 'Zielinska', 'born-day': ' 26', 'born-month': '4', 'born-year': '１９８３' }
  for (const [fields, who] of [
    [{ ...maya, nhs: '999-030-8241' }, people.maya],
    [{ ...ewa, nhs: ' 9996281949 ' }, people.ewa],
  ] as const) {
    await house.owner
      .updateTable('connections')
      .set({ endedAt: now, endedHow: 'disconnected' })
      .where('patientId', '=', who.patient.patientId)
      .where('endedAt', 'is', null)
      .execute()
    const { person, visitor } = await someone(house)
    assert.equal((await asksToConnect(visitor, fields)).status, 303, who.name)
    assert.equal((await keptOf(house, person).connections())[0]?.surname, who.patient.surname)
  }
})

test('a form sent twice, or ten times at once, is one request', async () => {
  const { person, visitor } = await someone(house)
  await visitor.opens('/connect')
  const page = visitor.page
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => {
      visitor.page = page
      return asksToConnect(visitor)
    }),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  assert.equal((await keptOf(house, person).connections()).length, 1)
  assert.equal((await keptOf(house, person).consents()).length, 1)
})

test('a request that only waits keeps nobody out: the team sees both and knows', async () => {
  const [one, two] = [await someone(house), await someone(house)]
  assert.equal((await asksToConnect(one.visitor)).status, 303)
  assert.equal((await asksToConnect(two.visitor)).status, 303)
})

test('a request can be taken back, and asked again with other choices', async () => {
  const { person, visitor } = await someone(house)
  await asksToConnect(visitor)
  await visitor.opens('/connect')
  const answer = await visitor.sends('/connect/withdrawal')
  assert.deepEqual([answer.status, answer.location], [303, '/connect?done=withdrawn'])
  assert.match((await visitor.follows(answer)).text, /Your request is taken back\. Nothing was shared/)
  assert.equal((await keptOf(house, person).connections())[0]?.endedHow, 'withdrawn')
  house.moveClockTo(new Date(now.getTime() + 60_000))
  assert.equal((await asksToConnect(visitor, { share: 'some' })).status, 303)
  assert.deepEqual(await keptOf(house, person).shares(), [])
  assert.match((await visitor.opens('/connect')).text, /Only the messages you send/)
  assert.deepEqual(
    (await keptOf(house, person).connections()).map(({ endedHow }) => endedHow),
    ['withdrawn', null],
  )
})

test('nothing to take back is no mistake', async () => {
  const { visitor } = await someone(house)
  await asksToConnect(visitor)
  await visitor.opens('/connect')
  const page = visitor.page
  await visitor.sends('/connect/withdrawal')
  visitor.page = page
  const again = await visitor.sends('/connect/withdrawal')
  assert.deepEqual([again.status, again.location], [303, '/connect'])
})

test('no fact stands in an address, and a field that names somebody else changes nothing', async () => {
  const [one, two] = [await someone(house), await someone(house)]
  const answer = await asksToConnect(one.visitor, {
    personId: two.person.personId,
    patientId: '40002',
    accountId: two.person.id,
  })
  assert.doesNotMatch(answer.location, /9990142319|Ashdown|1991/)
  assert.equal((await keptOf(house, one.person).connections())[0]?.patientId, patient.patientId)
  assert.deepEqual(await keptOf(house, two.person).connections(), [])
})
