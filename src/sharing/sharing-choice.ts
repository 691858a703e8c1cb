import { type SharableDeed, sharable } from '../access/policy.ts'
import type { Wrong } from '../core/forms.tsx'

/** What each choice means, in the order in which they are asked. */
export const choices: Record<SharableDeed, { value: string; label: string; hint: string }> = {
  'see tracking': {
    value: 'tracking',
    label: 'My tracking',
    hint: 'Your sleep, the problems and other things you track, the days you mark, and your notes. They see the same weeks as you, and may not look straight away.',
  },
  'see diary': {
    value: 'diary',
    label: 'My diary',
    hint: 'What you write in your diary, old entries too. Nobody reads it straight away.',
  },
  'see safety plan': {
    value: 'safety-plan',
    label: 'My safety plan',
    hint: 'The plan as it is now, with the people you can ask and their phone numbers. They do not see older versions.',
  },
  'see goals': {
    value: 'goals',
    label: 'My goals',
    hint: 'Your goals and their steps, why they matter to you, and what you wrote when you finished one.',
  },
  'see appointment page': {
    value: 'appointment',
    label: 'My page for the appointment',
    hint: 'The newest one: what you want to talk about, and the diary entries you chose for it. Your sleep, trackers and goals are on it only if you share those too.',
  },
  'see strategies': {
    value: 'what-helps',
    label: 'What helps me',
    hint: 'The things you wrote down that help you, and the days on which they helped.',
  },
}

/** Reads the ticked boxes. None at all is an answer as well. */
export function readChoices(form: unknown): { deeds: SharableDeed[] } | { wrong: Wrong } {
  const ticked = [(form as Record<string, unknown> | null)?.see ?? []].flat()
  const deeds = sharable.filter(deed => ticked.includes(choices[deed].value))
  const isKnown = (value: unknown) => sharable.some(deed => choices[deed].value === value)
  if (!ticked.every(isKnown)) return { wrong: { see: 'Choose from the parts that are listed here' } }
  return { deeds }
}
