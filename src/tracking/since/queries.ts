import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'
import type { Entry } from '../diary/entry.ts'
import type { Appointment, Chosen } from './appointment.ts'
import type { Days } from './span.ts'

type Seen = Pick<Reach<'see appointment page' | 'write appointment page'>, 'db' | 'personId'>
type Row = Omit<Appointment, 'trackerIds' | 'diaryDays'> & { trackerIds: string; diaryDays: string }

interface Wanted {
  limit: number
  offset?: number
}

/** Pages with what was chosen for them as one answer, the newest meeting first. */
async function pagesWhere(
  { db, personId }: Seen,
  condition: RawBuilder<unknown>,
  { limit, offset = 0 }: Wanted,
): Promise<Appointment[]> {
  const { rows } = await sql<Row>`
    select p.id, p.met_on, p.talk, p.changed_at,
      (select min(n.met_on) from appointment_pages n
       where n.person_id = p.person_id and n.met_on > p.met_on) as next_met_on,
      (select coalesce(json_agg(t.tracker_id order by t.tracker_id), '[]') from appointment_trackers t
       where t.person_id = p.person_id and t.page_id = p.id)::text as tracker_ids,
      (select coalesce(json_agg(d.on_day order by d.on_day), '[]') from appointment_diary_days d
       where d.person_id = p.person_id and d.page_id = p.id)::text as diary_days
    from appointment_pages p
    where p.person_id = ${personId} and ${condition}
    order by p.met_on desc, p.made_at desc, p.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows.map(row => ({ ...row, trackerIds: JSON.parse(row.trackerIds), diaryDays: JSON.parse(row.diaryDays) }))
}

/** The pages, newest meeting first. */
export const pagesOf = (seen: Reach<'see appointment page'>, wanted: Wanted): Promise<Appointment[]> =>
  pagesWhere(seen, sql`true`, wanted)

/** The page from the newest meeting: the only one that others may see. */
export const newestPageOf = async (seen: Reach<'see appointment page'>): Promise<Appointment | null> =>
  (await pagesOf(seen, { limit: 1 }))[0] ?? null

/** One page; null where the person has none with this id. */
export const pageOf = async (
  proof: Reach<'see appointment page'> | Reach<'write appointment page'>,
  id: string,
): Promise<Appointment | null> => (await pagesWhere(proof, sql`p.id = ${id}`, { limit: 1 }))[0] ?? null

/** The same, held until this request ends, so that two tabs cannot both believe they were first. */
export async function pageToChange(mine: Reach<'write appointment page'>, id: string): Promise<Appointment | null> {
  const { db, personId } = mine
  const held = db.selectFrom('appointmentPages').select('id').where('personId', '=', personId).where('id', '=', id)
  return (await held.forUpdate().executeTakeFirst()) ? pageOf(mine, id) : null
}

/** How many pages there are beside the one that this form has made already. */
export async function countOthers({ db, personId }: Reach<'write appointment page'>, id: string): Promise<number> {
  const counted = db.selectFrom('appointmentPages').select(({ fn }) => fn.countAll<string>().as('count'))
  const others = counted.where('personId', '=', personId).where('id', '!=', id)
  return Number((await others.executeTakeFirstOrThrow()).count)
}

/** Adds a page once, however often its form is sent. */
export const addPage = (
  { db, personId }: Reach<'write appointment page'>,
  { at, ...page }: { id: string; metOn: Day; at: Date },
) =>
  db
    .insertInto('appointmentPages')
    .values({ personId, ...page, madeAt: at, changedAt: at })
    .onConflict(clash => clash.columns(['personId', 'id']).doNothing())
    .execute()

/** Saves what was written and chosen. What was removed elsewhere since the form was opened is left out. */
export async function changePage(
  { db, personId }: Reach<'write appointment page'>,
  { id, chosen, at }: { id: string; chosen: Chosen; at: Date },
) {
  const { metOn, talk, trackerIds, diaryDays } = chosen
  await db
    .updateTable('appointmentPages')
    .set({ metOn, talk, changedAt: at })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('appointmentTrackers').where('personId', '=', personId).where('pageId', '=', id).execute()
  await db.deleteFrom('appointmentDiaryDays').where('personId', '=', personId).where('pageId', '=', id).execute()
  await sql`insert into appointment_trackers (person_id, page_id, tracker_id)
    select person_id, ${id}::uuid, id from trackers
    where person_id = ${personId} and id = any(${trackerIds}::uuid[])`.execute(db)
  await sql`insert into appointment_diary_days (person_id, page_id, on_day)
    select person_id, ${id}::uuid, on_day from diary_entries
    where person_id = ${personId} and on_day = any(${diaryDays}::date[])`.execute(db)
}

export const removePage = ({ db, personId }: Reach<'write appointment page'>, id: string) =>
  db.deleteFrom('appointmentPages').where('personId', '=', personId).where('id', '=', id).execute()

/** The entries that the person put on this page, oldest first. */
export const chosenEntries = (
  { db, personId }: Reach<'see appointment page'>,
  pageId: string,
  { from, to }: Days,
): Promise<Pick<Entry, 'onDay' | 'words'>[]> =>
  db
    .selectFrom('diaryEntries as e')
    .innerJoin('appointmentDiaryDays as d', join =>
      join.onRef('d.personId', '=', 'e.personId').onRef('d.onDay', '=', 'e.onDay'),
    )
    .select(['e.onDay', 'e.words'])
    .where('e.personId', '=', personId)
    .where('d.pageId', '=', pageId)
    .where('e.onDay', '>=', from)
    .where('e.onDay', '<=', to)
    .orderBy('e.onDay')
    .execute()

export type Offer = { onDay: Day; beginning: string }

/** The entries to choose from: those that were chosen before, and the newest, newest first. */
export async function entriesToChoose(
  { db, personId }: Reach<'see diary'>,
  pageId: string,
  { from, to }: Days,
): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select on_day, left(words, 100) as beginning from (
      select e.on_day, e.words from diary_entries e
      left join appointment_diary_days d on d.person_id = e.person_id and d.on_day = e.on_day and d.page_id = ${pageId}
      where e.person_id = ${personId} and e.on_day between ${from} and ${to}
      order by d.page_id is null, e.on_day desc limit 100) as offered
    order by on_day desc`.execute(db)
  return rows
}
