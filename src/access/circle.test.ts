import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from '../../test/harness.ts'
import { connect } from '../core/database.ts'
import { team } from '../demo/cast.ts'
import { endRecordSeats, syncStaffSeats, syncTeamSeats } from './circle.ts'

const house = await openHouse()
after(() => house.close())
const db = connect(house.pool)
const at = (time: string) => new Date(`2026-11-22T${time}Z`)

async function connectedPerson(patientId: string) {
  const { personId } = await house.newPerson()
  const facts = { forename: 'Some', surname: 'Body', bornOn: '1990-01-01', nhsNumber: '9990000000' }
  const connection = {
    personId,
    patientId,
    ...facts,
    askedAt: at('08:00'),
    confirmedAt: at('08:10'),
    confirmedBy: team.grace.id,
  }
  await house.owner.insertInto('connections').values(connection).execute()
  return personId
}

const [ann, ben, cat] = [await connectedPerson('p-ann'), await connectedPerson('p-ben'), await connectedPerson('p-cat')]
const nurse = { guid: 'g-nurse', name: 'Nora Nurse', jobTitle: 'Nurse' }
const doctor = { guid: 'g-doctor', name: 'Dee Doctor', jobTitle: 'Doctor' }

const seatsOf = async (guid: string) => {
  const rows = await house.owner
    .selectFrom('seats')
    .innerJoin('staff', 'staff.id', 'seats.staffId')
    .select(['seats.personId', 'seats.startedAt', 'seats.endedAt', 'seats.confirmedAt'])
    .where('staff.guid', '=', guid)
    .orderBy('seats.startedAt')
    .execute()
  return rows
}
const live = async (guid: string) =>
  (await seatsOf(guid))
    .filter(seat => !seat.endedAt)
    .map(seat => seat.personId)
    .sort()

test('a member of staff gets a seat with each connected person of theirs, and nobody else', async () => {
  await syncStaffSeats(db, nurse, ['p-ann', 'p-ben', 'p-nobody'], at('09:00'))
  assert.deepEqual(await live('g-nurse'), [ann, ben].sort())
})

test('a second look confirms what holds, ends what does not, and starts what is new', async () => {
  const ended = await syncStaffSeats(db, { ...nurse, name: 'Nora Newname' }, ['p-ben', 'p-cat'], at('10:00'))
  assert.deepEqual(ended, [ann])
  assert.deepEqual(await live('g-nurse'), [ben, cat].sort())
  const bens = (await seatsOf('g-nurse')).find(seat => seat.personId === ben)
  assert.deepEqual([bens?.startedAt, bens?.confirmedAt], [at('09:00'), at('10:00')])
  const staff = await house.owner.selectFrom('staff').select('name').where('guid', '=', 'g-nurse').executeTakeFirst()
  assert.equal(staff?.name, 'Nora Newname')
})

test('whoever comes back gets a new seat, and the old one keeps its end', async () => {
  await syncStaffSeats(db, nurse, ['p-ann', 'p-ben', 'p-cat'], at('11:00'))
  const anns = (await seatsOf('g-nurse')).filter(seat => seat.personId === ann)
  assert.deepEqual(
    anns.map(({ startedAt, endedAt }) => [startedAt, endedAt]),
    [
      [at('09:00'), at('10:00')],
      [at('11:00'), null],
    ],
  )
})

test('the person’s whole team is brought in line, twice named or not, many at a time', async () => {
  const syncs = Array.from({ length: 8 }, () => syncTeamSeats(db, cat, [doctor, nurse, doctor], at('12:00')))
  await Promise.all(syncs)
  assert.deepEqual([await live('g-doctor'), (await live('g-nurse')).includes(cat)], [[cat], true])
  const ended = await syncTeamSeats(db, cat, [doctor], at('13:00'))
  assert.equal(ended.length, 1)
  assert.equal((await live('g-nurse')).includes(cat), false)
})

test('what the record said earlier undoes nothing that it said later', async () => {
  await syncStaffSeats(db, nurse, ['p-ann'], at('13:30'))
  await syncStaffSeats(db, nurse, ['p-ann', 'p-ben'], at('13:20'))
  assert.deepEqual(await live('g-nurse'), [ann])
  await syncStaffSeats(db, nurse, [], at('13:25'))
  assert.deepEqual(await live('g-nurse'), [ann])
  const confirmed = (await seatsOf('g-nurse')).filter(seat => !seat.endedAt).map(seat => seat.confirmedAt)
  assert.deepEqual(confirmed, [at('13:30')])
})

test('whoever leaves the record while their team is asked about has no seat afterwards', async () => {
  for (let round = 0; round < 20; round++) {
    const patientId = `p-racing-${round}`
    const personId = await connectedPerson(patientId)
    const leaves = house.owner.transaction().execute(async tx => {
      const ended = { endedAt: at('15:00'), endedHow: 'disconnected' }
      await tx.updateTable('connections').set(ended).where('personId', '=', personId).execute()
      await endRecordSeats(tx, personId, at('15:00'))
    })
    const taken = at(round % 2 ? '14:59' : '15:01')
    const syncs = [syncTeamSeats(db, personId, [doctor, nurse], taken), syncStaffSeats(db, doctor, [patientId], taken)]
    await Promise.all([leaves, ...syncs])
    const left = await house.owner.selectFrom('seats').selectAll().where('personId', '=', personId).execute()
    assert.deepEqual(
      left.filter(seat => !seat.endedAt),
      [],
    )
  }
})

test('after leaving the record no seat from it is left, and one given by hand stays', async () => {
  const { id } = await house.owner
    .selectFrom('staff')
    .select('id')
    .where('guid', '=', 'g-nurse')
    .executeTakeFirstOrThrow()
  await house.owner
    .insertInto('seats')
    .values({ personId: cat, staffId: id, kind: 'clinician', source: 'administrator' })
    .execute()
  await endRecordSeats(db, cat, at('14:00'))
  assert.deepEqual([await live('g-doctor'), (await live('g-nurse')).includes(cat)], [[], true])
})
