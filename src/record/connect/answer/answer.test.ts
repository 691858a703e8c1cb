import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { newClinician } from '../../../../test/circle.ts'
import { asksToConnect, freesRecord, keptOf, someone } from '../../../../test/connecting.ts'
import { type House, openHouse } from '../../../../test/harness.ts'
import { people, team } from '../../../demo/cast.ts'

/** Time only goes on, from test to test: what is remembered of the record has an age. */
let now = new Date('2026-10-15T15:45:00Z')
const { patientId } = people.rowan.patient
let house: House
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
before(async () => {
  house = await openHouse({ now })
  await freesRecord(house, now)
})
after(() => house.close())
afterEach(async () => {
  now = later(180)
  house.moveClockTo(now)
  house.record.trouble = null
  await freesRecord(house, now)
})

/** Somebody whose wish to be connected to Rowan's record waits. */
async function asker(fields: Record<string, string> = {}) {
  const them = await someone(house)
  assert.equal((await asksToConnect(them.visitor, fields)).status, 303)
  const [connection] = await keptOf(house, them.person).connections()
  return { ...them, requestId: connection!.id }
}
const answers = async (member: { id: string }, requestId: string, how: 'confirmation' | 'refusal') => {
  const visitor = await house.signedInAs(member)
  await visitor.opens('/caseload')
  const address = `/caseload/requests/${requestId}/${how}`
  return { visitor, answer: await visitor.sends(address) }
}
const trailOf = ({ personId }: { personId: string }) =>
  house.owner.selectFrom('trail').selectAll().where('personId', '=', personId).orderBy('id').execute()
const onTeam = () => house.record.content.team.filter(member => member.patientId === patientId)

test('“This is my patient” connects, brings the whole team a seat each, and leaves a line', async () => {
  const { person, visitor, requestId } = await asker()
  const { answer } = await answers(team.grace, requestId, 'confirmation')
  assert.deepEqual([answer.status, answer.location], [303, '/caseload?done=confirmed'])

  const [connection] = await keptOf(house, person).connections()
  assert.deepEqual([connection?.confirmedAt, connection?.confirmedBy, connection?.endedAt], [now, team.grace.id, null])
  const seats = await house.owner
    .selectFrom('seats')
    .innerJoin('staff', 'staff.id', 'seats.staffId')
    .select(['staff.name', 'seats.kind', 'seats.source', 'seats.endedAt', 'seats.confirmedAt'])
    .where('seats.personId', '=', person.personId)
    .orderBy('staff.name')
    .execute()
  assert.deepEqual(
    seats.map(({ name }) => name),
    [...new Set(onTeam().map(({ name }) => name))].sort(),
  )
  for (const { kind, source, endedAt, confirmedAt } of seats)
    assert.deepEqual([kind, source, endedAt, confirmedAt], ['clinician', 'record', null, now])
  const lines = await trailOf(person)
  assert.ok(lines.some(({ deed, accountId }) => deed === 'confirm connection' && accountId === team.grace.id))

  const page = await visitor.opens('/connect')
  assert.match(page.text, /Connected since 15 October 2026/)
  assert.match(page.text, /You are now connected/)
  for (const { name } of seats) assert.ok(page.text.includes(name.replace("'", '&#39;')), name)
  assert.match(page.text, /href="\/sharing"/)
  assert.match(page.text, /href="\/disconnect"/)
  assert.doesNotMatch((await visitor.opens('/connect')).text, /You are now connected/)
})

test('now the team reads what was chosen, and only that', async () => {
  const [all, some] = [await asker(), await someone(house)]
  const { visitor: grace } = await answers(team.grace, all.requestId, 'confirmation')
  assert.equal((await grace.opens(`/caseload/${all.person.personId}/tracking`)).status, 200)
  assert.doesNotMatch(grace.page, /not shared/i)
  await freesRecord(house, now)
  await asksToConnect(some.visitor, { share: 'some' })
  const [connection] = await keptOf(house, some.person).connections()
  await answers(team.grace, connection!.id, 'confirmation')
  assert.match((await grace.opens(`/caseload/${some.person.personId}/tracking`)).text, /not shared/i)
})

test('“Not them” declines kindly: nothing is shared, and the person may ask again', async () => {
  const { person, visitor, requestId } = await asker()
  const { answer, visitor: grace } = await answers(team.grace, requestId, 'refusal')
  assert.equal(answer.location, '/caseload?done=declined')
  const [connection] = await keptOf(house, person).connections()
  assert.deepEqual(
    [connection?.endedHow, connection?.declinedBy, connection?.confirmedAt],
    ['declined', team.grace.id, null],
  )
  assert.deepEqual(await keptOf(house, person).seats(), [])
  assert.equal((await grace.opens(`/caseload/${person.personId}`)).status, 404)
  const { text } = await visitor.opens('/connect')
  assert.match(text, /could not be sure that this is you/)
  assert.match(text, /You can ask again/)
  house.moveClockTo(later(1))
  assert.equal((await asksToConnect(visitor)).status, 303)
})

