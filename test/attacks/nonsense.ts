import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { people } from '../../src/demo/cast.ts'

const { rowan, paul } = people

const hostile = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u0001\u001b[2J\u0085',
  '\u202eltr\u200d\ufeff',
  '\ufffd\uffff',
  'e\u0301'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(50),
  '\r\n\r\nSet-Cookie: session=mine',
  "'; drop table people; --",
  '%00%0a%',
  '\\u0000',
  '{"$gt":""}',
  '__proto__',
  '<script>alert(1)</script>',
  '-1',
  '1e309',
  '99999999999999999999',
  'NaN',
  '0x10',
  '2026-02-30',
  '9999-12-31',
  '-000001-01-01',
  'yes',
  'x'.repeat(30_000),
  rowan.personId,
  paul.personId,
]
const alone = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }), fc.string())
/** A text of its own, or one that stands in the middle of a good one. */
export const odd = fc.oneof(
  alone,
  alone.map(text => `me${text}you@example.org`),
)

/** A part of an address: what belongs there, somebody else's, what never was, and nonsense. */
export const addressPart = (name: string, own: string) => {
  const known = name.toLowerCase().endsWith('id') ? [own, rowan.personId, paul.personId, randomUUID()] : [own]
  const mangled = [
    '%00',
    'a%00b',
    '%ff',
    '%2e%2e',
    '..%2f..%2f',
    "'%20or%201=1",
    own.toUpperCase(),
    `${own}%0a`,
    'x'.repeat(300),
  ]
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(own) },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...mangled) },
    { weight: 1, arbitrary: odd.map(text => encodeURIComponent(text.toWellFormed()).slice(0, 150) || '-') },
  )
}

/** What each field takes, so that only one or two things of a form are wrong. */
const sound: Record<string, () => string> = {
  name: () => 'Sam',
  email: () => `${randomUUID()}@example.org`,
  password: () => 'four slow herons at dusk',
  confirm: () => 'four slow herons at dusk',
  zone: () => 'Europe/London',
  hours: () => '7.5',
  woken: () => '2',
  value: () => '4',
  key: randomUUID,
  first: () => 'Rowan',
  last: () => 'Ashdown',
  'born-day': () => '14',
  'born-month': () => '3',
  'born-year': () => '1991',
  nhs: () => '999 014 2319',
  share: () => 'some',
  research: () => 'no',
  terms: () => 'yes',
  privacy: () => 'yes',
  who: () => 'rowan',
  mood: () => 'well',
  delivered: () => '1',
  seen: () => '',
  see: () => 'tracking',
  unit: () => 'cups',
  'by-day': () => '',
  'by-month': () => '',
  'by-year': () => '',
  draft: () => '',
}

export type Form = ReadonlyMap<string, string | string[]>
type Body = [name: string, value: string | string[]][]
const keys = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a\0b',
  '',
  'personId',
  'person_id',
  'form-token',
]

export function formsOf(names: readonly string[]) {
  const value = fc.oneof({ weight: 5, arbitrary: odd }, { weight: 1, arbitrary: fc.array(odd, { maxLength: 4 }) })
  const name = fc.oneof(
    { weight: names.length ? 6 : 0, arbitrary: fc.constantFrom(...names, 'words') },
    { weight: 1, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: odd },
  )
  const wrong = fc.array(fc.tuple(name, value), { maxLength: 3 }) as fc.Arbitrary<Body>
  return wrong.map(all => new Map<string, string | string[]>([...names.map(soundly), ...all]))
}

/** Each field once with each of the worst that it could hold, while all others are right. */
const worst = ['a\0b', 'me\0you@example.org', '\0', 'x'.repeat(30_000), ['one', 'two'], '\u0001']
export const eachFieldWrong = (names: readonly string[]) =>
  names.flatMap(name => worst.map(text => new Map<string, string | string[]>([...names.map(soundly), [name, text]])))

const soundly = (name: string): [string, string] => [name, sound[name]?.() ?? 'some words']
