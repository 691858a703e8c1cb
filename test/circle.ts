import { randomUUID } from 'node:crypto'
import type { SharableDeed } from '../src/access/policy.ts'
import type { Day } from '../src/core/clock.ts'
import type { Patient } from '../src/record/record-system.ts'
import type { House } from './harness.ts'

export type Clinician = { id: string; staffId: string; guid: string; name: string; jobTitle: string }
type SomeHouse = Pick<House, 'owner'>

const aDay = 86_400_000

/** One more clinician than the cast, who has arrived from the record before. */
export async function newClinician({ owner }: SomeHouse, name = 'Kit Moss', jobTitle = 'Nurse'): Promise<Clinician> {
  const [id, staffId, guid] = [randomUUID(), randomUUID(), randomUUID()]
  await owner
    .insertInto('accounts')
    .values({ id, name, email: `${id}@example.org` })
    .execute()
  await owner.insertInto('accountAbilities').values({ accountId: id, ability: 'clinician' }).execute()
  await owner.insertInto('staff').values({ id: staffId, guid, name, jobTitle, accountId: id }).execute()
  return { id, staffId, guid, name, jobTitle }
}

let patients = 0

/** A patient as a record might have them; every one has a number of their own. */
export function newPatient(facts: Partial<Patient> = {}): Patient {
  const number = ++patients
  return {
    patientId: `test-${number}`,
    title: 'Mx',
    forename: 'Sam',
    surname: `Test${number}`,
    bornOn: '1991-03-14',
    nhsNumber: `999${String(number).padStart(7, '0')}`,
    ...facts,
  }
}

type Wish = { patient?: Patient; confirmedBy?: string | null; at?: Date; askedAt?: Date }

/** Connects a person to a record; without `confirmedBy` the wish still waits. */
export async function connects(
  { owner }: SomeHouse,
  { personId }: { personId: string },
  { patient = newPatient(), confirmedBy = null, at = new Date(), askedAt = new Date(at.getTime() - aDay) }: Wish = {},
) {
  const confirmedAt = confirmedBy ? at : null
  const id = randomUUID()
  await owner
    .insertInto('connections')
    .values({ id, personId, ...patient, askedAt, confirmedAt, confirmedBy })
    .execute()
  return { id, patient }
}

/** Gives a clinician a seat with a person, as the record last confirmed it at an instant. */
export async function sitsWith(
  { owner }: SomeHouse,
  { staffId }: Pick<Clinician, 'staffId'>,
  { personId }: { personId: string },
  { confirmedAt = new Date(), startedAt = new Date(0) }: { confirmedAt?: Date; startedAt?: Date } = {},
) {
  await owner
    .insertInto('seats')
    .values({ personId, staffId, kind: 'clinician', source: 'record', startedAt, confirmedAt })
    .execute()
}

export const stopsSitting = (
  { owner }: SomeHouse,
  { staffId }: Pick<Clinician, 'staffId'>,
  { personId }: { personId: string },
  at: Date,
) =>
  owner
    .updateTable('seats')
    .set({ endedAt: at })
    .where('staffId', '=', staffId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()

export const shares = ({ owner }: SomeHouse, { personId }: { personId: string }, deed: SharableDeed = 'see tracking') =>
  owner
    .insertInto('sharingChoices')
    .values({ personId, audience: 'clinician', deed })
    .onConflict(clash => clash.doNothing())
    .execute()

type RecordHouse = SomeHouse & Pick<House, 'record'>

/** From now on the record names this clinician on the team of these patients. */
export function isOnTheTeamOf({ record }: Pick<House, 'record'>, clinician: Clinician, patients: readonly Patient[]) {
  const { guid, name, jobTitle } = clinician
  const known = new Set(record.content.patients.map(({ patientId }) => patientId))
  record.content.patients.push(...patients.filter(({ patientId }) => !known.has(patientId)))
  record.content.team.push(
    ...patients.map(({ patientId }) => ({ patientId, guid, name, jobTitle, role: 'Keyworker', email: '' })),
  )
}

type Joined = { facts?: Partial<Patient>; zone?: string; at?: Date; confirmedAt?: Date }

/** Somebody connected since an instant, on the caseload of this clinician. */
export async function connectedPerson(
  house: RecordHouse & Pick<House, 'newPerson'>,
  clinician: Clinician,
  { facts = {}, zone, at = new Date(), confirmedAt = at }: Joined = {},
) {
  const [person, patient] = [await house.newPerson(facts.forename ?? 'Sam', zone), newPatient(facts)]
  await connects(house, person, { patient, confirmedBy: clinician.id, at, askedAt: at })
  await sitsWith(house, clinician, person, { confirmedAt, startedAt: at })
  isOnTheTeamOf(house, clinician, [patient])
  return { ...person, patient }
}

/** Messages of a person to their team, one at each of these times. */
export async function writes({ owner }: SomeHouse, person: { id: string; personId: string }, ...at: string[]) {
  const { id: roomId } = await owner
    .insertInto('rooms')
    .values({
      personId: person.personId,
      kind: 'team',
      lastNumber: at.length,
      teamUnread: at.length,
      teamWaitingSince: at.map(sentAt => new Date(sentAt)).sort((a, b) => a.getTime() - b.getTime())[0],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner
    .insertInto('messages')
    .values(
      at.map((sentAt, index) => ({
        roomId,
        personId: person.personId,
        number: index + 1,
        senderAccountId: person.id,
        senderSeat: 'self',
        senderName: 'Sam',
        clientKey: randomUUID(),
        words: `Message ${index + 1} of mine`,
        sentAt: new Date(sentAt),
      })),
    )
    .execute()
}

type Slept = Record<Day, { hours: number; notes?: string; at?: string }>

export async function sleeps({ owner }: SomeHouse, { personId }: { personId: string }, nights: Slept) {
  const rows = Object.entries(nights).map(([nightOf, { hours, notes = '', at = `${nightOf}T22:00:00Z` }]) => ({
    personId,
    nightOf,
    minutesAsleep: hours * 60,
    timesWoken: null,
    notes,
    zone: 'Europe/London',
    enteredAt: new Date(at),
    changedAt: new Date(at),
  }))
  await owner.insertInto('sleepNights').values(rows).execute()
}
