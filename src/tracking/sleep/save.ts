import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import { isSame, type Night, type SavedNight } from './night.ts'
import { addNight, changeNight, nightToChange } from './queries.ts'
import { markOf } from './seen.ts'

interface Save {
  nightOf: Day
  night: Night
  /** The mark that the form carried. */
  seen: string
  zone: string
  at: Date
}

/**
 * Saves a night once, however often the form is sent. Gives what stands there instead when the form was opened before
 * something else was saved; its person has to look at both first.
 */
export async function saveNight(mine: Reach<'track'>, { seen, ...entry }: Save): Promise<SavedNight | null> {
  let saved = await nightToChange(mine, entry.nightOf)
  if (!saved && seen === '') {
    if (await addNight(mine, entry)) return null
    saved = await nightToChange(mine, entry.nightOf)
  }
  if (saved && isSame(saved, entry.night)) return null
  if (saved && markOf(saved) !== seen) return saved
  // Removed in another window in the meantime: what is sent now is what the person wants to keep.
  if (!saved) await addNight(mine, entry)
  else await changeNight(mine, entry)
  return null
}
