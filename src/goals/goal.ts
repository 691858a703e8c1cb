import type { Day } from '../core/clock.ts'
import { asTypedDay, readDay, type TypedDay, typedDay, type WrongDay, wrongDay } from '../core/day-fields.ts'
import { rawTextOf, textOf, type Wrong } from '../core/forms.tsx'
import type { Step } from './steps/step.ts'
import { readSteps } from './steps/step.ts'
import { isLonger, isSentTwice, lineIn } from './written.ts'

/** What a person writes about a goal. */
export interface GoalWords {
  words: string
  why: string
  how: string
  /** When they would like to get there; null was left empty. */
  byDay: Day | null
}

export interface Goal extends GoalWords {
  id: string
  startedOn: Day
  changedAt: Date
  isImportant: boolean
  /** Null while they work on it. */
  achievedOn: Day | null
  /** What they wrote when they finished it; it waits while they work on it again. */
  reflection: string
  /** In the order in which they want them. */
  steps: readonly Step[]
}

/** A form's fields as they were typed. */
export interface TypedGoal {
  words: string
  why: string
  how: string
  by: TypedDay
  /** The first steps, one on each line. */
  steps: string
}

export const mostGoals = 200
const longestWords = 200
const longestText = 2000

type WrongGoal = { wrong: Wrong; wrongParts?: WrongDay['parts'] }
type ReadGoal = { goal: GoalWords; steps: string[] } | WrongGoal

/** Reads the form on the person's today; `saved` is a day that stands there already and may have gone by. */
export function readGoal(form: unknown, today: Day, saved: Day | null = null): ReadGoal {
  const goal = { words: lineIn(form, 'words'), why: textOf(form, 'why'), how: textOf(form, 'how') }
  const by = readBy(typedDay(form, 'by'), today, saved)
  const steps = readSteps(form, 'steps')
  const wrong: Wrong = wrongWithWords(form, goal)
  if ('wrong' in steps) wrong.steps = steps.wrong
  if ('wrong' in by) wrong[`by-${by.parts[0]}`] = by.wrong
  if ('wrong' in by || 'wrong' in steps || Object.keys(wrong).length)
    return { wrong, wrongParts: 'wrong' in by ? by.parts : undefined }
  return { goal: { ...goal, byDay: by.day }, steps: steps.words }
}

function wrongWithWords(form: unknown, { words, why, how }: Omit<GoalWords, 'byDay'>): Wrong {
  const wrong: Wrong = {}
  if (!words) wrong.words = 'Write what you would like to do'
  if (isLonger(words, longestWords)) wrong.words = 'Make your goal 200 characters or fewer'
  if (isLonger(why, longestText)) wrong.why = 'Make why it matters 2,000 characters or fewer'
  if (isLonger(how, longestText)) wrong.how = 'Make how you will do it 2,000 characters or fewer'
  for (const field of ['words', 'why', 'how']) if (isSentTwice(form, field)) wrong[field] = 'Write this in one box'
  return wrong
}

function readBy(typed: TypedDay, today: Day, saved: Day | null): { day: Day | null } | WrongDay {
  const read = readDay(typed, '27 3 2027', ', or leave the date empty')
  if ('wrong' in read || read.day === null || read.day === saved || read.day >= today) return read
  return wrongDay('Choose today or a day that is still to come')
}

export const typedOf = (form: unknown): TypedGoal => ({
  words: rawTextOf(form, 'words'),
  why: asLines(form, 'why'),
  how: asLines(form, 'how'),
  by: typedDay(form, 'by'),
  steps: asLines(form, 'steps'),
})

const asLines = (form: unknown, field: string) => rawTextOf(form, field).replaceAll('\r\n', '\n')

export const asTyped = (goal: GoalWords | null): TypedGoal => ({
  words: goal?.words ?? '',
  why: goal?.why ?? '',
  how: goal?.how ?? '',
  by: asTypedDay(goal?.byDay ?? null),
  steps: '',
})

/** What a form about a goal changes, and what its mark is made of. */
export const wordsOf = ({ words, why, how, byDay }: GoalWords): GoalWords => ({ words, why, how, byDay })

export const isSame = (one: GoalWords, other: GoalWords): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))
