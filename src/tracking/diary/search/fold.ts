/** Letters that are one sign in Unicode and another letter to somebody who searches. */
const alike: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
}

/** Words without case and accents: 'Café' and 'CAFE' become the same. */
export const foldedOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđħıßæœ’‘]/g, letter => alike[letter] ?? letter)

const mostTerms = 10

/** What has to be found, each of them anywhere in an entry. */
export const termsIn = (asked: string): string[] =>
  [...new Set(foldedOf(asked).split(/\s+/).filter(Boolean))].slice(0, mostTerms)

const before = 80
const shown = 280

/** The words around the first place at which a term stands, on one line; the beginning where none is found. */
export function excerptOf(words: string, terms: readonly string[]): string {
  const letters = [...words]
  if (letters.length <= shown) return words
  const at = firstPlace(letters, terms)
  const from = at <= before ? 0 : at - before
  const part = letters.slice(from, from + shown).join('')
  return `${from > 0 ? '…' : ''}${part.trim()}${from + shown < letters.length ? '…' : ''}`
}

/** Folding may make a letter longer or nothing at all, so each folded sign remembers the letter that it came from. */
function firstPlace(letters: readonly string[], terms: readonly string[]): number {
  const places: number[] = []
  let folded = ''
  for (const [place, letter] of letters.entries()) {
    const sign = foldedOf(letter)
    for (let index = 0; index < sign.length; index++) places.push(place)
    folded += sign
  }
  const found = terms.map(term => folded.indexOf(term)).filter(at => at >= 0)
  return found.length ? (places[Math.min(...found)] ?? 0) : 0
}
