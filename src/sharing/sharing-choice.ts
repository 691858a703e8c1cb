import { type SharableDeed, sharable } from '../access/policy.ts'
import type { Wrong } from '../core/forms.tsx'

/** What each choice means, in the order in which they are asked. */
export const choices: Record<SharableDeed, { value: string; label: string; hint: string }> = {
  'see tracking': {
    value: 'tracking',
    label: 'My tracking',
    hint: 'How long you slept, how often you woke up, and your notes. They see the same weeks as you, and may not look straight away.',
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
