import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import { type Mark, mostMarks } from './mark.ts'

/** What the person has marked from one day to another, both included, oldest first. */
export const marksBetween = ({ db, personId }: Reach<'see tracking'>, from: Day, to: Day): Promise<Mark[]> =>
  db
    .selectFrom('trackingMarks')
    .select(['id', 'onDay', 'words'])
    .where('personId', '=', personId)
    .where('onDay', '>=', from)
    .where('onDay', '<=', to)
    .orderBy('onDay')
    .orderBy('addedAt')
    .execute()

/** Everything that the person has marked, newest first. */
export const marksOf = ({ db, personId }: Reach<'track'>): Promise<Mark[]> =>
  db
    .selectFrom('trackingMarks')
    .select(['id', 'onDay', 'words'])
    .where('personId', '=', personId)
    .orderBy('onDay', 'desc')
    .orderBy('addedAt', 'desc')
    .limit(mostMarks)
    .execute()

/** Adds a mark once, however often its form is sent. */
export const addMark = ({ db, personId }: Reach<'track'>, mark: Mark, addedAt: Date) =>
  db
    .insertInto('trackingMarks')
    .values({ personId, ...mark, addedAt })
    .onConflict(clash => clash.columns(['personId', 'id']).doNothing())
    .execute()

export const removeMark = ({ db, personId }: Reach<'track'>, id: string) =>
  db.deleteFrom('trackingMarks').where('personId', '=', personId).where('id', '=', id).execute()
