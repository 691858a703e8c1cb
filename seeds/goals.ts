import { createHash } from 'node:crypto'
import type pg from 'pg'
import { addDays, dayIn } from '../src/core/clock.ts'
import type { Person } from '../src/demo/cast.ts'

type Step = string | [words: string, tickedDaysAgo: number]
type Goal = {
  words: string
  why?: string
  how?: string
  /** How many days ago it was written, and changed last. */
  from: number
  changed: number
  byInDays?: number
  isImportant?: true
  steps?: Step[]
  finished?: [daysAgo: number, reflection: string]
}
type Help = { title: string; words: string; from: number; place?: 1 | 2 | 3; helped?: number[] }

const goals: Record<string, Goal[]> = {
  rowan: [
    {
      words: 'Walk to the market on Saturdays',
      why: 'I used to go with Dad every week. I want to choose my own vegetables and not need someone with me.',
      how: 'On Saturday mornings before ten, when it is quiet. Mum comes for the first bit.',
      from: 68,
      changed: 11,
      byInDays: 33,
      isImportant: true,
      steps: [
        ['Walk to the end of the road with Mum', 62],
        ['Walk to the corner shop on my own', 11],
        'Go as far as the library',
        'Walk to the market and buy one thing',
      ],
    },
    {
      words: 'Cook twice a week',
      from: 52,
      changed: 20,
      steps: [['Write down what I like to eat', 20], 'Choose two easy meals', 'Ask Mum for the lentil recipe'],
    },
    { words: 'Ring my brother', from: 41, changed: 41 },
    {
      words: 'Sort out my post',
      from: 92,
      changed: 60,
      steps: [['Open one pile', 66]],
      finished: [60, 'One pile at a time, with the radio on. It took less long than I had feared.'],
    },
    { words: 'Register with a dentist', from: 97, changed: 85, finished: [85, ''] },
  ],
  marek: [
    {
      words: 'Eat before a night shift',
      why: 'I sleep better when I do.',
      from: 30,
      changed: 4,
      isImportant: true,
      steps: [['Buy rolls on Sunday', 4], 'Pack a box before I leave'],
    },
  ],
  lin: [
    { words: 'One walk a day with the pram', from: 25, changed: 9, steps: [['To the park gate', 9], 'Round the pond'] },
  ],
  paul: [{ words: 'Swim a mile', from: 80, changed: 33, finished: [33, 'Slow is fine.'] }],
}

const helps: Record<string, Help[]> = {
  rowan: [
    {
      title: 'When my chest gets tight',
      words:
        'Put both feet flat on the floor\nBreathe out for longer than I breathe in\nHold something cold\nIt passes. It has always passed.',
      from: 80,
      place: 1,
      helped: [3, 16, 29],
    },
    {
      title: 'When I cannot get to sleep',
      words: 'Get up and sit in the other chair\nRadio on low, no phone\nWrite tomorrow’s worry on paper',
      from: 92,
      helped: [8],
    },
    {
      title: 'When it is too loud or busy',
      words: 'Headphones in\nStep outside for five minutes\nTell whoever I am with: I need a minute',
      from: 97,
    },
  ],
  marek: [
    { title: 'After a hard shift', words: 'Walk home the long way\nShower, then nothing for ten minutes', from: 20 },
  ],
  asha: [{ title: 'Ring my aunt', words: '', from: 15, place: 1 }],
}

/** Who shares both with their team; the others show what is not shared. */
const sharing = ['rowan', 'marek']

const idOf = (text: string) => {
  const hex = createHash('sha256').update(`healthlocker ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What somebody works on, and what helps them. */
export async function addGoals(client: pg.Client, now: Date, person: Person) {
  const day = (daysAgo: number) => addDays(dayIn(person.zone, now), -daysAgo)
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000 - 3_600_000)
  for (const goal of goals[person.key] ?? []) await addGoal(client, person, goal, { day, at })
  for (const help of helps[person.key] ?? []) await addHelp(client, person, help, { day, at })
  if (!sharing.includes(person.key)) return
  await client.query(
    `insert into sharing_choices (person_id, audience, deed, shared_at)
     select $1, 'clinician', deed, $2 from unnest(array['see goals', 'see strategies']) as d (deed)`,
    [person.personId, at(60)],
  )
}

type When = { day: (daysAgo: number) => string; at: (daysAgo: number) => Date }

async function addGoal(client: pg.Client, { key, personId }: Person, goal: Goal, { day, at }: When) {
  const id = idOf(`goal ${key} ${goal.words}`)
  const byDay = goal.byInDays === undefined ? null : day(-goal.byInDays)
  await client.query(
    `insert into goals (id, person_id, client_key, words, why, how, by_day, started_on, created_at, changed_at)
     values ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9)`,
    [id, personId, goal.words, goal.why ?? '', goal.how ?? '', byDay, day(goal.from), at(goal.from), at(goal.changed)],
  )
  for (const [index, step] of (goal.steps ?? []).entries()) {
    const [words, tickedDaysAgo] = typeof step === 'string' ? [step, null] : step
    const stepId = idOf(`step ${id} ${index}`)
    await client.query(
      'insert into goal_steps (id, goal_id, person_id, client_key, words, place) values ($1, $2, $3, $1, $4, $5)',
      [stepId, id, personId, words, index + 1],
    )
    if (tickedDaysAgo !== null)
      await client.query('insert into goal_step_ticks (step_id, person_id, ticked_on) values ($1, $2, $3)', [
        stepId,
        personId,
        day(tickedDaysAgo),
      ])
  }
  if (goal.isImportant)
    await client.query('insert into goal_stars (goal_id, person_id, starred_at) values ($1, $2, $3)', [
      id,
      personId,
      at(goal.from),
    ])
  if (goal.finished)
    await client.query(
      'insert into goal_achievements (goal_id, person_id, achieved_on, reflection) values ($1, $2, $3, $4)',
      [id, personId, day(goal.finished[0]), goal.finished[1]],
    )
}

async function addHelp(client: pg.Client, { key, personId }: Person, help: Help, { day, at }: When) {
  const id = idOf(`strategy ${key} ${help.title}`)
  await client.query(
    `insert into strategies (id, person_id, client_key, title, words, added_on, created_at, changed_at)
     values ($1, $2, $1, $3, $4, $5, $6, $6)`,
    [id, personId, help.title, help.words, day(help.from), at(help.from)],
  )
  if (help.place)
    await client.query('insert into strategy_pins (strategy_id, person_id, place) values ($1, $2, $3)', [
      id,
      personId,
      help.place,
    ])
  for (const daysAgo of help.helped ?? [])
    await client.query('insert into strategy_helps (strategy_id, person_id, helped_on) values ($1, $2, $3)', [
      id,
      personId,
      day(daysAgo),
    ])
}
