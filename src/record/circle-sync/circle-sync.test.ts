import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type Clinician, connects, newClinician, newPatient } from '../../../test/circle.ts'
import { type House, openHouse } from '../../../test/harness.ts'
import { connect, type Database } from '../../core/database.ts'
import { FakeRecord } from '../fake-record.ts'
import { guardRecord } from '../guarded-record.ts'
import type { Patient } from '../record-system.ts'
import { goRound } from './rounds.ts'
import { syncStaff } from './sync.ts'

const start = new Date('2026-10-15T08:00:00Z')
let now = start
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const goesOn = (minutes: number) => {
  now = inMinutes(minutes)
  house.moveClockTo(now)
}
const clock = () => now

let house: House
let db: Database
let fake: FakeRecord
let record: ReturnType<typeof guardRecord>
before(async () => {
  house = await openHouse({ now: start })
  db = connect(house.pool)
  await house.owner.updateTable('sessions').set({ endedAt: start }).execute()
})
after(() => house.close())
beforeEach(async () => {
  goesOn(24 * 60)
  await house.owner.deleteFrom('seats').execute()
  await house.owner
    .updateTable('connections')
    .set({ endedAt: now, endedHow: 'disconnected' })
    .where('endedAt', 'is', null)
    .execute()
  fake = new FakeRecord({ patients: [], addresses: [], team: [], carePlans: [], needs: [] })
  record = guardRecord(fake, clock)
})

/** A connected person, whose team in the record is this one. */
async function connected(...team: Clinician[]) {
  const person = await house.newPerson()
  const patient = newPatient()
  fake.content.patients.push(patient)
  for (const member of team) joins(member, patient)
  await connects(house, person, { patient, confirmedBy: team[0]?.id ?? null, at: now })
  return { ...person, patient }
}
const joins = ({ guid, name, jobTitle }: Clinician, { patientId }: Patient) =>
  fake.content.team.push({ patientId, guid, name, jobTitle, role: '', email: '' })

const goesRound = (given = record) => goRound({ db, record: given, organisation: house.organisation, clock })
/** Whose page a clinician can open now. */
const reaches = async (clinician: Clinician, personId: string) => {
  const visitor = await house.signedInAs(clinician)
  const { status } = await visitor.opens(`/caseload/${personId}`)
  await house.owner.updateTable('sessions').set({ endedAt: now }).where('accountId', '=', clinician.id).execute()
  return status === 200
}
const works = (clinician: Clinician) => house.signedInAs(clinician)

test('who joins a team has a seat within a minute, who leaves it has none', async () => {
  const [kit, ash] = [await newClinician(house, 'Kit'), await newClinician(house, 'Ash')]
  const person = await connected(kit)
  await works(kit)
  await works(ash)
  await goesRound()
  assert.deepEqual([await reaches(kit, person.personId), await reaches(ash, person.personId)], [true, false])

  joins(ash, person.patient)
  fake.leaveTeam(kit.guid, person.patient.patientId)
  await works(kit)
  await works(ash)
  goesOn(1)
  await goesRound()
  assert.deepEqual([await reaches(kit, person.personId), await reaches(ash, person.personId)], [false, true])
})

test('who moves to another team changes the people they see, with the next round', async () => {
  const kit = await newClinician(house)
  const [one, two] = [await connected(kit), await connected(await newClinician(house))]
  await works(kit)
  await goesRound()
  fake.leaveTeam(kit.guid, one.patient.patientId)
  joins(kit, two.patient)
  await works(kit)
  goesOn(1)
  await goesRound()
  assert.deepEqual([await reaches(kit, one.personId), await reaches(kit, two.personId)], [false, true])
})

test('a new name comes from the record with the team, and old seats keep their start', async () => {
  const kit = await newClinician(house, 'Kit Moss')
  const person = await connected(kit)
  await works(kit)
  await goesRound()
  fake.content.team[0]!.name = 'Kit Moss-Green'
  await syncStaff({ db, record }, { guid: kit.guid, name: 'Kit Moss-Green', jobTitle: 'Matron' })
  const staff = await house.owner.selectFrom('staff').selectAll().where('guid', '=', kit.guid).executeTakeFirst()
  assert.deepEqual([staff?.name, staff?.jobTitle], ['Kit Moss-Green', 'Matron'])
  const seats = await house.owner.selectFrom('seats').selectAll().where('personId', '=', person.personId).execute()
  assert.equal(seats.length, 1)
})

