import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'

const longestRemembered = '60 days'

/**
 * Takes a key, once for ever; false when its entry was heard before. A second request with the same key waits here for
 * the end of the first. Keys that are far older than any day that is still open are forgotten on the way.
 */
export async function takeKey(
  { db, personId }: Reach<'track'> | Reach<'write diary'>,
  key: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with forgotten as (
      delete from sent_entries
      where person_id = ${personId} and key <> ${key} and sent_at < ${at}::timestamptz - ${longestRemembered}::interval)
    insert into sent_entries (person_id, key, sent_at) values (${personId}, ${key}, ${at})
    on conflict do nothing returning key`.execute(db)
  return rows.length > 0
}

export async function isKeyTaken(
  { db, personId }: Reach<'track'> | Reach<'write diary'>,
  key: string,
): Promise<boolean> {
  const taken = db.selectFrom('sentEntries').select('key').where('personId', '=', personId).where('key', '=', key)
  return (await taken.executeTakeFirst()) !== undefined
}

/** Its entry was not saved after all. */
export const giveBackKey = ({ db, personId }: Reach<'track'> | Reach<'write diary'>, key: string) =>
  db.deleteFrom('sentEntries').where('personId', '=', personId).where('key', '=', key).execute()
