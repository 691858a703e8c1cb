import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import { addDays, type Day } from '../../core/clock.ts'
import type { Answer } from '../trackers/kinds.ts'
import { ofSleep, seriesOf } from './series.ts'
import type { Sign, SignWords, TrueSign } from './sign.ts'

type SignRow = SignWords & {
  id: string
  series: string
  tracker: { id: string; name: string; unit: string; kind: string; answer: Answer } | null
  isOn: boolean
}

async function signsWhere(proof: Reach<'see signs'> | Reach<'write signs'>, id: string | null): Promise<Sign[]> {
  const { db, personId } = proof
  const { rows } = await sql<SignRow>`
    select s.id, s.series, s.comparison, s.value::float8 as value, s.days_needed, s.days_looked, s.words,
      s.switched_off_at is null as is_on,
      array(select h.strategy_id::text from early_sign_helps h
        where h.person_id = s.person_id and h.sign_id = s.id order by 1) as helps,
      case when t.id is not null then
        json_build_object('id', t.id, 'name', t.name, 'unit', t.unit, 'kind', t.kind, 'answer', t.answer) end as tracker
    from early_signs s left join trackers t on t.person_id = s.person_id and t.id = s.tracker_id
    where s.person_id = ${personId} and (${id}::uuid is null or s.id = ${id}::uuid)
    order by s.added_at, s.id`.execute(db)
  return rows.map(({ series, tracker, ...rest }) => ({
    ...rest,
    series: tracker ? seriesOf(tracker) : ofSleep.find(({ key }) => key === series)!,
  }))
}

/** Every sentence of the person, in the order in which they were written. */
export const signsOf = (proof: Reach<'see signs'> | Reach<'write signs'>): Promise<Sign[]> => signsWhere(proof, null)

export const signOf = async (mine: Reach<'write signs'>, id: string): Promise<Sign | undefined> =>
  (await signsWhere(mine, id))[0]

/** The same, held until this request ends: whatever else changes it waits, and sees what this one did. */
export async function signToChange(mine: Reach<'write signs'>, id: string): Promise<Sign | undefined> {
  const { db, personId } = mine
  const held = db.selectFrom('earlySigns').select('id').where('personId', '=', personId).where('id', '=', id)
  return (await held.forUpdate().executeTakeFirst()) && signOf(mine, id)
}

/** The days of a sign's series that have a value: a day without one is in none of these, so it never counts. */
const saved = (sign: string, from: string, to: string) => sql`(
  select night.night_of as on_day, night.minutes_asleep / 60.0 as value from sleep_nights night
  where ${sql.ref(sign)}.series = 'hours-asleep' and night.person_id = ${sql.ref(sign)}.person_id
    and night.night_of between ${sql.raw(from)} and ${sql.raw(to)}
  union all
  select night.night_of, night.times_woken from sleep_nights night
  where ${sql.ref(sign)}.series = 'times-woken' and night.times_woken is not null and night.person_id = ${sql.ref(sign)}.person_id
    and night.night_of between ${sql.raw(from)} and ${sql.raw(to)}
  union all
  select entry.on_day, entry.value from tracker_entries entry
  where entry.person_id = ${sql.ref(sign)}.person_id and entry.tracker_id = ${sql.ref(sign)}.tracker_id
    and entry.on_day between ${sql.raw(from)} and ${sql.raw(to)})`

const counts = (sign: string) => sql`case ${sql.ref(sign)}.comparison
  when 'under' then v.value < ${sql.ref(sign)}.value when 'at-least' then v.value >= ${sql.ref(sign)}.value
  when 'yes' then v.value = 1 else v.value = 0 end`

/**
 * The sentences that are true now, all of a person's in one question. Today may still be written, so while nothing is
 * saved for it the days end the day before; a night ends on the day after it began. A note that was put away stays so
 * until there was a day for which the sentence was not true.
 */
