import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import type { Answer, Kind } from './kinds.ts'

/** Something that a person keeps track of. */
export interface Tracker {
  id: string
  kind: string
  answer: Answer
  name: string
  unit: string
  addedAt: Date
  /** Not asked about on Today since then. */
  pausedAt: Date | null
  /** Put away since then. */
  archivedAt: Date | null
}

/** More than anybody needs, so that a page never grows without end. */
export const mostTrackers = 60
const longestName = 80
const longestUnit = 20

export interface TypedTracker {
  name: string
  unit: string
}

export type Naming = Pick<Tracker, 'name' | 'unit'>

/** Reads the name, and the unit where the person chooses it. */
export function readNaming(form: unknown, { ownUnit, unit: unitOfKind }: Kind): { naming: Naming } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const name = oneLine(textOf(form, 'name'))
  if (!name) wrong.name = 'Write what you would like to call it'
  else if ([...name].length > longestName) wrong.name = 'Make the name 80 characters or fewer'
  const unit = ownUnit ? oneLine(textOf(form, 'unit')) : unitOfKind
  if ([...unit].length > longestUnit) wrong.unit = 'Make this 20 characters or fewer'
  return Object.keys(wrong).length ? { wrong } : { naming: { name, unit } }
}

/** One line of text: no line ends, no characters that cannot be seen, one space where there were several. */
export const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export const typedNaming = (form: unknown): TypedTracker => ({
  name: rawTextOf(form, 'name'),
  unit: rawTextOf(form, 'unit'),
})

/** The id that the form carries; null when somebody sent another thing. */
export const idIn = (form: unknown, field = 'id'): string | null => {
  const id = rawTextOf(form, field)
  return isUuid(id) ? id : null
}

export const isActive = ({ pausedAt, archivedAt }: Tracker) => !pausedAt && !archivedAt
