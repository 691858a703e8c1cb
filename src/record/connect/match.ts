import type { Day } from '../../core/clock.ts'
import type { Patient } from '../record-system.ts'

/** What somebody says about themselves, to be found in the record. */
export type Facts = { first: string; last: string; bornOn: Day; nhsNumber: string }

/** Letters that carry their stroke or join inside them, so that taking accents off does not change them. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  þ: 'th',
}
const isPlain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/** Everything but letters and digits, and the apostrophes that Unicode counts as letters. */
const between = /[^\p{L}\p{N}]|[\u02b9-\u02bf]/gu

/** A name as it is compared: small letters without accents, and without what stands between letters. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(between, '')
    .replace(isPlain, letter => plainLetters[letter] ?? letter)

const isSameName = (one: string, other: string) => bareName(one) !== '' && bareName(one) === bareName(other)

const isMatch = (patient: Patient, { first, last, bornOn, nhsNumber }: Facts) =>
  patient.nhsNumber === nhsNumber &&
  patient.bornOn === bornOn &&
  isSameName(patient.forename, first) &&
  isSameName(patient.surname, last)

/**
 * The one patient of whom all four facts are true. Null when there is none, and also when there are several: which of
 * them it is only people can find out.
 */
export function oneMatch(patients: readonly Patient[], facts: Facts): Patient | null {
  const [match, ...others] = patients.filter(patient => isMatch(patient, facts))
  return others.length ? null : (match ?? null)
}
