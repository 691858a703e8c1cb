import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { hashOfToken, newToken } from '../src/core/ids.ts'
import type { DB } from '../src/core/tables.ts'
import type { RecordContent } from '../src/record/fake-record.ts'

const guid = randomUUID()
const staff = { guid, name: 'Bench Clinician', jobTitle: 'Nurse', role: 'Keyworker', email: '' }

/** A record in which one clinician has so many patients. */
export function recordOf(count: number): RecordContent {
  const patients = Array.from({ length: count }, (_, index) => ({
    patientId: String(index + 1),
    title: 'Mx',
    forename: 'Sam',
    surname: `Bench${index}`,
    bornOn: '1991-03-14',
    nhsNumber: `999${String(index).padStart(7, '0')}`,
  }))
  const team = patients.map(({ patientId }) => ({ patientId, ...staff }))
  return { patients, addresses: [], team, carePlans: [], needs: [] }
}

/**
 * The clinician, and the cookie of a session of theirs: everybody is connected, every second one shares a year of
 * nights, every third one has a message waiting.
 */
export async function clinicianOf(owner: Kysely<DB>, { patients }: RecordContent): Promise<string> {
  const [id, token, at] = [randomUUID(), newToken(), new Date()]
  await owner
    .insertInto('accounts')
    .values({ id, name: staff.name, email: `${id}@example.org` })
    .execute()
  await owner.insertInto('accountAbilities').values({ accountId: id, ability: 'clinician' }).execute()
  const facts = { guid, name: staff.name, jobTitle: staff.jobTitle, accountId: id }
  await owner.insertInto('staff').values(facts).execute()
  const people = patients.map(patient => ({ id: randomUUID(), patient }))
  await owner
    .insertInto('people')
    .values(people.map(person => ({ id: person.id, zone: 'Europe/London' })))
    .execute()
  await owner
    .insertInto('connections')
    .values(
      people.map(({ id: personId, patient }) => ({
        personId,
        ...patient,
        askedAt: at,
        confirmedAt: at,
        confirmedBy: id,
      })),
    )
    .execute()
  const ids = people.map(person => person.id)
  await sql`insert into sharing_choices (person_id, audience, deed)
    select p, 'clinician', 'see tracking' from unnest(${ids}::uuid[]) with ordinality as n (p, i) where i % 2 = 0`.execute(
    owner,
  )
  await sql`
    insert into sleep_nights (person_id, night_of, minutes_asleep, zone, entered_at, changed_at)
    select p, current_date - n, (n * 7 % 20) * 30, 'Europe/London', now(), now()
    from unnest(${ids}::uuid[]) as p, generate_series(1, 365) as n`.execute(owner)
  await sql`
    with room as (
      insert into rooms (person_id, kind, last_number, team_unread, team_waiting_since)
      select p, 'team', 1, 1, now() from unnest(${ids}::uuid[]) with ordinality as n (p, i) where i % 3 = 0 returning id, person_id)
    insert into messages (room_id, person_id, number, sender_account_id, sender_seat, sender_name, client_key, words, sent_at)
    select id, person_id, 1, ${id}, 'self', 'Sam', gen_random_uuid(), 'Hello', now() from room`.execute(owner)
  await owner
    .insertInto('sessions')
    .values({ tokenHash: hashOfToken(token), accountId: id, startedAt: at, seenAt: at })
    .execute()
  return `session=${token}`
}
