import type { Clock } from '../core/clock.ts'
import { RecordAsleep, type RecordSystem } from './record-system.ts'
import { areCandidates, areDetails, arePatients, isCarePlanOf, isStaff, isTeam } from './sound.ts'

/** What the record said, and when. `isStale`: it gives no answer now, so this is the last that it said. */
export type Aged<T> = { value: T; takenAt: Date; isStale: boolean }

/** Who asks, usually the request itself, and how old an answer may be for them. */
export type Asking = {
  visit?: { readonly isOpen: boolean }
  method?: string
  /** The request's own time. To it the answer is never younger, or a seat that follows from it would begin too late. */
  now?: Date
  notOlderThanSeconds?: number
}

/** The questions of the record, answered with their age; RecordAsleep when nothing at all is known. */
export type GuardedRecord = {
  [Question in keyof RecordSystem]: (
    about: Parameters<RecordSystem[Question]>[0],
    asking?: Asking,
  ) => Promise<Aged<Awaited<ReturnType<RecordSystem[Question]>>>>
}

export type Limits = {
  callsAMinute: number
  /** An answer is good for so long without asking again. */
  cacheMinutes: number
  /** So long the last answer is shown, with its age, while the record sleeps. */
  keepHours: number
  timeoutMs: number
  /** The breaker opens after so many failures in a row, and lets one call through after so many seconds. */
  failures: number
  pauseSeconds: number
  /** Whether a mistake of ours in asking is thrown, as in tests, or lived with. */
  isStrict: boolean
}

const usual: Limits = {
  callsAMinute: 300,
  cacheMinutes: 5,
  keepHours: 24,
  timeoutMs: 3000,
  failures: 3,
  pauseSeconds: 30,
  isStrict: true,
}

/** Stands before the record, so that nothing we do can hurt it and nothing it does can hold us up. */
export function guardRecord(record: RecordSystem, clock: Clock, given: Partial<Limits> = {}): GuardedRecord {
  const gate = new Gate({ ...usual, ...given }, clock)
  const keep = { isKept: true }
  return {
    // Facts that somebody typed in are asked anew each time: an older answer would be of no use to them.
    candidates: (facts, asking) =>
      gate.ask(
        { key: `candidates ${JSON.stringify(facts)}`, isKept: false, isSound: areCandidates(facts) },
        asking,
        () => record.candidates(facts),
      ),
    teamOf: (patientId, asking) =>
      gate.ask({ ...keep, key: `team ${patientId}`, isSound: isTeam }, asking, () => record.teamOf(patientId)),
    detailsOf: (patientId, asking) =>
      gate.ask({ ...keep, key: `details ${patientId}`, isSound: areDetails }, asking, () =>
        record.detailsOf(patientId),
      ),
    carePlanOf: (patientId, asking) =>
      gate.ask({ ...keep, key: `care plan ${patientId}`, isSound: isCarePlanOf(patientId) }, asking, () =>
        record.carePlanOf(patientId),
      ),
    staffByGuid: (guid, asking) =>
      gate.ask({ ...keep, key: `staff ${guid}`, isSound: isStaff(guid) }, asking, () => record.staffByGuid(guid)),
    peopleOf: (guid, asking) =>
      gate.ask({ ...keep, key: `people ${guid}`, isSound: arePatients }, asking, () => record.peopleOf(guid)),
  }
}

type Question<T> = { key: string; isKept: boolean; isSound: (answer: T) => boolean }
type Kept = { value: unknown; takenAt: Date }

const mostKept = 10_000
const minute = 60_000

class Gate {
  readonly #limits: Limits
  readonly #clock: Clock
  readonly #kept = new Map<string, Kept>()
  readonly #underWay = new Map<string, Promise<unknown>>()
  readonly #askedBy = new WeakSet<object>()
  #callsAt: number[] = []
  #failures = 0
  #openUntil = 0

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits
    this.#clock = clock
  }

  async ask<T>(question: Question<T>, asking: Asking = {}, call: () => Promise<T>): Promise<Aged<T>> {
    const { cacheMinutes, keepHours } = this.#limits
    const kept = this.#kept.get(question.key) as { value: T; takenAt: Date } | undefined
    const ageMs = kept ? this.#now() - kept.takenAt.getTime() : Number.POSITIVE_INFINITY
    const freshMs = Math.min(cacheMinutes * minute, (asking.notOlderThanSeconds ?? Number.POSITIVE_INFINITY) * 1000)
    if (kept && ageMs < freshMs) return { ...kept, takenAt: earlier(kept.takenAt, asking.now), isStale: false }
    try {
      this.#checkManners(asking)
      const value = await this.#shared(question, call)
      return { value, takenAt: earlier(this.#clock(), asking.now), isStale: false }
    } catch (trouble) {
      if (!(trouble instanceof RecordAsleep)) throw trouble
      if (kept && ageMs < keepHours * 60 * minute) return { ...kept, isStale: true }
      throw trouble
    }
  }

  /** A page view asks once, and nobody asks while a proof is open: its connection would wait for the record. */
  #checkManners({ visit, method }: Asking) {
    if (!visit) return
    const isSecondOfPage = method === 'GET' && this.#askedBy.has(visit)
    if (this.#limits.isStrict && visit.isOpen) throw new Error('The record is asked before reach, not after')
    if (this.#limits.isStrict && isSecondOfPage) throw new Error('A page view asks the record once')
    if (isSecondOfPage) throw new RecordAsleep()
    this.#askedBy.add(visit)
  }

  /** The same question asked by several at one moment is one call. */
  #shared<T>(question: Question<T>, call: () => Promise<T>): Promise<T> {
    const underWay = this.#underWay.get(question.key) as Promise<T> | undefined
    if (underWay !== undefined) return underWay
    const asked = this.#call(question, call).finally(() => this.#underWay.delete(question.key))
    this.#underWay.set(question.key, asked)
    return asked
  }

  async #call<T>({ key, isKept, isSound }: Question<T>, call: () => Promise<T>): Promise<T> {
    this.#spend()
    try {
      const value = await withinTime(this.#limits.timeoutMs, call)
      if (!isSound(value)) throw new Error('The answer of the record makes no sense')
      this.#failures = 0
      this.#openUntil = 0
      if (isKept) this.#keep(key, { value, takenAt: this.#clock() })
      return value
    } catch {
      this.#failures++
      if (this.#failures >= this.#limits.failures) this.#openUntil = this.#now() + this.#limits.pauseSeconds * 1000
      throw new RecordAsleep()
    }
  }

  #spend() {
    const now = this.#now()
    if (now < this.#openUntil) throw new RecordAsleep()
    // Half open: this call is the only one until it has come back.
    if (this.#openUntil) this.#openUntil = now + this.#limits.pauseSeconds * 1000
    this.#callsAt = this.#callsAt.filter(at => at > now - minute)
    if (this.#callsAt.length >= this.#limits.callsAMinute) throw new RecordAsleep()
    this.#callsAt.push(now)
  }

  #keep(key: string, kept: Kept) {
    this.#kept.delete(key)
    const oldest = this.#kept.keys().next().value
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(key, kept)
  }

  #now = () => this.#clock().getTime()
}

const earlier = (one: Date, other = one) => (one < other ? one : other)

async function withinTime<T>(ms: number, call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The record takes too long')), ms)
  })
  try {
    return await Promise.race([call(), tooLong])
  } finally {
    clearTimeout(timer)
  }
}
