import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import type { Answer } from '../trackers/kinds.ts'
import { type Entry, isSame } from './entry.ts'
import { addEntry, changeEntry, entryToChange } from './queries.ts'
import { markOf } from './seen.ts'

interface Save {
  trackerId: string
  answer: Answer
  onDay: Day
  entry: Entry
  /** The mark that the form carried. */
  seen: string
  zone: string
  at: Date
}

/**
 * Saves an entry once, however often the form is sent. Gives what stands there instead when the form was opened before
 * something else was saved; its person has to look at both first.
 */
export async function saveEntry(mine: Reach<'track'>, { seen, ...place }: Save): Promise<Entry | null> {
  let saved = await entryToChange(mine, place)
  if (!saved && seen === '') {
    if (await addEntry(mine, place)) return null
    saved = await entryToChange(mine, place)
  }
  if (saved && isSame(saved, place.entry)) return null
  if (saved && markOf(saved) !== seen) return saved
  // Removed in another window in the meantime: what is sent now is what the person wants to keep.
  if (!saved) await addEntry(mine, place)
  else await changeEntry(mine, place)
  return null
}
