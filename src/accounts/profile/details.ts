import { isZone } from '../../core/clock.ts'
import { textOf, type Wrong } from '../../core/forms.tsx'
import { onlyFaults, wrongWithName } from '../sign-up/sign-up.ts'

export type Details = { name: string; zone: string }

export function readDetails(form: unknown, zoneBefore: string): { details: Details; wrong: Wrong | null } {
  const zone = textOf(form, 'zone') || zoneBefore
  const details = { name: textOf(form, 'name').replace(/\s+/g, ' '), zone }
  const wrong = onlyFaults({
    name: wrongWithName(details.name),
    zone: isZone(zone) || zone === zoneBefore ? null : 'Choose a place from the list',
  })
  return { details, wrong }
}

// Names that the platform still lists under what the places were called before.
const renamed: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
}

let listed: { value: string; words: string }[] | undefined

/** The time zones there are, by the name of their place: 'London (Europe)'. */
export function zones() {
  listed ??= Intl.supportedValuesOf('timeZone')
    .map(zone => renamed[zone] ?? zone)
    .map(value => ({ value, words: wordsForZone(value) }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))
  return listed
}

/** The zone of a device, which Today offers: chosen in the form and not yet saved. */
export function zoneOffered(query: unknown): string | undefined {
  const offered = textOf(query, 'zone')
  return zones().find(({ value }) => value === (renamed[offered] ?? offered))?.value
}

export function wordsForZone(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/')
  return parts.length < 2 ? zone : `${parts.at(-1)} (${parts.slice(0, -1).join(', ')})`
}
