import { createHash } from 'node:crypto'
import type { Entry } from './entry.ts'

/**
 * The mark of what was saved when a form was opened; '' when nothing was. A form with another mark was opened before
 * something else was saved, in another tab or on another device, and must not silently overwrite it.
 */
export function markOf(saved: Entry | null): string {
  if (!saved) return ''
  return createHash('sha256')
    .update(JSON.stringify([saved.value, saved.notes]))
    .digest('base64url')
    .slice(0, 16)
}
