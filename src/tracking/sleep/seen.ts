import { createHash } from 'node:crypto'
import type { Night } from './night.ts'

/**
 * The mark of what was saved when a form was opened; '' when nothing was. A form with another mark was opened before
 * somebody (the same person, in another tab) saved something else, and must not silently overwrite it.
 */
export function markOf(saved: Night | null): string {
  if (!saved) return ''
  const { minutesAsleep, timesWoken, notes } = saved
  return createHash('sha256')
    .update(JSON.stringify([minutesAsleep, timesWoken, notes]))
    .digest('base64url')
    .slice(0, 16)
}
