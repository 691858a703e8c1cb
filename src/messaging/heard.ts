import type { Mark } from './message.ts'
import { shortName, someListed } from './names.ts'

/** How far a message of one's own has come. */
export interface Heard {
  state: 'sent' | 'delivered' | 'seen'
  /** 'Grace and Owen', when it has been seen. */
  seenBy: string
}

/** A stretch of one's own messages, from the one before to this number, that have come equally far. */
export interface HeardUpTo extends Heard {
  upTo: number
}

/** Who has had a message on screen, in that order, with the time of the first look. */
export function readersOf(number: number, marks: readonly Mark[], me: string): Mark[] {
  const readers = new Map<string, Mark>()
  for (const mark of marks)
    if (mark.state === 'seen' && mark.upTo >= number && mark.accountId !== me && !readers.has(mark.accountId))
      readers.set(mark.accountId, mark)
  return [...readers.values()]
}

/** How far a message of this account has come. `marks` are in the order in which they were made. */
export function heardOf(number: number, marks: readonly Mark[], me: string): Heard {
  const readers = readersOf(number, marks, me)
  if (readers.length) return { state: 'seen', seenBy: someListed(readers.map(({ name }) => shortName(name) || 'them')) }
  const isDelivered = marks.some(({ accountId, upTo }) => accountId !== me && upTo >= number)
  return { state: isDelivered ? 'delivered' : 'sent', seenBy: '' }
}

/** The same for all messages at once: it changes only where somebody's mark stands. What lies beyond them is 'sent'. */
export function heardUpTo(marks: readonly Mark[], me: string): HeardUpTo[] {
  const numbers = new Set(marks.filter(({ accountId }) => accountId !== me).map(({ upTo }) => upTo))
  const steps = [...numbers].sort((a, b) => a - b).map(upTo => ({ upTo, ...heardOf(upTo, marks, me) }))
  return steps.filter((step, at) => {
    const next = steps[at + 1]
    return step.state !== next?.state || step.seenBy !== next.seenBy
  })
}
