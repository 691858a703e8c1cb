import pg from 'pg'
import { addDays, dayIn } from '../src/core/clock.ts'
import { caseloadPeople } from '../src/demo/caseload-people.ts'
import { connected, left, type Member, type Person, people, type Staff, team } from '../src/demo/cast.ts'
import { addAppointments } from './appointments.ts'
import { addDiary, addSafetyPlan } from './diary.ts'
import { addGoals } from './goals.ts'
import { addMessages } from './messages.ts'
import { nightsOf } from './nights.ts'
import { addReminder } from './reminders.ts'
import { addSigns } from './signs.ts'
import { addTrackers } from './trackers.ts'

type Fill = { ownerUrl: string; now: Date; passwordHash: string; isDemo: boolean }
const aDay = 86_400_000

/** Puts the cast into an empty database, all at once, and marks it as a demo where it is one; says false where somebody is there already. */
export async function fillWithCast({ ownerUrl, now, passwordHash, isDemo }: Fill): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query('select from accounts limit 1')
    if (rowCount) return false
    await client.query('update installation set demo = $1', [isDemo])
    const everybody: Person[] = [...Object.values(people), ...(isDemo ? caseloadPeople : [])]
    await addPeople(client, everybody, now, passwordHash)
    for (const person of everybody) await addNights(client, now, person)
    for (const person of everybody) await addGoals(client, now, person)
    for (const person of everybody) await addTrackers(client, now, person)
    for (const person of everybody) await addSigns(client, now, person)
    for (const person of everybody) await addDiary(client, now, person)
    for (const person of everybody) await addSafetyPlan(client, now, person)
    for (const person of everybody) await addAppointments(client, now, person)
    await addTeam(client, now, passwordHash)
    await addConnections(client, now, isDemo)
    await addSeats(client, now, isDemo)
    if (isDemo) {
      await addMessages(client, now)
      await addReminder(client, now)
    }
    await client.query('commit')
    return true
  } finally {
    await client.end()
  }
}

const accounts = `insert into accounts (id, email, name, password_hash, person_id, created_at) values ($1, $2, $3, $4, $5, $6)`

async function addPeople(client: pg.Client, everybody: readonly Person[], now: Date, passwordHash: string) {
  const since = new Date(now.getTime() - 100 * aDay)
  for (const person of everybody) {
    const { personId, zone } = person
    await client.query('insert into people (id, zone, created_at) values ($1, $2, $3)', [personId, zone, since])
    await client.query(accounts, [...columnsOf(person, passwordHash), personId, since])
    const answers = [
      ['terms', true],
      ['privacy', true],
      ['usage-data', person.usageData],
    ] as const
    for (const [subject, given] of answers)
      await client.query(
        'insert into consents (person_id, subject, given, wording_version, answered_at) values ($1, $2, $3, $4, $5)',
        [personId, subject, given, '1', since],
      )
    if (person.sharesTracking)
      await client.query(
        `insert into sharing_choices (person_id, audience, deed, shared_at) values ($1, 'clinician', 'see tracking', $2)`,
        [personId, since],
      )
  }
}

async function addNights(client: pg.Client, now: Date, { key, personId, zone }: Person) {
  const nights = nightsOf(key)
  // Each is entered on the morning after, at no two the same minute.
  const enteredAt = ({ daysAgo }: { daysAgo: number }) =>
    new Date(now.getTime() - (daysAgo - 1) * aDay - ((daysAgo * 37) % 90) * 60_000)
  await client.query(
    `insert into sleep_nights (person_id, zone, night_of, minutes_asleep, times_woken, notes, entered_at, changed_at)
     select $1, $2, night.*, entered_at from unnest($3::date[], $4::int[], $5::int[], $6::text[], $7::timestamptz[])
       as night (night_of, minutes_asleep, times_woken, notes, entered_at)`,
    [
      personId,
      zone,
      nights.map(({ daysAgo }) => addDays(dayIn(zone, now), -daysAgo)),
      nights.map(({ halfHours }) => halfHours * 30),
      nights.map(({ timesWoken }) => timesWoken),
      nights.map(({ notes }) => notes),
      nights.map(enteredAt),
    ],
  )
}

async function addTeam(client: pg.Client, now: Date, passwordHash: string) {
  const since = new Date(now.getTime() - 400 * aDay)
  for (const member of Object.values(team) as Staff[]) {
    await client.query(accounts, [...columnsOf(member, passwordHash), null, since])
    await client.query('insert into account_abilities (account_id, ability) values ($1, $2)', [
      member.id,
      member.ability,
    ])
    await client.query('insert into staff (guid, name, job_title, account_id) values ($1, $2, $3, $4)', [
      member.guid,
      member.name,
      member.jobTitle,
      member.id,
    ])
  }
}

const connectedIn = (isDemo: boolean) => [
  ...connected.filter(({ notInDemo }) => !(isDemo && notInDemo)),
  ...(isDemo ? caseloadPeople.map(person => ({ person, staff: team.grace })) : []),
]

async function addConnections(client: pg.Client, now: Date, isDemo: boolean) {
  const since = new Date(now.getTime() - 90 * aDay)
  for (const { person, staff } of connectedIn(isDemo)) await addConnection(client, person, since, staff)
  // Tom asked yesterday and waits for somebody of his team.
  if (isDemo) await addConnection(client, people.tom, new Date(now.getTime() - aDay))
}

function addConnection(client: pg.Client, { personId, patient }: Person, askedAt: Date, confirmedBy?: Staff) {
  const { patientId, title, forename, surname, bornOn, nhsNumber } = patient
  const facts = [personId, patientId, title, forename, surname, bornOn, nhsNumber]
  return client.query(
    `insert into connections (person_id, patient_id, title, forename, surname, born_on, nhs_number, asked_at, confirmed_at, confirmed_by,
       told_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)`,
    [...facts, askedAt, confirmedBy ? askedAt : null, confirmedBy?.id ?? null],
  )
}

async function addSeats(client: pg.Client, now: Date, isDemo: boolean) {
  const since = new Date(now.getTime() - 90 * aDay)
  const ended = isDemo ? [] : left
  for (const { person, staff } of [...connectedIn(isDemo), ...ended])
    await client.query(
      `insert into seats (person_id, staff_id, kind, source, started_at, ended_at, confirmed_at)
       select $1, id, 'clinician', 'record', $3, $4, $5 from staff where account_id = $2`,
      [person.personId, staff.id, since, staff === team.colin ? now : null, now],
    )
}

const columnsOf = ({ id, email, name }: Member, passwordHash: string) => [id, email, name, passwordHash]
