import type { StaffFacts } from '../../access/circle.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Database } from '../../core/database.ts'

/** The viewer as the record knows them; nothing for somebody who is not on its staff. */
export const staffOf = (db: Database, { accountId }: Viewer): Promise<StaffFacts | undefined> =>
  db.selectFrom('staff').select(['guid', 'name', 'jobTitle']).where('accountId', '=', accountId).executeTakeFirst()
