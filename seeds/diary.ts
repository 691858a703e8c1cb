import type pg from 'pg'
import { addDays, dayIn } from '../src/core/clock.ts'
import type { Person, people } from '../src/demo/cast.ts'
import { foldedOf } from '../src/tracking/diary/search/fold.ts'

type Words = readonly [daysAgo: number, words: string]

/** What the cast wrote, by how many days ago; today is left for whoever tries the demo. */
const diaries: Partial<Record<keyof typeof people, readonly Words[]>> = {
  rowan: [
    [1, 'Saw Mum. We did the crossword and did not talk about anything heavy, which was nice.'],
    [2, 'The bus was full, so I walked. Took longer than I thought and I did not mind.'],
    [4, 'Did not want to get up. Got up at eleven in the end. Fed the cat, that was the day.'],
    [5, 'Zoë rang. She remembered the name of the café by the river. We might go when it is warmer.'],
    [
      8,
      'Appointment. I said most of what I wanted to say.\n\nAsk next time: the new tablets, and whether it is normal to be this tired.',
    ],
    [11, 'Cooked for the first time in weeks. Only pasta. It counts.'],
    [13, 'Noisy night upstairs. Short fuse all day. Apologised to Sam at work.'],
    [17, 'A good day. Sun on the allotment, and I was out before ten.'],
    [20, 'Worried about money again. Wrote the numbers down and they were not as bad as in my head.'],
    [26, 'Nothing much. Sofa, rain, an old film.'],
    [31, 'Went to the market and turned back at the corner. Went again an hour later and got the apples.'],
    [38, 'Thankful for: the cat, hot water, the woman at the library who asks nothing.'],
    [47, 'Could not sleep for thinking about the review at work. It went fine.'],
    [58, 'Started this. I do not know yet what to write.'],
  ],
  marek: [
    [2, 'Day off. Slept, then fixed the bike with Ola. She laughed at my knots.'],
    [6, 'Third night in a row. Everything too loud on the way home.'],
    [15, 'Talked with my brother in Łódź for an hour. First time since the summer.'],
  ],
  lin: [
    [3, 'She smiled at the light in the kitchen. I cried a bit and it was all right.'],
    [9, 'Nobody tells you how long an afternoon is.'],
  ],
  paul: [[5, 'Garden. Kept the phone indoors on purpose.']],
}

/** Who lets their team read it. */
const sharing: readonly string[] = ['marek']

export async function addDiary(client: pg.Client, now: Date, { key, personId, zone }: Person) {
  const written = diaries[key as keyof typeof people] ?? []
  const today = dayIn(zone, now)
  await client.query(
    `insert into diary_entries (person_id, zone, on_day, words, folded, entered_at, changed_at)
     select $1, $2, entry.*, entered_at from unnest($3::date[], $4::text[], $5::text[], $6::timestamptz[])
       as entry (on_day, words, folded, entered_at)`,
    [
      personId,
      zone,
      written.map(([daysAgo]) => addDays(today, -daysAgo)),
      written.map(([, words]) => words),
      written.map(([, words]) => foldedOf(words)),
      // In the evening, at no two the same minute.
      written.map(([daysAgo]) => new Date(`${addDays(today, -daysAgo)}T20:${10 + ((daysAgo * 7) % 45)}:00Z`)),
    ],
  )
  if (sharing.includes(key)) await share(client, personId, now, 'see diary')
}

/** Rowan's plan, written with somebody from the team and changed once since. */
const plan = {
  signs: 'Not answering messages.\nStaying in bed past noon two days running.\nSnapping at people I like.',
  alone: 'Put the kettle on. Feed the cat.\nWalk to the river and back, even in rain.\nThe long playlist.',
  places: 'The library, upstairs by the window.\nThe allotment, Dee is usually there on Saturdays.',
  ask: [
    { name: 'Mum', phone: '020 7946 0142' },
    { name: 'Sam from work', phone: '07700 900163' },
  ],
  professionals: 'Grace, care coordinator, weekdays 9am to 5pm: 020 7946 0198\nMy GP surgery: 020 7946 0121',
  safer: 'Mum keeps the spare tablets and gives me a week at a time.',
  reasons: 'The cat. Seeing the apples through to autumn. Mum.',
  wishes: 'Please ring Mum first.\nTalk slowly, one person at a time. Let me keep my own pillow.',
}
const begun = { ...plan, places: 'The library, upstairs by the window.', safer: '', wishes: '' }

export async function addSafetyPlan(client: pg.Client, now: Date, { key, personId, zone }: Person) {
  if (key !== 'rowan') return
  for (const [index, { words, daysAgo }] of [
    { words: begun, daysAgo: 40 },
    { words: plan, daysAgo: 8 },
  ].entries())
    await client.query(
      `insert into safety_plans (person_id, version, zone, saved_at, signs, alone, places, ask, professionals, safer, reasons, wishes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        personId,
        index + 1,
        zone,
        new Date(now.getTime() - daysAgo * 86_400_000),
        words.signs,
        words.alone,
        words.places,
        JSON.stringify(words.ask),
        words.professionals,
        words.safer,
        words.reasons,
        words.wishes,
      ],
    )
}

const share = (client: pg.Client, personId: string, at: Date, deed: string) =>
  client.query(
    `insert into sharing_choices (person_id, audience, deed, shared_at) values ($1, 'clinician', $2, $3)
     on conflict do nothing`,
    [personId, deed, at],
  )
