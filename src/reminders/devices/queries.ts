import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import { type Device, mostDevices } from './device.ts'

export const devicesOf = ({ db, personId }: Reach<'set reminders'>) =>
  db
    .selectFrom('pushDevices')
    .select(['id', 'addedAt'])
    .where('personId', '=', personId)
    .orderBy('addedAt', 'desc')
    .orderBy('id')
    .execute()

/** Adds this browser once. Whoever was signed in there before gets nothing on it any more. */
export async function addDevice({ db, personId }: Reach<'set reminders'>, device: Device, addedAt: Date) {
  await sql`select leave_device(${device.endpoint})`.execute(db)
  // The keys may have changed while the address stayed.
  await db.deleteFrom('pushDevices').where('personId', '=', personId).where('endpoint', '=', device.endpoint).execute()
  await db
    .insertInto('pushDevices')
    .values({ personId, ...device, addedAt })
    .execute()
  await sql`delete from push_devices where person_id = ${personId} and id in (
    select id from push_devices where person_id = ${personId} order by added_at desc offset ${mostDevices})`.execute(db)
}

export const removeDevice = ({ db, personId }: Reach<'set reminders'> | Reach<'remind'>, id: string) =>
  db.deleteFrom('pushDevices').where('personId', '=', personId).where('id', '=', id).execute()
