import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import { type Entry, markOf } from './entry.ts'
import { addEntry, changeEntry, entryToChange } from './queries.ts'

interface Save {
  onDay: Day
  words: string
  /** The mark that the form carried. */
  seen: string
  zone: string
  enteredAt: Date
  at: Date
}

/**
 * Saves an entry once, however often the form is sent. Gives what stands there instead when the form was opened before
 * something else was saved; its person has to look at both first.
 */
export async function saveEntry(mine: Reach<'write diary'>, { seen, ...entry }: Save): Promise<Entry | null> {
  let saved = await entryToChange(mine, entry.onDay)
  if (!saved && seen === '') {
    if (await addEntry(mine, entry)) return null
    saved = await entryToChange(mine, entry.onDay)
  }
  if (saved?.words === entry.words) return null
  if (saved && markOf(saved) !== seen) return saved
  // Removed in another window in the meantime: what is sent now is what the person wants to keep.
  if (!saved) await addEntry(mine, entry)
  else await changeEntry(mine, entry)
  return null
}
