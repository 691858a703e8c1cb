import type { Day } from '../../../core/clock.ts'

/**
 * Whether somebody has had this birthday. The two days are compared as text: there is no 29 February in most years, and
 * whoever was born on one comes of age when 1 March begins, as in English law.
 */
export const isAtLeast = (years: number, bornOn: Day, today: Day): boolean =>
  `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}` <= today
