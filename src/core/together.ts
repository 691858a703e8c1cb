import { TooBusy } from './errors.ts'

/** What many would ask one by one; the answers stand in the order of the questions. */
type AskAll<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>

interface Limits {
  /** How many questions a group has at the most, and how many groups are under way at the same time. */
  atMost: number
  atOnce: number
  /** How long after a group the next one leaves at the earliest. */
  restMs: number
}

interface Waiting<Question, Answer> {
  question: Question
  answer(given: Answer): void
  fail(why: unknown): void
  tooLate: NodeJS.Timeout
}

const patienceMs = 5000

/**
 * Asks in one trip what is asked in one moment. Everything that has arrived is one group; a moment after it, or when
 * fewer groups are under way, the next one leaves: it grows with the load, and without load nobody waits for others.
 * An answer is never older than its question. A group fails as a whole, so whoever must not fail for somebody else
 * asks once more alone.
 */
export class Together<Question, Answer> {
  readonly #askAll: AskAll<Question, Answer>
  readonly #limits: Limits
  readonly #waiting = new Set<Waiting<Question, Answer>>()
  #underWay = 0
  #isGathering = false
  #leftAt = Number.NEGATIVE_INFINITY

  constructor(askAll: AskAll<Question, Answer>, limits: Limits) {
    this.#askAll = askAll
    this.#limits = limits
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((answer, fail) => {
      const giveUp = () => {
        this.#waiting.delete(waiting)
        fail(new TooBusy())
      }
      const waiting = { question, answer, fail, tooLate: setTimeout(giveUp, patienceMs) }
      this.#waiting.add(waiting)
      this.#gather()
    })
  }

  #gather() {
    if (this.#isGathering || !this.#waiting.size || this.#underWay >= this.#limits.atOnce) return
    this.#isGathering = true
    const restMs = this.#leftAt + this.#limits.restMs - performance.now()
    if (restMs > 0) setTimeout(() => this.#leave(), restMs)
    // Everything is read first that has arrived at the same moment.
    else setImmediate(() => this.#leave())
  }

  #leave() {
    this.#isGathering = false
    this.#leftAt = performance.now()
    void this.#askGroup([...this.#waiting].slice(0, this.#limits.atMost))
    this.#gather()
  }

  async #askGroup(group: readonly Waiting<Question, Answer>[]) {
    if (!group.length) return
    this.#underWay += 1
    for (const waiting of group) {
      clearTimeout(waiting.tooLate)
      this.#waiting.delete(waiting)
    }
    try {
      const answers = await this.#askAll(group.map(({ question }) => question))
      for (const [at, { answer }] of group.entries()) answer(answers[at]!)
    } catch (broken) {
      for (const { fail } of group) fail(broken)
    }
    this.#underWay -= 1
    this.#gather()
  }
}
