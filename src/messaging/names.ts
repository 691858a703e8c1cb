const titles = /^(dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|revd)\.?$/i

/** What somebody is called in a sentence: 'Grace' for Grace Adeyemi, 'Dr Nathan' for Dr Priya Nathan. */
export function shortName(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const [first = ''] = words
  return titles.test(first) && words.length > 1 ? `${first} ${words.at(-1)}` : first
}

/** 'Grace, Dr Nathan and Owen' */
export function listed(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse()
  return others.length ? `${others.reverse().join(', ')} and ${last}` : last
}

/** 'Grace', 'Grace and Owen', 'Grace and 2 others' */
export const someListed = (names: readonly string[]): string =>
  names.length > 2 ? `${names[0]} and ${names.length - 1} others` : listed(names)
