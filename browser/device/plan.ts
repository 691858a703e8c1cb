import { keep, keptAt, remove } from './database.ts'
import type { Lock, Sealed } from './lock.ts'

/** The safety plan that this device keeps; there is one at the most. */
export interface KeptPlan {
  /** The mark of its person. */
  whose: string
  lock: Lock
  sealed: Sealed
  /** How many wrong PINs there have been since the last right one. */
  tries: number
  /** The next try counts from then on, in milliseconds. */
  notBefore: number
}

export const mostTries = 10

/** After each wrong PIN from the third on one waits twice as long: 5 seconds, 10, 20, up to about 5 minutes. */
export const pauseMsAfter = (tries: number) => (tries < 3 ? 0 : 5000 * 2 ** (tries - 3))

export const isPin = (typed: string) => /^\d{4,8}$/.test(typed)

export const keptPlan = () => keptAt<KeptPlan>('plan', 'mine')
export const keepPlan = (plan: KeptPlan) => keep('plan', 'mine', plan)
export const removePlan = () => remove('plan', 'mine')
