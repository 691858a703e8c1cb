const titles = /^(dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|revd)\.?$/i

/** The first letters of the first and the last name: "Dr Priya Nathan" is PN. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(word => word && !titles.test(word))
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map(word => [...word][0]!.toLocaleUpperCase('en-GB')).join('')
}

const tints = ['pink', 'team', 'warm'] as const

/** One of three tints, the same for a name wherever it stands. It means nothing: the name stands beside it. */
export function tintOf(name: string): (typeof tints)[number] {
  const sum = [...name].reduce((total, letter) => total + letter.codePointAt(0)!, 0)
  return tints[sum % tints.length]!
}
