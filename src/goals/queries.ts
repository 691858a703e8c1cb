import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '../access/reach.ts'
import type { Day } from '../core/clock.ts'
import type { Goal, GoalWords } from './goal.ts'

type Seen = Pick<Reach<'see goals' | 'set goals'>, 'db' | 'personId'>
type GoalRow = Omit<Goal, 'steps'> & { steps: string }

/** Goals with their steps as one answer, however many there are. */
async function goalsWhere({ db, personId }: Seen, condition: RawBuilder<unknown>, most: number): Promise<Goal[]> {
  const { rows } = await sql<GoalRow>`
    select g.id, g.words, g.why, g.how, g.by_day, g.started_on, g.changed_at, s.goal_id is not null as is_important,
      case when a.taken_back_at is null then a.achieved_on end as achieved_on, coalesce(a.reflection, '') as reflection,
      (select coalesce(json_agg(json_build_object('id', p.id, 'words', p.words, 'tickedOn', t.ticked_on) order by p.place), '[]')
       from goal_steps p left join goal_step_ticks t on t.step_id = p.id where p.goal_id = g.id)::text as steps
    from goals g
    left join goal_stars s on s.goal_id = g.id
    left join goal_achievements a on a.goal_id = g.id
    where g.person_id = ${personId} and ${condition}
    order by 9 desc nulls first, s.goal_id is not null desc, g.changed_at desc, g.id
    limit ${most}`.execute(db)
  return rows.map(({ steps, ...goal }) => ({ ...goal, steps: JSON.parse(steps) }))
}

const isOpen = sql`(a.goal_id is null or a.taken_back_at is not null)`

/** Every goal: those the person works on first, the important ones of them at the top; then the finished ones. */
export const goalsOf = (proof: Reach<'see goals'>, most: number): Promise<Goal[]> => goalsWhere(proof, sql`true`, most)

/** The first goals that the person works on. */
export const openGoalsOf = (proof: Reach<'see goals'>, most: number): Promise<Goal[]> => goalsWhere(proof, isOpen, most)

/** One goal; undefined where the person has none with this id. */
export const goalOf = async (proof: Reach<'see goals' | 'set goals'>, goalId: string): Promise<Goal | undefined> =>
  (await goalsWhere(proof, sql`g.id = ${goalId}`, 1))[0]

/** The same, held until this request ends: whatever else changes it waits, and sees what this one did. */
export async function goalToChange(mine: Reach<'set goals'>, goalId: string): Promise<Goal | undefined> {
  const { db, personId } = mine
  const held = db.selectFrom('goals').select('id').where('id', '=', goalId).where('personId', '=', personId)
  return (await held.forUpdate().executeTakeFirst()) && goalOf(mine, goalId)
}

/** How many there are beside what this form has made already. */
export const countOthers = async ({ db, personId }: Reach<'set goals'>, clientKey: string): Promise<number> => {
  const counted = db.selectFrom('goals').select(({ fn }) => fn.countAll<string>().as('count'))
  const others = counted.where('personId', '=', personId).where('clientKey', '!=', clientKey)
  return Number((await others.executeTakeFirstOrThrow()).count)
}

/** The goal that a form has made already. */
export const goalOfForm = async (mine: Reach<'set goals'>, clientKey: string): Promise<Goal | undefined> =>
  (await goalsWhere(mine, sql`g.client_key = ${clientKey}`, 1))[0]

interface NewGoal {
  clientKey: string
  goal: GoalWords
  steps: readonly string[]
  isImportant: boolean
  today: Day
  at: Date
}

/** Adds a goal with its first steps; its id, or null when this form has made one already. */
export async function addGoal({ db, personId }: Reach<'set goals'>, { goal, ...entry }: NewGoal) {
  const { clientKey, steps, isImportant, today, at } = entry
  const added = await db
    .insertInto('goals')
    .values({ personId, clientKey, ...goal, startedOn: today, createdAt: at, changedAt: at })
    .onConflict(clash => clash.columns(['personId', 'clientKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return null
  if (steps.length)
    await sql`insert into goal_steps (goal_id, person_id, client_key, words, place)
      select ${added.id}::uuid, ${personId}::uuid, gen_random_uuid(), words, place
      from unnest(${steps}::text[]) with ordinality as step (words, place)`.execute(db)
  if (isImportant) await db.insertInto('goalStars').values({ goalId: added.id, personId, starredAt: at }).execute()
  return added.id
}

export const changeGoal = ({ db, personId }: Reach<'set goals'>, goalId: string, goal: GoalWords, at: Date) =>
  db
    .updateTable('goals')
    .set({ ...goal, changedAt: at })
    .where('id', '=', goalId)
    .where('personId', '=', personId)
    .execute()

export const removeGoal = ({ db, personId }: Reach<'set goals'>, goalId: string) =>
  db.deleteFrom('goals').where('id', '=', goalId).where('personId', '=', personId).execute()

export const giveStar = ({ db, personId }: Reach<'set goals'>, goalId: string, starredAt: Date) =>
  db
    .insertInto('goalStars')
    .values({ goalId, personId, starredAt })
    .onConflict(clash => clash.doNothing())
    .execute()

export const takeStar = ({ db, personId }: Reach<'set goals'>, goalId: string) =>
  db.deleteFrom('goalStars').where('goalId', '=', goalId).where('personId', '=', personId).execute()
