import type { Clock } from './clock.ts'

const keptForMs = 15_000

/**
 * Asks about public words once in a quarter of a minute, and gives everybody the same answer for as long. Only for
 * questions that nobody can make up, so that there are few.
 */
export function askedOnce<Question extends unknown[], Answer>(
  clock: Clock,
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer> {
  const kept = new Map<string, { at: number; answer: Promise<Answer> }>()
  return (...question) => {
    const [key, now] = [JSON.stringify(question), clock().getTime()]
    const known = kept.get(key)
    if (known && now - known.at <= keptForMs) return known.answer
    const answer = ask(...question)
    kept.set(key, { at: now, answer })
    // What went wrong is not kept: whoever comes next asks again.
    answer.catch(() => kept.delete(key))
    return answer
  }
}