test('with the record down a seat holds for 11 hours and 59 minutes, and not for 12 hours and a minute', async () => {
  const kit = await newClinician(house)
  const person = await connected(kit)
  await works(kit)
  await goesRound()
  fake.trouble = () => {
    throw new Error('down')
  }
  for (const minutes of [1, 10, 60, 11 * 60 - 12]) {
    goesOn(minutes)
    await works(kit)
    await goesRound()
  }
  assert.equal(await reaches(kit, person.personId), true)
  goesOn(2)
  await works(kit)
  await goesRound()
  assert.equal(await reaches(kit, person.personId), false)
  fake.trouble = null
  goesOn(1)
  await works(kit)
  await goesRound()
  assert.equal(await reaches(kit, person.personId), true)
})

test('an answer from before the record fell asleep confirms nothing and ends nothing', async () => {
  const kit = await newClinician(house)
  const person = await connected(kit)
  await syncStaff({ db, record }, kit)
  fake.trouble = () => {
    throw new Error('down')
  }
  goesOn(30)
  const { isStale } = await syncStaff({ db, record }, kit)
  assert.equal(isStale, true)
  const [seat] = await house.owner.selectFrom('seats').selectAll().where('personId', '=', person.personId).execute()
  assert.deepEqual([seat?.confirmedAt, seat?.endedAt], [inMinutes(-30), null])
})

test('only clinicians at work are asked about: not after sign-out, and not when they have been idle', async () => {
  const [kit, ash, elm] = [await newClinician(house), await newClinician(house), await newClinician(house)]
  await connected(kit, ash, elm)
  await works(kit)
  await works(ash)
  await works(elm)
  await house.owner.updateTable('sessions').set({ endedAt: now }).where('accountId', '=', ash.id).execute()
  const idle = inMinutes(-house.organisation.sessions.idleMinutes.clinician - 1)
  await house.owner.updateTable('sessions').set({ seenAt: idle }).where('accountId', '=', elm.id).execute()
  await goesRound()
  assert.equal(fake.asked, 1)
})

test('many processes share the work: each clinician is asked about once a minute', async () => {
  const clinicians = await Promise.all(Array.from({ length: 10 }, () => newClinician(house)))
  await connected(...clinicians)
  for (const each of clinicians) await works(each)
  const nodes = Array.from({ length: 5 }, () => guardRecord(fake, clock))
  await Promise.all(nodes.map(node => goesRound(node)))
  assert.equal(fake.asked, 10)
  await Promise.all(nodes.map(node => goesRound(node)))
  assert.equal(fake.asked, 10)
  goesOn(1)
  await Promise.all(nodes.map(node => goesRound(node)))
  assert.equal(fake.asked, 20)
})

test('the record gets no more than a few questions in a round, and nobody is forgotten', async () => {
  const clinicians = await Promise.all(Array.from({ length: 30 }, () => newClinician(house)))
  await connected(...clinicians)
  for (const each of clinicians) await works(each)
  for (const most of [12, 24, 30, 30]) {
    await goesRound()
    assert.equal(fake.asked, most)
  }
})

test('a team of which nobody is at work is asked about every few hours, so that its seats hold', async () => {
  const kit = await newClinician(house)
  const person = await connected(kit)
  for (let hours = 0; hours < 48; hours += 4) {
    goesOn(240)
    await goesRound()
  }
  const live = () =>
    house.owner
      .selectFrom('seats')
      .selectAll()
      .where('personId', '=', person.personId)
      .where('endedAt', 'is', null)
      .execute()
  assert.equal((await live())[0]?.confirmedAt.getTime(), now.getTime())
  assert.ok(fake.asked <= 13, String(fake.asked))
  fake.leaveTeam(kit.guid, person.patient.patientId)
  goesOn(240)
  await goesRound()
  assert.deepEqual(await live(), [])
})

test('members of a team without a key in the record get no seat', async () => {
  const kit = await newClinician(house)
  const person = await connected(kit)
  joins({ ...kit, guid: '', name: 'Nobody Known' }, person.patient)
  goesOn(240)
  await goesRound()
  const seats = await house.owner.selectFrom('seats').selectAll().where('personId', '=', person.personId).execute()
  assert.deepEqual(
    seats.map(({ staffId }) => staffId),
    [kit.staffId],
  )
})

test('a round leaves what it cannot do for the next one', async () => {
  const kit = await newClinician(house)
  const person = await connected(kit)
  await works(kit)
  fake.trouble = () => {
    throw new Error('down')
  }
  await goesRound()
  fake.trouble = null
  await works(kit)
  goesOn(1)
  await goesRound()
  assert.equal(await reaches(kit, person.personId), true)
})
