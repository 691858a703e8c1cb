import type pg from 'pg'
import { addDays, type Day, dayIn, instantOf } from '../src/core/clock.ts'
import { caseloadPeople } from '../src/demo/caseload-people.ts'
import { type Person, people, type Staff, team } from '../src/demo/cast.ts'

/** Who wrote, how many days ago, at what time of the day or how many hours before now, and what. */
type Said = [
  who: 'person' | 'staff',
  when: readonly [daysAgo: number, time: string] | { hoursAgo: number },
  words: string,
]
type Talk = {
  person: Person
  staff: Staff
  said: readonly Said[]
  /** Whether the last one has been read too. */
  isRead?: true
}

/** The last message of Lin's waits for Grace, and the last of Grace's for Marek. */
const talks: readonly Talk[] = [
  {
    person: people.lin,
    staff: team.grace,
    said: [
      [
        'person',
        [6, '10:12'],
        'Hello Grace. I have been writing down my sleep as we said. The nights are still short, but my sister takes the early feed now.',
      ],
      [
        'staff',
        [6, '15:40'],
        'Thank you, Lin. I have looked at your week, and the two longer nights after your sister came. How are the afternoons?',
      ],
      ['person', [5, '09:05'], 'Long. The library helps. Can we talk about the afternoons when we meet?'],
      ['staff', [5, '11:20'], 'Yes. I have put it first on my list. Bring the baby, and your sister too if you like.'],
      [
        'person',
        { hoursAgo: 3 },
        'One question for then: is it all right to stop tracking for a week while we stay with my mother?',
      ],
    ],
  },
  {
    person: people.marek,
    staff: team.grace,
    said: [
      [
        'person',
        [12, '14:02'],
        'New shifts from next month, nights three weeks out of four. Is it still worth writing down the sleep?',
      ],
      [
        'staff',
        [12, '16:30'],
        'Hello Marek. Yes, if it does not cost you too much. A few days a week would show us what the new shifts do.',
      ],
      ['person', [11, '13:15'], 'A few days I can do.'],
      [
        'staff',
        [2, '09:45'],
        'Would a phone call suit you better next time than coming here after a night shift? Either is fine.',
      ],
    ],
  },
  {
    person: caseloadPeople.find(({ key }) => key === 'nuala')!,
    staff: team.grace,
    said: [
      ['person', [20, '11:48'], 'I have moved into the new flat. My phone number is the same.'],
      [
        'staff',
        [20, '13:05'],
        'Thank you for telling me, Nuala. I have asked for the address in your record to be changed. I hope the move went well.',
      ],
      ['person', [19, '18:22'], 'It did, thank you. There is a tree outside the kitchen.'],
      ['staff', [18, '09:30'], 'That sounds good. See you at our next appointment.'],
    ],
    isRead: true,
  },
]

/** The demo's conversations, written and read through the same functions as everybody's. */
export async function addMessages(client: pg.Client, now: Date) {
  const today = dayIn(zone, now)
  for (const { person, staff, said, isRead } of talks) {
    const sides = {
      person: [person.id, 'self', person.name, ''],
      staff: [staff.id, 'clinician', staff.name, staff.jobTitle],
    } as const
    for (const [index, [who, when, words]] of said.entries()) {
      const at = 'hoursAgo' in when ? new Date(now.getTime() - when.hoursAgo * anHour) : instantIn(today, when)
      // Whoever answers has read what came before.
      if (index) await reads(client, person, sides[who], index, new Date(at.getTime() - 5 * aMinute))
      await writes(client, person, sides[who], words, at)
      const isLast = index === said.length - 1
      if (isLast && isRead)
        await reads(client, person, sides[other[who]], said.length, new Date(at.getTime() + 2 * anHour))
    }
  }
}

const zone = 'Europe/London'
const [aMinute, anHour] = [60_000, 3_600_000]
const other = { person: 'staff', staff: 'person' } as const
const instantIn = (today: Day, [daysAgo, time]: readonly [number, string]) =>
  instantOf(zone, addDays(today, -daysAgo), time)!

type Side = readonly [accountId: string, seat: string, name: string, role: string]

const narrowTo = (client: pg.Client, { personId }: Person, [accountId, seat]: Side) =>
  client.query(
    `select set_config('healthlocker.people', $1, true), set_config('healthlocker.account', $2, true),
       set_config('healthlocker.rooms', rooms_open_to($1::uuid[], $3)::text, true)`,
    [`{${personId}}`, accountId, seat],
  )

async function writes(client: pg.Client, person: Person, side: Side, words: string, at: Date) {
  await narrowTo(client, person, side)
  const [, seat, name, role] = side
  await client.query(`select write_message($1, $2, $3, $4, gen_random_uuid(), $5, $6, interval '1 day')`, [
    person.personId,
    seat,
    name,
    role,
    words,
    at,
  ])
}

async function reads(client: pg.Client, person: Person, side: Side, upTo: number, at: Date) {
  await narrowTo(client, person, side)
  const [, seat, name, role] = side
  await client.query(`select mark_messages(id, $2, $3, $4, $5, $5, $6) from rooms where person_id = $1`, [
    person.personId,
    seat,
    name,
    role,
    upTo,
    at,
  ])
}
