import type { Database } from '../core/database.ts'
import type { Organisation } from '../organisation/profile.ts'
import { addNewStory, addNewTips } from './queries.ts'

const wordsAMinute = 160

export const minutesToRead = (words: string): number =>
  Math.max(1, Math.ceil(words.trim().split(/\s+/).length / wordsAMinute))

/** Copies a trust's first tips and stories into its database, once by slug. The handle is the owner's. */
export async function importFirstContent(owner: Database, { tips, stories }: Pick<Organisation, 'tips' | 'stories'>) {
  await owner.transaction().execute(async db => {
    if (tips.length) await addNewTips(db, tips)
    for (const story of stories) await addNewStory(db, { ...story, minutesToRead: minutesToRead(story.body) })
  })
}
