import { sql } from 'kysely'
import type { Reach } from '../../access/reach.ts'
import type { Day } from '../../core/clock.ts'

/** Every change of a step is a change of its goal, which stands higher in the list for it. */
export const touchGoal = ({ db, personId }: Reach<'set goals'>, goalId: string, changedAt: Date) =>
  db.updateTable('goals').set({ changedAt }).where('id', '=', goalId).where('personId', '=', personId).execute()

type NewStep = { goalId: string; clientKey: string; words: string }

/** Adds a step at the end; false when this form has added one already. */
export async function addStep({ db, personId }: Reach<'set goals'>, { goalId, clientKey, words }: NewStep) {
  const { rows } = await sql`insert into goal_steps (goal_id, person_id, client_key, words, place)
    select ${goalId}::uuid, ${personId}::uuid, ${clientKey}::uuid, ${words}, coalesce(max(place), 0) + 1
    from goal_steps where goal_id = ${goalId}
    on conflict (goal_id, client_key) do nothing returning id`.execute(db)
  return rows.length > 0
}

/** Whether this form has added its step already. */
export async function isStepThere({ db, personId }: Reach<'set goals'>, goalId: string, clientKey: string) {
  const step = db.selectFrom('goalSteps').select('id').where('personId', '=', personId).where('goalId', '=', goalId)
  return (await step.where('clientKey', '=', clientKey).executeTakeFirst()) !== undefined
}

export const renameStep = ({ db, personId }: Reach<'set goals'>, stepId: string, words: string) =>
  db.updateTable('goalSteps').set({ words }).where('id', '=', stepId).where('personId', '=', personId).execute()

export const removeStep = ({ db, personId }: Reach<'set goals'>, stepId: string) =>
  db.deleteFrom('goalSteps').where('id', '=', stepId).where('personId', '=', personId).execute()

/** Gives the steps of a goal this order. */
export const orderSteps = ({ db, personId }: Reach<'set goals'>, stepIds: readonly string[]) =>
  sql`update goal_steps s set place = o.place from unnest(${stepIds}::uuid[]) with ordinality as o (id, place)
    where s.id = o.id and s.person_id = ${personId} and s.place <> o.place`.execute(db)

/** Ticks a step; the day of the first tick counts. */
export const tickStep = ({ db, personId }: Reach<'set goals'>, stepId: string, tickedOn: Day) =>
  db
    .insertInto('goalStepTicks')
    .values({ stepId, personId, tickedOn })
    .onConflict(clash => clash.doNothing())
    .execute()

export const untickStep = ({ db, personId }: Reach<'set goals'>, stepId: string) =>
  db.deleteFrom('goalStepTicks').where('stepId', '=', stepId).where('personId', '=', personId).execute()
