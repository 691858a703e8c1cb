/** What people and letters put between the digits, and what comes along when a number is pasted. */
const between = /[\s\p{Pd}\p{Cf}.]/gu

/** The ten digits of a number however it was typed or pasted; null when it is no NHS number. */
export function readNhsNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(between, '')
  return isNhsNumber(digits) ? digits : null
}

/** Ten digits, not all the same, of which the last one checks the others (modulus 11). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  // A check of 10 is the last digit of no number, so such a number is never issued.
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

/** '943 476 5919' */
export const inGroups = (nhsNumber: string): string =>
  [nhsNumber.slice(0, 3), nhsNumber.slice(3, 6), nhsNumber.slice(6)].join(' ')
