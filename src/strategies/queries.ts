import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '../access/reach.ts'
import type { Day } from '../core/clock.ts'
import { mostPinned, mostStrategies, type Strategy, type StrategyWords } from './strategy.ts'

type Seen = Pick<Reach<'see strategies' | 'keep strategies'>, 'db' | 'personId'>

const daysShown = 3

/** The pinned ones first, in the order in which they were pinned; then the newest. */
async function strategiesWhere({ db, personId }: Seen, condition: RawBuilder<unknown>): Promise<Strategy[]> {
  const { rows } = await sql<Strategy>`
    select s.id, s.title, s.words, s.added_on, p.strategy_id is not null as is_pinned,
      array(select helped_on::text from strategy_helps h where h.strategy_id = s.id
        order by helped_on desc limit ${daysShown}) as helped_on
    from strategies s left join strategy_pins p on p.strategy_id = s.id
    where s.person_id = ${personId} and ${condition}
    order by p.place nulls last, s.created_at desc, s.id
    limit ${mostStrategies}`.execute(db)
  return rows
}

export const strategiesOf = (proof: Reach<'see strategies'>): Promise<Strategy[]> => strategiesWhere(proof, sql`true`)

export const pinnedOf = (proof: Reach<'see strategies'>): Promise<Strategy[]> =>
  strategiesWhere(proof, sql`p.strategy_id is not null`)

/** One of them; undefined where the person has none with this id. */
export const strategyOf = async (proof: Reach<'see strategies' | 'keep strategies'>, id: string) =>
  (await strategiesWhere(proof, sql`s.id = ${id}`))[0]

/** The same, held until this request ends: whatever else changes it waits, and sees what this one did. */
export async function strategyToChange(mine: Reach<'keep strategies'>, id: string): Promise<Strategy | undefined> {
  const { db, personId } = mine
  const held = db.selectFrom('strategies').select('id').where('id', '=', id).where('personId', '=', personId)
  return (await held.forUpdate().executeTakeFirst()) && strategyOf(mine, id)
}

/** What a form has added already. */
export const strategyOfForm = async (mine: Reach<'keep strategies'>, clientKey: string) =>
  (await strategiesWhere(mine, sql`s.client_key = ${clientKey}`))[0]

/** How many there are beside what this form has added already. */
export const countOthers = async ({ db, personId }: Reach<'keep strategies'>, clientKey: string): Promise<number> => {
  const counted = db.selectFrom('strategies').select(({ fn }) => fn.countAll<string>().as('count'))
  const others = counted.where('personId', '=', personId).where('clientKey', '!=', clientKey)
  return Number((await others.executeTakeFirstOrThrow()).count)
}

type NewStrategy = { clientKey: string; strategy: StrategyWords; today: Day; at: Date }

/** Adds one; false when this form has added it already. */
export async function addStrategy({ db, personId }: Reach<'keep strategies'>, entry: NewStrategy): Promise<boolean> {
  const { clientKey, strategy, today, at } = entry
  const added = await db
    .insertInto('strategies')
    .values({ personId, clientKey, ...strategy, addedOn: today, createdAt: at, changedAt: at })
    .onConflict(clash => clash.columns(['personId', 'clientKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const changeStrategy = (
  { db, personId }: Reach<'keep strategies'>,
  id: string,
  strategy: StrategyWords,
  changedAt: Date,
) =>
  db
    .updateTable('strategies')
    .set({ ...strategy, changedAt })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .execute()

export const removeStrategy = ({ db, personId }: Reach<'keep strategies'>, id: string) =>
  db.deleteFrom('strategies').where('id', '=', id).where('personId', '=', personId).execute()

/** Pins one in the first place that is free; false when all are taken, also by another window a moment ago. */
export async function pin({ db, personId }: Reach<'keep strategies'>, strategyId: string): Promise<boolean> {
  // Two windows that pin at once take turns, so that neither meets the other's place.
  await sql`select from people where id = ${personId} for no key update`.execute(db)
  const { rows } = await sql`insert into strategy_pins (strategy_id, person_id, place)
    select ${strategyId}::uuid, ${personId}::uuid, free.place from generate_series(1, ${mostPinned}::int) as free (place)
    where not exists (select from strategy_pins p where p.person_id = ${personId} and p.place = free.place)
    order by free.place limit 1
    on conflict (strategy_id) do nothing returning place`.execute(db)
  return rows.length > 0
}

export const unpin = ({ db, personId }: Reach<'keep strategies'>, strategyId: string) =>
  db.deleteFrom('strategyPins').where('strategyId', '=', strategyId).where('personId', '=', personId).execute()

/** Notes that it helped on a day; once is enough. */
export const noteHelp = ({ db, personId }: Reach<'keep strategies'>, strategyId: string, helpedOn: Day) =>
  db
    .insertInto('strategyHelps')
    .values({ strategyId, personId, helpedOn })
    .onConflict(clash => clash.doNothing())
    .execute()

export const takeHelpBack = ({ db, personId }: Reach<'keep strategies'>, strategyId: string, helpedOn: Day) =>
  db
    .deleteFrom('strategyHelps')
    .where('strategyId', '=', strategyId)
    .where('personId', '=', personId)
    .where('helpedOn', '=', helpedOn)
    .execute()
