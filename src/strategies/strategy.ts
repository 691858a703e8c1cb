import type { Day } from '../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../core/forms.tsx'

/** What a person writes about something that helps them. */
export interface StrategyWords {
  title: string
  /** What to do, a thing on each line; may be empty. */
  words: string
}

export interface Strategy extends StrategyWords {
  id: string
  addedOn: Day
  isPinned: boolean
  /** The last days on which it helped, newest first. */
  helpedOn: readonly Day[]
}

export const mostStrategies = 100
export const mostPinned = 3
const longestTitle = 120
const longestWords = 2000

/** Reads the form; what has to be put right is given by the id of its field. */
export function readStrategy(form: unknown): { strategy: StrategyWords } | { wrong: Wrong } {
  const wrong: Wrong = {}
  const strategy = { title: textOf(form, 'title').replace(/\s+/g, ' '), words: textOf(form, 'words') }
  if (!strategy.title) wrong.title = 'Write what helps, or when it helps'
  if (isLonger(strategy.title, longestTitle)) wrong.title = 'Make this 120 characters or fewer'
  if (isLonger(strategy.words, longestWords)) wrong.words = 'Make what you do 2,000 characters or fewer'
  for (const field of ['title', 'words'])
    if (Array.isArray((form as Record<string, unknown> | null)?.[field])) wrong[field] = 'Write this in one box'
  return Object.keys(wrong).length ? { wrong } : { strategy }
}

/** Counted as the database counts, so that a smile is one character. */
const isLonger = (text: string, most: number) => [...text].length > most

export const typedOf = (form: unknown): StrategyWords => ({
  title: rawTextOf(form, 'title'),
  words: rawTextOf(form, 'words').replaceAll('\r\n', '\n'),
})

/** What the form changes, and what its mark is made of. */
export const wordsOf = ({ title, words }: StrategyWords): StrategyWords => ({ title, words })

export const isSame = (one: StrategyWords, other: StrategyWords): boolean =>
  one.title === other.title && one.words === other.words

/** The things to do, one from each line. */
export const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