export async function trueSignsOf({ db, personId }: Reach<'see signs'>, today: Day): Promise<TrueSign[]> {
  const { rows } = await sql<Omit<TrueSign, 'days'> & { days: { onDay: Day; value: number }[] }>`
    with signs as (
      select s.*, case s.series when 'tracker' then ${today}::date else ${addDays(today, -1)}::date end as newest
      from early_signs s where s.person_id = ${personId} and s.switched_off_at is null),
    ending as (
      select s.*, s.newest - (not exists (select from ${saved('s', 's.newest', 's.newest')} as v))::int as ends_on
      from signs s),
    looked as (
      select e.*, d.days from ending e cross join lateral (
        select json_agg(json_build_object('onDay', v.on_day, 'value', v.value) order by v.on_day) as days
        from ${saved('e', 'e.ends_on - e.days_looked + 1', 'e.ends_on')} as v where ${counts('e')}) as d
      where json_array_length(d.days) >= e.days_needed)
    select l.id, l.ends_on, l.days, p.through is not null and (p.through >= l.ends_on or not exists (
        select from generate_series(0, l.ends_on - p.through) as ago (days)
        cross join lateral (select l.ends_on - ago.days as on_day) as c
        where (select count(*) from ${saved('l', 'c.on_day - l.days_looked + 1', 'c.on_day')} as v where ${counts('l')})
          < l.days_needed)) as is_put_away
    from looked l left join lateral (
      select max(a.through) as through from early_sign_put_aways a
      where a.person_id = l.person_id and a.sign_id = l.id) as p on true
    order by l.added_at, l.id`.execute(db)
  return rows
}

interface NewSign {
  id: string
  /** As in `Series`. */
  seriesKey: string
  answer: Answer | null
  sign: SignWords
  at: Date
}

/** Adds one; false when this form has added it already. */
export async function addSign(mine: Reach<'write signs'>, { id, seriesKey, answer, sign, at }: NewSign) {
  const { db, personId } = mine
  const { helps, value, ...rest } = sign
  const series = answer ? 'tracker' : seriesKey
  const added = await db
    .insertInto('earlySigns')
    .values({
      personId,
      id,
      series,
      trackerId: answer && seriesKey,
      answer,
      ...rest,
      value: value === null ? null : String(value),
      addedAt: at,
      changedAt: at,
    })
    .onConflict(clash => clash.columns(['personId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) await chooseHelps(mine, id, helps)
  return added !== undefined
}

/** Changes one; where it is another rule now, what was put away of the old one does not count for it. */
export async function changeSign(
  mine: Reach<'write signs'>,
  id: string,
  { sign, isOtherRule, at }: { sign: SignWords; isOtherRule: boolean; at: Date },
) {
  const { db, personId } = mine
  const { helps, value, ...rest } = sign
  await db
    .updateTable('earlySigns')
    .set({ ...rest, value: value === null ? null : String(value), changedAt: at })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .execute()
  if (isOtherRule)
    await db.deleteFrom('earlySignPutAways').where('personId', '=', personId).where('signId', '=', id).execute()
  await chooseHelps(mine, id, helps)
}

async function chooseHelps({ db, personId }: Reach<'write signs'>, signId: string, helps: readonly string[]) {
  await db.deleteFrom('earlySignHelps').where('personId', '=', personId).where('signId', '=', signId).execute()
  if (!helps.length) return
  // What was removed in another window a moment ago is left out.
  await sql`insert into early_sign_helps (person_id, sign_id, strategy_id)
    select person_id, ${signId}::uuid, id from strategies
    where person_id = ${personId} and id = any(${helps}::uuid[])`.execute(db)
}

export const switchSign = ({ db, personId }: Reach<'write signs'>, id: string, switchedOffAt: Date | null) =>
  db.updateTable('earlySigns').set({ switchedOffAt }).where('personId', '=', personId).where('id', '=', id).execute()

export const removeSign = ({ db, personId }: Reach<'write signs'>, id: string) =>
  db.deleteFrom('earlySigns').where('personId', '=', personId).where('id', '=', id).execute()

/** Puts a note away that was true through this day. */
export const putAway = ({ db, personId }: Reach<'write signs'>, signId: string, through: Day, putAwayAt: Date) =>
  db
    .insertInto('earlySignPutAways')
    .values({ personId, signId, through, putAwayAt })
    .onConflict(clash => clash.doNothing())
    .execute()
