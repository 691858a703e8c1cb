import { randomUUID } from 'node:crypto'
import type { Day } from '../src/core/clock.ts'
import type { House } from './harness.ts'

interface Wish {
  name?: string
  kind?: string
  answer?: 'scale' | 'yes-no' | 'number'
  unit?: string
  addedAt?: Date
  /** Values by day, with notes where there are any. */
  entries?: Record<Day, number | { value: number; notes: string }>
}

/** Gives a person something to track, with entries, as if they had entered them. */
export async function tracks({ owner }: Pick<House, 'owner'>, { personId }: { personId: string }, wish: Wish = {}) {
  const { name = 'Worry', kind = 'problem', answer = 'scale', unit = '', entries = {} } = wish
  const addedAt = wish.addedAt ?? new Date('2026-01-01T09:00:00Z')
  const id = randomUUID()
  await owner.insertInto('trackers').values({ personId, id, kind, answer, name, unit, addedAt }).execute()
  const rows = Object.entries(entries).map(([onDay, entry]) => {
    const { value, notes } = typeof entry === 'number' ? { value: entry, notes: '' } : entry
    const at = new Date(`${onDay}T19:00:00Z`)
    const saved = { value: String(value), notes, zone: 'Europe/London', enteredAt: at, changedAt: at }
    return { personId, trackerId: id, answer, onDay, ...saved }
  })
  if (rows.length) await owner.insertInto('trackerEntries').values(rows).execute()
  return id
}
