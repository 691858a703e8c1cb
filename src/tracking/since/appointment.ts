import type { Day } from '../../core/clock.ts'
import { type TypedDay, typedDay, type WrongDay } from '../../core/day-fields.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import { markOf } from '../../core/mark.ts'
import { readMetOn } from './span.ts'

/** What the person chose and wrote for a page. */
export interface Chosen {
  metOn: Day
  /** What they want to talk about. */
  talk: string
  /** What stands on the page beside sleep. */
  trackerIds: readonly string[]
  /** The days whose diary entries stand on it. */
  diaryDays: readonly Day[]
}

/** A page for an appointment. */
export interface Appointment extends Chosen {
  id: string
  changedAt: Date
  /** The day of the next meeting, where there is a page from that one. */
  nextMetOn: Day | null
}

/** A form's fields as they were typed. */
export interface TypedPage {
  met: TypedDay
  talk: string
  trackerIds: readonly string[]
  diaryDays: readonly string[]
}

export interface Offered {
  /** The day of the meeting as it is saved. */
  metOn: Day
  trackerIds: readonly string[]
  diaryDays: readonly Day[]
}

/** As much as stands on one sheet of paper and is read in two minutes. */
export const most = { trackers: 3, diary: 2, diaryLetters: 240, talkLetters: 700, talkLines: 8, marks: 3 }
export const mostPages = 500

const [trackerField, diaryField] = ['tracker-', 'diary-']

const ticked = (form: unknown, field: string) =>
  Object.keys((form ?? {}) as object)
    .filter(name => name.startsWith(field) && rawTextOf(form, name) !== '')
    .map(name => name.slice(field.length))
    .sort()

export const typedMet = (form: unknown): TypedDay => typedDay(form, 'met')

export const typedOf = (form: unknown): TypedPage => ({
  met: typedMet(form),
  talk: rawTextOf(form, 'talk').replaceAll('\r\n', '\n'),
  trackerIds: ticked(form, trackerField),
  diaryDays: ticked(form, diaryField),
})

export type WrongPage = { wrong: Wrong; wrongParts?: WrongDay['parts'] }

/** Reads the form; what has to be put right is given by the id of its field. */
export function readPage(form: unknown, today: Day, offered: Offered): { chosen: Chosen } | WrongPage {
  const typed = typedOf(form)
  const met = readMetOn(typed.met, today, offered.metOn)
  const talk = textOf(form, 'talk')
  const wrong: Wrong = {
    ...wrongTicks('trackers', typed.trackerIds, offered.trackerIds, most.trackers),
    ...wrongTicks('diary', typed.diaryDays, offered.diaryDays, most.diary),
  }
  if ('wrong' in met) wrong[`met-${met.parts[0]}`] = met.wrong
  // Counted as the database counts, so that a smile is one character.
  if ([...talk].length > most.talkLetters) wrong.talk = 'Make this 700 characters or fewer, so that it fits on the page'
  if (talk.split('\n').length > most.talkLines)
    wrong.talk = `Use ${most.talkLines} lines or fewer, so that it fits on the page`
  if (Array.isArray((form as Record<string, unknown> | null)?.talk)) wrong.talk = 'Write this in one box'
  if ('wrong' in met || Object.keys(wrong).length) return { wrong, wrongParts: 'wrong' in met ? met.parts : undefined }
  return { chosen: { metOn: met.day, talk, trackerIds: typed.trackerIds, diaryDays: typed.diaryDays } }
}

function wrongTicks(id: string, chosen: readonly string[], offered: readonly string[], limit: number): Wrong {
  if (chosen.some(each => !offered.includes(each))) return { [id]: 'Choose from what is listed here' }
  return chosen.length > limit ? { [id]: `Choose ${limit} or fewer, so that the page stays one sheet` } : {}
}

const chosenOf = ({ metOn, talk, trackerIds, diaryDays }: Chosen) => [
  metOn,
  talk,
  [...trackerIds].sort(),
  [...diaryDays].sort(),
]

/** The mark of what was saved when a form was opened. */
export const seenOf = (page: Chosen): string => markOf(chosenOf(page))

export const isSame = (one: Chosen, other: Chosen): boolean => seenOf(one) === seenOf(other)
