import { addDays, dayIn } from '../../src/core/clock.ts'
import { people, team } from '../../src/demo/cast.ts'

export const viewers = {
  visitor: null,
  person: people.rowan,
  'another person': people.paul,
  'clinician on the team': team.grace,
  'clinician not on the team': team.priya,
  'one who left today': team.colin,
  editor: team.bea,
  admin: team.martin,
} as const
export type ViewerName = keyof typeof viewers
export const names = Object.keys(viewers) as ViewerName[]

/** A page with this text on it, a place to be led to, a stream that says hello, an answer without words, or a refusal. */
export type Expected = RegExp | `to ${string}` | 'a stream' | 204 | 403 | 404 | 409 | 410 | 422
export type Expectation = Partial<Record<ViewerName, Expected>> & { everybodyElse?: Expected }

export const lastNight = addDays(dayIn('Europe/London', new Date()), -1)
export const aWeekAgo = addDays(lastNight, -6)

export const anybody = (text: RegExp): Expectation => ({ everybodyElse: text })
export const signedIn = (path: string, text: Expected): Expectation => ({
  visitor: `to /sign-in${path}`,
  everybodyElse: text,
})
export const peopleOnly = (path: string, rowans: Expected, pauls = rowans): Expectation => ({
  visitor: `to /sign-in${path}`,
  person: rowans,
  'another person': pauls,
  everybodyElse: 403,
})
export const teamOnly = (path: string, theirs: Expected): Expectation => ({
  visitor: `to /sign-in${path}`,
  'clinician on the team': theirs,
  'clinician not on the team': 404,
  'one who left today': 404,
  everybodyElse: 403,
})
export const cliniciansOnly = (path: string, expected: Expected): Expectation => ({
  ...teamOnly(path, expected),
  'clinician not on the team': expected,
  'one who left today': expected,
})
export const next = (path: string) => `?next=${encodeURIComponent(path)}`

export interface Door {
  address?: string
  fields?: Record<string, string>
  expect: Expectation
  /** Opening it is kept in the trail, and brings seats in line with the record. */
  isKept?: true
}
