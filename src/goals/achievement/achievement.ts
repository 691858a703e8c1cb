import type { Day } from '../../core/clock.ts'
import { rawTextOf, textOf, type Wrong } from '../../core/forms.tsx'
import { asTypedDay, readDay, type TypedDay, typedDay } from '../day-fields.ts'
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

type WrongAchievement = { wrong: Wrong; wrongParts?: (keyof TypedDay)[] }

/** Reads the form on the person's today, which is the day when it was left empty. */
export function readAchievement(form: unknown, today: Day): { achievement: Achievement } | WrongAchievement {
  const wrong: Wrong = {}
  const reflection = textOf(form, 'reflection')
  const on = readDay(typedDay(form, 'on'))
  const parts = wrongParts(on, today)
  if (parts) wrong[`on-${parts[0]}`] = 'wrong' in on ? on.wrong : 'Choose today or an earlier day'
  if (isLonger(reflection, longestReflection)) wrong.reflection = 'Make what you write 4,000 characters or fewer'
  if (isSentTwice(form, 'reflection')) wrong.reflection = 'Write this in one box'
  if ('wrong' in on || Object.keys(wrong).length) return { wrong, wrongParts: parts ?? undefined }
  return { achievement: { achievedOn: on.day ?? today, reflection } }
}

function wrongParts(on: ReturnType<typeof readDay>, today: Day): (keyof TypedDay)[] | null {
  if ('wrong' in on) return on.parts
  return on.day !== null && on.day > today ? ['day', 'month', 'year'] : null
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
