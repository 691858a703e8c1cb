import type { Day } from '../../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import { isUuid } from '../../core/ids.ts'
import { isOfSleep, type Series } from './series.ts'

export type Comparison = 'under' | 'at-least' | 'yes' | 'no'

/** When the sentence is true: on so many of the last days. As many as are looked at means days running. */
export interface Rule {
  comparison: Comparison
  /** Null where it is yes or no. */
  value: number | null
  daysNeeded: number
  daysLooked: number
}

/** What a form of a sign says. */
export interface SignWords extends Rule {
  /** What the person wants to read then; may be empty. */
  words: string
  /** The ids of what helps, in the order of the ids. */
  helps: readonly string[]
}

export interface Sign extends SignWords {
  id: string
  series: Series
  isOn: boolean
}

/** A sentence that is true now, with the days that make it so. */
export interface TrueSign {
  id: string
  /** The newest day that counts: today, or the day before while nothing is saved for today. */
  endsOn: Day
  days: readonly { onDay: Day; value: number }[]
  isPutAway: boolean
}

/** A form's fields as they were typed. */
export interface TypedSign {
  comparison: string
  value: string
  days: string
  running: string
  needed: string
  looked: string
  words: string
  helps: readonly string[]
}

/** More than anybody needs, so that a page never grows without end. */
export const mostSigns = 20
export const mostDays = 28
const longestWords = 1000

/** Reads the form; what has to be put right is given by the id of its field. `known` are the person's own strategies. */
export function readSign(
  form: unknown,
  series: Series,
  known: readonly { id: string }[],
): { sign: SignWords } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const comparison = comparisonIn(form, series)
  if (!comparison)
    wrong.comparison =
      series.measure === 'yes-no' ? 'Choose yes or no' : 'Choose under the number, or the number or more'
  const value = series.measure === 'yes-no' ? null : valueIn(form, series, comparison)
  if (typeof value === 'string') wrong.value = value
  const days = daysIn(form, series, wrong)
  const words = textOf(form, 'words')
  // Counted as the database counts, so that a smile is one character.
  if ([...words].length > longestWords) wrong.words = 'Make this 1,000 characters or fewer'
  if (Array.isArray((form as Record<string, unknown> | null)?.words)) wrong.words = 'Write this in one box'
  if (!comparison || typeof value === 'string' || !days || Object.keys(wrong).length) return { wrong }
  const helps = helpsIn(form).filter(id => known.some(each => each.id === id))
  return { sign: { comparison, value, ...days, words, helps } }
}

export const comparisonsOf = ({ measure }: Series): readonly Comparison[] =>
  measure === 'yes-no' ? ['yes', 'no'] : ['under', 'at-least']

const comparisonIn = (form: unknown, series: Series) =>
  comparisonsOf(series).find(each => each === rawTextOf(form, 'comparison'))

/** The value, or words that say what to enter. */
function valueIn(form: unknown, { measure, most }: Series, comparison: Comparison | undefined): number | string {
  const typed = rawTextOf(form, 'value').trim().replace(',', '.').replace('½', '.5')
  const pattern = { hours: /^(\d{1,2}(\.[05]0?)?|\.5)$/, number: /^\d{1,6}(\.\d{1,2})?$/ }[
    measure as 'hours' | 'number'
  ]
  const isNumber = (pattern ?? /^\d{1,2}$/).test(typed)
  const example =
    { hours: 'such as 4 or 4.5', number: 'such as 30 or 2.5' }[measure as 'hours' | 'number'] ?? 'such as 8'
  const value = Number(typed)
  if (!isNumber) return `Enter a number, ${example}`
  if (value > most) return `Enter a number up to ${most.toLocaleString('en-GB')}`
  // Under 0 would never be true, and nobody would know why.
  return comparison === 'under' && value === 0 ? 'Enter a number above 0' : value
}

function daysIn(form: unknown, series: Series, wrong: Wrong): Pick<Rule, 'daysNeeded' | 'daysLooked'> | null {
  const [running, needed, looked] = ['running', 'needed', 'looked'].map(field => countIn(form, field))
  const days = rawTextOf(form, 'days')
  if (days === 'running') {
    if (!running) wrong.running = `Enter how many running, from 1 to ${mostDays}`
    return running ? { daysNeeded: running, daysLooked: running } : null
  }
  if (days !== 'of') {
    wrong.days = `Choose on how many ${isOfSleep(series) ? 'nights' : 'days'}`
    return null
  }
  if (!needed) wrong.needed = `Enter on how many, from 1 to ${mostDays}`
  if (!looked) wrong.looked = `Enter out of how many, from 1 to ${mostDays}`
  else if (needed && needed > looked) wrong.needed = 'Enter a number that is not more than the days to look at'
  return needed && looked && needed <= looked ? { daysNeeded: needed, daysLooked: looked } : null
}

function countIn(form: unknown, field: string): number | null {
  const typed = rawTextOf(form, field).trim()
  const count = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return count >= 1 && count <= mostDays ? count : null
}

const helpField = /^help-(.{36})$/
export const fieldOfHelp = (id: string) => `help-${id}`

const helpsIn = (form: unknown): string[] =>
  Object.keys((form ?? {}) as Record<string, unknown>)
    .flatMap(field => helpField.exec(field)?.[1] ?? [])
    .filter(isUuid)
    .sort()

export const typedOf = (form: unknown): TypedSign => ({
  comparison: rawTextOf(form, 'comparison'),
  value: rawTextOf(form, 'value'),
  days: rawTextOf(form, 'days'),
  running: rawTextOf(form, 'running'),
  needed: rawTextOf(form, 'needed'),
  looked: rawTextOf(form, 'looked'),
  words: rawTextOf(form, 'words').replaceAll('\r\n', '\n'),
  helps: helpsIn(form),
})

export function asTyped({ comparison, value, daysNeeded, daysLooked, words, helps }: SignWords): TypedSign {
  const isRunning = daysNeeded === daysLooked
  return {
    comparison,
    value: value === null ? '' : String(value),
    days: isRunning ? 'running' : 'of',
    running: isRunning ? String(daysNeeded) : '',
    needed: isRunning ? '' : String(daysNeeded),
    looked: isRunning ? '' : String(daysLooked),
    words,
    helps,
  }
}

/** What the form changes, and what its mark is made of. */
export const partsOf = ({ comparison, value, daysNeeded, daysLooked, words, helps }: SignWords) => [
  ...ruleOf({ comparison, value, daysNeeded, daysLooked }),
  words,
  ...helps,
]

const ruleOf = ({ comparison, value, daysNeeded, daysLooked }: Rule) => [comparison, value, daysNeeded, daysLooked]

export const isSameRule = (one: Rule, other: Rule): boolean => String(ruleOf(one)) === String(ruleOf(other))

export const isSame = (one: SignWords, other: SignWords): boolean =>
  JSON.stringify(partsOf(one)) === JSON.stringify(partsOf(other))
