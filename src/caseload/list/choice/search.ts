import { bareName } from '../../../record/connect/match.ts'

type Named = { surname: string; forename: string; nhsNumber: string }

/** Fewer digits than these would find half of the caseload. */
const fewestDigits = 3

/** A name's words, each whole and in the parts that hyphens and apostrophes make: qureshilane, qureshi, lane. */
const partsOf = (name: string) =>
  name
    .split(/\s+/)
    .flatMap(word => [word, ...word.split(/[\p{Pd}'’]/u)].map(bareName))
    .filter(Boolean)

/** Whether what was typed is part of an NHS number, or each of its words begins a part of the name. */
export function isFound(sought: string, { surname, forename, nhsNumber }: Named): boolean {
  const digits = sought.replace(/[\s\p{Pd}]/gu, '')
  if (/^\d+$/.test(digits)) return digits.length >= fewestDigits && nhsNumber.includes(digits)
  const parts = partsOf(`${forename} ${surname}`)
  const words = sought
    .split(/[\s,]+/)
    .map(bareName)
    .filter(Boolean)
  return words.length > 0 && words.every(word => parts.some(part => part.startsWith(word)))
}
