import type { Organisation, Topic, Way } from '../organisation/profile.ts'

/** What tips may be filtered by: one of the five ways, or a topic such as sleep. Nothing else is ever looked up. */
export type Tag = { kind: 'way'; theme: Way } | { kind: 'topic'; theme: Topic }

export const addressOfTag = ({ theme }: Pick<Tag, 'theme'>) => `/tips?way=${theme.id}`

// Addresses of 2018 (?tag=BeActive, ?tag=GiveToOthers) are still in old letters and bookmarks.
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^givetoothers$/, 'give')

export const tagsOf = ({ ways, topics }: Organisation): Tag[] => [
  ...ways.map(theme => ({ kind: 'way', theme }) as const),
  ...topics.map(theme => ({ kind: 'topic', theme }) as const),
]

/** The tag that somebody means, in any letter case; undefined when there is none. */
export const tagNamed = (organisation: Organisation, name: string): Tag | undefined =>
  tagsOf(organisation).find(({ theme }) => plain(theme.id) === plain(name))
