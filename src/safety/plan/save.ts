import type { Reach } from '../../access/reach.ts'
import { isSame, type Plan, type SavedPlan } from './plan.ts'
import { addVersion, planOf } from './queries.ts'

interface Save {
  plan: Plan
  /** The version that the form was opened on; 0 when there was none. */
  seen: number
  zone: string
  savedAt: Date
}

/**
 * Saves a version once, however often the form is sent; what is the same already makes no new one. Gives the version
 * that stands there instead when the form was opened before it.
 */
export async function savePlan(mine: Reach<'write safety plan'>, { seen, ...entry }: Save): Promise<SavedPlan | null> {
  const saved = await planOf(mine)
  if (saved && isSame(saved, entry.plan)) return null
  // Removed in another window in the meantime: what is sent now is what the person wants to keep.
  if (saved && saved.version !== seen) return saved
  if (await addVersion(mine, { ...entry, version: (saved?.version ?? 0) + 1 })) return null
  const faster = await planOf(mine)
  return faster && !isSame(faster, entry.plan) ? faster : null
}
