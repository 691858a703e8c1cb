import { isZone } from '../../core/clock.ts'
import { textOf, type Wrong } from '../../core/forms.tsx'
import { onlyFaults, wrongWithName } from '../sign-up/sign-up.ts'

export type Details = { name: string; zone: string }

export function readDetails(form: unknown, zoneBefore: string): { details: Details; wrong: Wrong | null } {
  const zone = textOf(form, 'zone') || zoneBefore
  const details = { name: textOf(form, 'name').replace(/\s+/g, ' '), zone }
  const isListed = zone === zoneBefore || (zones().some(known => known.value === zone) && isZone(zone))
  const wrong = onlyFaults({
    name: wrongWithName(details.name),
    zone: isListed ? null : 'Choose a place from the list',
  })
  return { details, wrong }
}

let listed: { value: string; words: string }[] | undefined

/** The time zones there are, by the name of their place: 'London (Europe)'. */
export function zones() {
  listed ??= Intl.supportedValuesOf('timeZone')
    .map(value => ({ value, words: wordsForZone(value) }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))
  return listed
}

export function wordsForZone(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/')
  return parts.length < 2 ? zone : `${parts.at(-1)} (${parts.slice(0, -1).join(', ')})`
}
