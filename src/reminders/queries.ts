import { sql } from 'kysely'
import type { Reach } from '../access/reach.ts'
import { addDays, type Day } from '../core/clock.ts'
import { channels, type Reminder, type Subject, type When } from './reminder.ts'

type Mine = Reach<'set reminders'>

/** The trackers that are asked about; sleep and the diary are there for everybody. */
export const trackersToRemindOf = ({ db, personId }: Reach<'set reminders'>) =>
  db
    .selectFrom('trackers')
    .select(['id', 'name'])
    .where('personId', '=', personId)
    .where('archivedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

async function remindersWhere({ db, personId }: Pick<Mine, 'db' | 'personId'>, id: string | null) {
  const { rows } = await sql<Reminder>`
    select r.id, r.subject as kind, r.tracker_id, r.days::integer[] as days, to_char(r.at_time, 'HH24:MI') as time,
      r.stopped_at, p.zone
    from reminders r join people p on p.id = r.person_id
    where r.person_id = ${personId} and (${id}::uuid is null or r.id = ${id}::uuid)`.execute(db)
  return rows
}

export const remindersOf = (mine: Reach<'set reminders'> | Reach<'remind'>) => remindersWhere(mine, null)

export const reminderOf = async (mine: Reach<'remind'> | Reach<'answer notice'>, id: string) =>
  (await remindersWhere(mine, id))[0]

/** Sets the reminder of a subject, and gives it as it is now. */
export async function setReminder(
  mine: Reach<'set reminders'>,
  { kind, trackerId }: Subject,
  { days, time }: When,
  at: Date,
): Promise<Reminder> {
  const { db, personId } = mine
  const set = { days: [...days], atTime: time, channels: [...channels], stoppedAt: null, changedAt: at }
  const { id } = await db
    .insertInto('reminders')
    .values({ personId, subject: kind, trackerId, ...set })
    .onConflict(clash => clash.columns(['personId', 'subject', 'trackerId']).doUpdateSet(set))
    .returning('id')
    .executeTakeFirstOrThrow()
  return (await remindersWhere(mine, id))[0]!
}

export const removeReminder = ({ db, personId }: Reach<'set reminders'>, { kind, trackerId }: Subject) =>
  db
    .deleteFrom('reminders')
    .where('personId', '=', personId)
    .where('subject', '=', kind)
    .where('trackerId', 'is not distinct from', trackerId)
    .execute()

export const stopReminder = ({ db, personId }: Reach<'answer notice'>, id: string, stoppedAt: Date) =>
  db.updateTable('reminders').set({ stoppedAt }).where('personId', '=', personId).where('id', '=', id).execute()

/** Whether there is nothing to remind of: the entry is there already, or the person has paused what it is about. */
export async function isNothingToDo(
  { db, personId }: Reach<'remind'>,
  { kind, trackerId }: Reminder,
  today: Day,
): Promise<boolean> {
  const { rows } = await sql<{ isDone: boolean }>`
    select case ${kind}
      when 'sleep' then exists (select from sleep_nights
        where person_id = ${personId} and night_of = ${addDays(today, -1)}::date)
      when 'diary' then exists (select from diary_entries where person_id = ${personId} and on_day = ${today}::date)
      else exists (select from tracker_entries
          where person_id = ${personId} and tracker_id = ${trackerId}::uuid and on_day = ${today}::date)
        or exists (select from trackers where person_id = ${personId} and id = ${trackerId}::uuid
          and coalesce(paused_at, archived_at) is not null)
    end as is_done`.execute(db)
  return rows[0]?.isDone ?? true
}

const keptDays = 30

/** Takes on an occasion; false when it has been taken on before. What is older than a month is forgotten. */
export async function takeOccasion(
  { db, personId }: Reach<'remind'>,
  { reminderId, onDay, round }: { reminderId: string; onDay: Day; round: number },
  takenAt: Date,
): Promise<boolean> {
  const taken = await db
    .insertInto('reminderOccasions')
    .values({ personId, reminderId, onDay, round, takenAt })
    .onConflict(clash => clash.doNothing())
    .returning('round')
    .executeTakeFirst()
  const old = addDays(onDay, -keptDays)
  if (taken)
    await db.deleteFrom('reminderOccasions').where('personId', '=', personId).where('onDay', '<', old).execute()
  return taken !== undefined
}

/** One notice for each of the person's devices; their ids. */
export async function addNotices(
  { db, personId }: Reach<'remind'>,
  { reminderId, onDay, round }: { reminderId: string; onDay: Day; round: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into notices (person_id, reminder_id, on_day, round, device_id)
    select person_id, ${reminderId}::uuid, ${onDay}::date, ${round}::smallint, id
    from push_devices where person_id = ${personId}
    on conflict do nothing returning id`.execute(db)
  return rows.map(({ id }) => id)
}

export interface NoticeToSend {
  id: string
  reminderId: string
  onDay: Day
  round: number
  takenAt: Date
  stoppedAt: Date | null
  zone: string
  deviceId: string
  endpoint: string
  p256dh: string
  auth: string
}

/** Takes on one notice, so that nobody else sends it too; undefined when somebody has, or it is gone. */
export async function takeNotice({ db, personId }: Reach<'remind'>, id: string, now: Date) {
  const { rows } = await sql<NoticeToSend>`
    update notices n set sent_at = ${now}
    from reminder_occasions o, reminders r, push_devices d, people p
    where n.person_id = ${personId} and n.id = ${id}::uuid and n.sent_at is null
      and o.person_id = n.person_id and o.reminder_id = n.reminder_id and o.on_day = n.on_day and o.round = n.round
      and r.person_id = n.person_id and r.id = n.reminder_id
      and d.person_id = n.person_id and d.id = n.device_id and p.id = n.person_id
    returning n.id, n.reminder_id, n.on_day, n.round, n.device_id, o.taken_at, r.stopped_at, p.zone,
      d.endpoint, d.p256dh, d.auth`.execute(db)
  return rows[0]
}

/** The push service did not take it: another try may send it. */
export const giveNoticeBack = ({ db, personId }: Reach<'remind'>, id: string) =>
  db.updateTable('notices').set({ sentAt: null }).where('personId', '=', personId).where('id', '=', id).execute()

type Button = { hash: Buffer; deed: 'snooze' | 'stop'; expiresAt: Date }

export const addButtons = ({ db, personId }: Reach<'remind'>, noticeId: string, buttons: readonly Button[]) =>
  db
    .insertInto('noticeTokens')
    .values(buttons.map(button => ({ personId, noticeId, ...button })))
    .execute()

/**
 * Uses up a button; undefined when it was pressed a moment ago. The round is the last that came: with another device the
 * person may have asked for "in an hour" since this notice.
 */
export async function pressButton({ db, personId }: Reach<'answer notice'>, hash: Buffer, now: Date) {
  const { rows } = await sql<{ reminderId: string; onDay: Day; round: number; zone: string }>`
    with pressed as (
      update notice_tokens set used_at = ${now}
      where person_id = ${personId} and hash = ${hash} and used_at is null returning notice_id)
    select n.reminder_id, n.on_day, p.zone,
      (select max(o.round) from reminder_occasions o
        where o.person_id = n.person_id and o.reminder_id = n.reminder_id and o.on_day = n.on_day) as round
    from notices n join pressed on pressed.notice_id = n.id join people p on p.id = n.person_id
    where n.person_id = ${personId}`.execute(db)
  return rows[0]
}
