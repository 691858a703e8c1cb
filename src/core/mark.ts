import { createHash } from 'node:crypto'

/**
 * The mark of what was saved when a form was opened; '' when nothing was. A form with another mark was opened before
 * something else was saved, maybe in another window, and must not silently overwrite it.
 */
export const markOf = (saved: unknown): string =>
  saved == null ? '' : createHash('sha256').update(JSON.stringify(saved)).digest('base64url').slice(0, 16)
