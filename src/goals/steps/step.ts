import { rawTextOf } from '../../core/forms.tsx'
import { isLonger, isSentTwice, lineIn, oneLine } from '../written.ts'

export interface Step {
  id: string
  words: string
  /** The day on which it was ticked, in the person's zone; null while it is to do. */
  tickedOn: string | null
}

export const mostSteps = 50
const longestStep = 200

/** Reads one step. */
export function readStep(form: unknown): { words: string } | { wrong: string } {
  const words = lineIn(form, 'step')
  if (isSentTwice(form, 'step')) return { wrong: 'Write the step in one box' }
  if (!words) return { wrong: 'Write what the step is' }
  return isLonger(words, longestStep) ? { wrong: 'Make the step 200 characters or fewer' } : { words }
}

/** Reads several steps, one on each line. Empty lines say nothing. */
export function readSteps(form: unknown, field: string): { words: string[] } | { wrong: string } {
  if (isSentTwice(form, field)) return { wrong: 'Write the steps in one box' }
  const lines = rawTextOf(form, field).split(/\r?\n/)
  const words = lines.map(oneLine).filter(Boolean)
  if (words.length > mostSteps) return { wrong: `Write ${mostSteps} steps or fewer` }
  if (words.some(line => isLonger(line, longestStep))) return { wrong: 'Make each step 200 characters or fewer' }
  return { words }
}

export type Move = { from: number; to: number }

/** Where a button of the list wants a step to go. The buttons move by one; anything else was made up. */
export function readMove(form: unknown): Move | null {
  const [from, to] = [rawTextOf(form, 'from'), rawTextOf(form, 'to')].map(text =>
    /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN,
  ) as [number, number]
  return Math.abs(from - to) === 1 ? { from, to } : null
}

/**
 * The order after a step moved. It stays as it is where the step does not stand where the button said: then the button
 * was pressed twice, or belongs to a page that was opened before another move.
 */
export function moved<T>(order: readonly T[], step: T, { from, to }: Move): readonly T[] {
  if (order[from] !== step || to < 0 || to >= order.length) return order
  const rest = order.filter(each => each !== step)
  return [...rest.slice(0, to), step, ...rest.slice(to)]
}