test('a clinician of another team neither sees nor answers a request', async () => {
  const { person, requestId } = await asker()
  const stranger = await newClinician(house)
  for (const member of [team.priya, team.colin, stranger]) {
    const visitor = await house.signedInAs(member)
    await visitor.opens('/caseload')
    assert.ok(!visitor.page.includes(requestId))
    for (const how of ['confirmation', 'refusal']) {
      const before = await keptOf(house, person).connections()
      const token = await house.signedInAs(team.grace).then(async grace => {
        await grace.opens('/caseload')
        return grace
      })
      assert.ok(token.page.includes(requestId))
      await visitor.sends(`/caseload/requests/${requestId}/${how}`)
      assert.deepEqual(await keptOf(house, person).connections(), before)
    }
  }
  const self = await house.signedInAs(person)
  assert.notEqual((await self.sends(`/caseload/requests/${requestId}/confirmation`)).status, 303)
  assert.equal((await keptOf(house, person).connections())[0]?.confirmedAt, null)
})

test('who has left the team by now cannot confirm, however old their list is', async () => {
  const { person, requestId } = await asker()
  const grace = await house.signedInAs(team.grace)
  await grace.opens('/caseload')
  const kept = structuredClone(house.record.content.team)
  house.record.leaveTeam(team.grace.guid, patientId)
  const answer = await grace.sends(`/caseload/requests/${requestId}/confirmation`)
  assert.equal(answer.status, 404)
  assert.equal((await keptOf(house, person).connections())[0]?.confirmedAt, null)
  house.record.content.team.splice(0, house.record.content.team.length, ...kept)
})

test('while the record sleeps nobody is let in on an old list', async () => {
  const { person, requestId } = await asker()
  const grace = await house.signedInAs(team.grace)
  await grace.opens('/caseload')
  house.record.trouble = () => {
    throw new Error('down')
  }
  house.moveClockTo(later(14))
  const answer = await grace.sends(`/caseload/requests/${requestId}/confirmation`)
  assert.equal(answer.status, 503)
  const [connection] = await keptOf(house, person).connections()
  assert.deepEqual([connection?.confirmedAt, connection?.endedAt], [null, null])
})

test('two accounts ask for one record: the first confirmation counts, the second is told kindly', async () => {
  const [one, two] = [await asker(), await asker()]
  assert.match((await answers(team.grace, one.requestId, 'confirmation')).answer.location, /confirmed/)
  const second = await answers(team.grace, two.requestId, 'confirmation')
  assert.equal(second.answer.location, '/caseload?done=taken')
  assert.equal((await second.visitor.follows(second.answer)).status, 200)
  assert.equal((await keptOf(house, two.person).connections())[0]?.confirmedAt, null)
  assert.deepEqual(await keptOf(house, two.person).seats(), [])
})

test('two members of the team press at the same moment: one answer counts, the other is told', async () => {
  const { person, requestId } = await asker()
  const grace = await house.signedInAs(team.grace)
  const again = await house.signedInAs(team.grace)
  await Promise.all([grace.opens('/caseload'), again.opens('/caseload')])
  const both = await Promise.all([
    grace.sends(`/caseload/requests/${requestId}/confirmation`),
    again.sends(`/caseload/requests/${requestId}/refusal`),
  ])
  const became = both.map(({ location }) => location.split('=')[1]).sort()
  assert.ok(became.includes('gone'), became.join())
  const [connection] = await keptOf(house, person).connections()
  assert.notEqual(connection?.confirmedAt === null, connection?.endedAt === null)
})

test('a request that was taken back waits no longer', async () => {
  const { visitor, requestId } = await asker()
  const grace = await house.signedInAs(team.grace)
  await grace.opens('/caseload')
  await visitor.opens('/connect')
  await visitor.sends('/connect/withdrawal')
  assert.equal((await grace.sends(`/caseload/requests/${requestId}/confirmation`)).location, '/caseload?done=gone')
})

test('a mangled id, a stranger’s and one that never was are the same', async () => {
  const grace = await house.signedInAs(team.grace)
  await grace.opens('/caseload')
  for (const id of ['1', '%00', "';--", crypto.randomUUID().toUpperCase()])
    assert.ok(
      [403, 404].includes((await grace.sends(`/caseload/requests/${encodeURIComponent(id)}/refusal`)).status),
      id,
    )
})
