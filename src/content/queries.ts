import { sql } from 'kysely'
import type { Day } from '../core/clock.ts'
import type { Database } from '../core/database.ts'
import type { FirstStory, FirstTip } from '../organisation/profile.ts'
import type { Tag } from './tag.ts'

export const tipsOnAPage = 20

const tipColumns = ['t.slug', 't.title', 't.words', 't.way', 't.drawing'] as const
export type Tip = { slug: string; title: string; words: string; way: string; drawing: string | null }

/** One page of tips in their order, each with the count of all of them; `number` begins with 1. */
export const tipsOn = (db: Database, number: number, tag?: Tag) =>
  db
    .selectFrom('tips as t')
    .select([...tipColumns, sql<number>`count(*) over ()::int`.as('total')])
    .$if(tag !== undefined, query => query.where(`t.${tag!.kind}`, '=', tag!.theme.id))
    .orderBy('t.position')
    .orderBy('t.slug')
    .limit(tipsOnAPage)
    .offset((number - 1) * tipsOnAPage)
    .execute()

/** One tip a day, the same for everybody on that day, through all of them in their order. */
export const tipForDay = (db: Database, day: Day): Promise<Tip | undefined> =>
  db
    .selectFrom('tips as t')
    .select(tipColumns)
    .orderBy('t.position')
    .orderBy('t.slug')
    .limit(1)
    .offset(sql<number>`(select (${day}::date - date '1900-01-01') % greatest(count(*), 1) from tips)`)
    .executeTakeFirst()

export type StoryInList = { slug: string; title: string; summary: string; way: string; minutesToRead: number }

export const newestStories = (db: Database, atMost: number): Promise<StoryInList[]> =>
  db
    .selectFrom('stories')
    .select(['slug', 'title', 'summary', 'way', 'minutesToRead'])
    .orderBy('publishedOn', 'desc')
    .orderBy('slug')
    .limit(atMost)
    .execute()

export const storyCalled = (db: Database, slug: string) =>
  db.selectFrom('stories').selectAll().where('slug', '=', slug).executeTakeFirst()

export type Story = NonNullable<Awaited<ReturnType<typeof storyCalled>>>

export const tipsToTryAfter = (db: Database, storyId: string) =>
  db
    .selectFrom('storyTips as s')
    .innerJoin('tips as t', 't.id', 's.tipId')
    .select(['t.slug', 't.title', 't.way'])
    .where('s.storyId', '=', storyId)
    .orderBy('s.position')
    .execute()

/** Adds the tips whose slug is new; what is there already is left as it is. */
export const addNewTips = (db: Database, tips: FirstTip[]) =>
  db
    .insertInto('tips')
    .values(tips.map(({ body, ...tip }) => ({ ...tip, words: body })))
    .onConflict(conflict => conflict.column('slug').doNothing())
    .execute()

/** Adds a story if its slug is new, with the tips to try after it. */
export async function addNewStory(db: Database, { body, tips, ...story }: FirstStory & { minutesToRead: number }) {
  const added = await db
    .insertInto('stories')
    .values({ ...story, words: body })
    .onConflict(conflict => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added || !tips.length) return
  await db
    .insertInto('storyTips')
    .columns(['storyId', 'tipId', 'position'])
    .expression(
      db
        .selectFrom('tips')
        .select([sql<string>`${added.id}::uuid`.as('storyId'), 'id'])
        .select(sql<number>`array_position(${tips}::text[], slug)`.as('position'))
        .where('slug', 'in', tips),
    )
    .execute()
}
