import type { Day } from '../../core/clock.ts'
import { asTypedDay, readDay, type TypedDay, typedDay, type WrongDay, wrongDay } from '../../core/day-fields.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import type { Goal } from '../goal.ts'
import { isLonger, isSentTwice } from '../written.ts'

export interface Achievement {
  achievedOn: Day
  reflection: string
}

export interface TypedAchievement {
  on: TypedDay
  reflection: string
}

const longestReflection = 4000

type WrongAchievement = { wrong: Wrong; wrongParts?: WrongDay['parts'] }

/** Reads the form on the person's today, which is the day when it was left empty. */
export function readAchievement(form: unknown, today: Day): { achievement: Achievement } | WrongAchievement {
  const wrong: Wrong = {}
  const reflection = textOf(form, 'reflection')
  const on = readOn(typedDay(form, 'on'), today)
  if ('wrong' in on) wrong[`on-${on.parts[0]}`] = on.wrong
  if (isLonger(reflection, longestReflection)) wrong.reflection = 'Make what you write 4,000 characters or fewer'
  if (isSentTwice(form, 'reflection')) wrong.reflection = 'Write this in one box'
  if ('wrong' in on || Object.keys(wrong).length) return { wrong, wrongParts: 'wrong' in on ? on.parts : undefined }
  return { achievement: { achievedOn: on.day, reflection } }
}

function readOn(typed: TypedDay, today: Day): { day: Day } | WrongDay {
  const read = readDay(typed, '27 3 2026', ', or leave the date empty')
  if ('wrong' in read) return read
  const day = read.day ?? today
  return day > today ? wrongDay('Choose today or an earlier day') : { day }
}

export const typedOf = (form: unknown): TypedAchievement => ({
  on: typedDay(form, 'on'),
  reflection: rawTextOf(form, 'reflection').replaceAll('\r\n', '\n'),
})

export const asTyped = ({ achievedOn, reflection }: Goal): TypedAchievement => ({
  on: asTypedDay(achievedOn),
  reflection,
})

/** What the form changes, and what its mark is made of. */
export const achievementOf = ({ achievedOn, reflection }: Goal) => ({ achievedOn, reflection })
