import { createHash } from 'node:crypto'
import type pg from 'pg'
import { addDays, dayIn } from '../src/core/clock.ts'
import type { Person } from '../src/demo/cast.ts'

interface Habit {
  kind: string
  answer: 'scale' | 'yes-no' | 'number'
  name: string
  unit?: string
  /** How many days ago the first entry was. */
  from: number
  /** The usual value, how much it changes from day to day, and out of how many days one has no entry. */
  usual: number
  spread: number
  gapEvery: number
  notes?: readonly string[]
}

const habits: Record<string, readonly Habit[]> = {
  rowan: [
    {
      kind: 'problem',
      answer: 'scale',
      name: 'Worry about going out',
      from: 88,
      usual: 5,
      spread: 2,
      gapEvery: 7,
      notes: ['Better once I was on the bus. The queue was the worst part.', 'Went with Sam. It was all right.'],
    },
    {
      kind: 'problem',
      answer: 'scale',
      name: 'Low energy',
      from: 60,
      usual: 4,
      spread: 2,
      gapEvery: 3,
      notes: ['Slept in the afternoon.'],
    },
  ],
  marek: [{ kind: 'problem', answer: 'scale', name: 'Getting angry', from: 40, usual: 4, spread: 3, gapEvery: 4 }],
  asha: [
    { kind: 'problem', answer: 'scale', name: 'Racing thoughts', from: 50, usual: 7, spread: 2, gapEvery: 5 },
    { kind: 'medication', answer: 'yes-no', name: 'Tablets at night', from: 21, usual: 0.8, spread: 0.5, gapEvery: 9 },
  ],
  paul: [
    {
      kind: 'exercise',
      answer: 'number',
      name: 'Swimming',
      unit: 'minutes',
      from: 90,
      usual: 40,
      spread: 20,
      gapEvery: 2,
    },
  ],
  farida: [{ kind: 'mood', answer: 'scale', name: 'Mood', from: 40, usual: 6, spread: 2, gapEvery: 5 }],
}

const aDay = 86_400_000

/** What somebody keeps track of besides sleep, until yesterday. */
export async function addTrackers(client: pg.Client, now: Date, { key, personId, zone }: Person) {
  for (const [index, habit] of (habits[key] ?? []).entries()) {
    const id = idOf(`${key} ${habit.name}`)
    const addedAt = new Date(now.getTime() - (habit.from + 1) * aDay + index * 60_000)
    await client.query(
      `insert into trackers (person_id, id, kind, answer, name, unit, added_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [personId, id, habit.kind, habit.answer, habit.name, habit.unit ?? '', addedAt],
    )
    const entries = entriesOf(habit, id)
    await client.query(
      `insert into tracker_entries (person_id, tracker_id, answer, on_day, value, notes, zone, entered_at, changed_at)
       select $1, $2, $3, entry.on_day, entry.value, entry.notes, $4, at, at
       from unnest($5::date[], $6::numeric[], $7::text[], $8::timestamptz[]) as entry (on_day, value, notes, at)`,
      [
        personId,
        id,
        habit.answer,
        zone,
        entries.map(({ daysAgo }) => addDays(dayIn(zone, now), -daysAgo)),
        entries.map(({ value }) => value),
        entries.map(({ notes }) => notes),
        entries.map(({ daysAgo }) => new Date(now.getTime() - daysAgo * aDay + ((daysAgo * 53) % 70) * 60_000)),
      ],
    )
  }
  if (key === 'rowan')
    await client.query(
      'insert into tracking_marks (person_id, id, on_day, words, added_at) values ($1, $2, $3, $4, $5)',
      [personId, idOf('rowan mark'), addDays(dayIn(zone, now), -24), 'Started new tablets', now],
    )
}

function entriesOf({ answer, from, usual, spread, gapEvery, notes = [] }: Habit, id: string) {
  const bytes = createHash('sha512').update(id).digest()
  const chance = (daysAgo: number) => (bytes[daysAgo % bytes.length]! + bytes[(daysAgo * 7) % bytes.length]!) / 510
  return Array.from({ length: from }, (_, index) => from - index)
    .filter(daysAgo => daysAgo === 1 || daysAgo % gapEvery !== 0)
    .map(daysAgo => {
      const wanted = usual + (chance(daysAgo) - 0.5) * 2 * spread
      const words = daysAgo === 1 ? notes[0] : daysAgo % 6 === 2 ? notes[daysAgo % notes.length] : undefined
      return { daysAgo, value: valueFor(answer, wanted), notes: words ?? '' }
    })
}

function valueFor(answer: Habit['answer'], wanted: number): number {
  if (answer === 'yes-no') return wanted >= 0.5 ? 1 : 0
  if (answer === 'scale') return Math.min(10, Math.max(0, Math.round(wanted)))
  return Math.max(5, Math.round(wanted / 5) * 5)
}

/** The same id on every machine. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(`healthlocker tracker ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
