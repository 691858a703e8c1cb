import { sql } from 'kysely'
import type { Reach } from '../access/reach.ts'

/** The person's wish to be connected: still waiting, or confirmed. Undefined when there is none. */
export const connectionOf = ({ db, personId }: Reach<'see sharing'> | Reach<'see trail'>) =>
  db
    .selectFrom('connections')
    .select(['askedAt', 'confirmedAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

/** One page view of somebody else, with everything that was looked at in it. */
export interface LookRow {
  accountId: string
  viewerName: string
  viewerRole: string
  at: Date
  /** A list in which they stood, not a page about them. */
  isList: boolean
  deeds: string[]
}

interface Wanted {
  /** Looks from this instant on; all of them when it is left out. */
  since: Date | null
  limit: number
  offset: number
}

/** Who looked, newest first. The lines of one page view make one look. */
export const looksOf = ({ db, personId }: Reach<'see trail'>, { since, limit, offset }: Wanted): Promise<LookRow[]> =>
  db
    .selectFrom('trail')
    .select(['accountId', 'viewerName', 'viewerRole', 'at'])
    .select(sql<boolean>`listed_on is not null`.as('isList'))
    .select(sql<string[]>`array_agg(deed order by id)`.as('deeds'))
    .where('personId', '=', personId)
    .$if(since !== null, query => query.where('at', '>=', since!))
    .groupBy(['accountId', 'viewerName', 'viewerRole', 'at'])
    .groupBy(sql`listed_on is not null`)
    .orderBy('at', 'desc')
    .orderBy(sql`max(id)`, 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
