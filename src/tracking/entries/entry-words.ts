import { type Day, longDay } from '../../core/clock.ts'
import type { Tracker } from '../trackers/tracker.ts'

type Measured = Pick<Tracker, 'answer' | 'unit'>

/** '7', '2.5', '1,200': as it stands beside a mark and in a table. */
export const inFigures = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

/** '5 out of 10', 'Yes', '30 minutes' */
export function valueInWords(value: number, { answer, unit }: Measured): string {
  if (answer === 'scale') return `${inFigures(value)} out of 10`
  if (answer === 'yes-no') return value ? 'Yes' : 'No'
  return [inFigures(value), unit].filter(Boolean).join(' ')
}

/** '5', 'Yes', '30': where the unit stands in a heading. */
export const valueInShort = (value: number, { answer }: Measured): string =>
  answer === 'yes-no' ? (value ? 'Yes' : 'No') : inFigures(value)

/** 'Worry about going out, 0 to 10', 'Exercise, minutes', 'Medication taken, yes or no' */
export function nameAndMeasure({ name, answer, unit }: Measured & Pick<Tracker, 'name'>): string {
  const measure = { scale: '0 to 10', 'yes-no': 'yes or no', number: unit }[answer]
  return [name, measure].filter(Boolean).join(', ')
}

/** 'Today, Thursday 15 October', 'Wednesday 14 October' */
export const dayInWords = (onDay: Day, today: Day) => `${onDay === today ? 'Today, ' : ''}${longDay(onDay)}`
