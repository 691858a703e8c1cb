import type { Reach } from '../../access/reach.ts'
import type { Helper, Plan, SavedPlan } from './plan.ts'

type Seen = Reach<'see safety plan'> | Reach<'write safety plan'>

const columns = ['version', 'signs', 'alone', 'places', 'ask', 'professionals', 'safer', 'reasons', 'wishes'] as const

const plansOf = ({ db, personId }: Seen) =>
  db
    .selectFrom('safetyPlans')
    .select([...columns, 'zone', 'savedAt'])
    .where('personId', '=', personId)
    .orderBy('version', 'desc')

type Row = Omit<SavedPlan, 'ask'> & { ask: unknown }
const asPlan = (row: Row | undefined): SavedPlan | null => (row ? { ...row, ask: row.ask as Helper[] } : null)

/** The plan as it is now; null where there is none. */
export const planOf = async (seen: Reach<'see safety plan'> | Reach<'write safety plan'>): Promise<SavedPlan | null> =>
  asPlan(await plansOf(seen).limit(1).executeTakeFirst())

/** One version of the person's own plan. */
export const versionOf = async (mine: Reach<'write safety plan'>, version: number): Promise<SavedPlan | null> =>
  asPlan(await plansOf(mine).where('version', '=', version).executeTakeFirst())

/** When each version was saved, newest first. */
export const versionsOf = ({ db, personId }: Reach<'write safety plan'>) =>
  db
    .selectFrom('safetyPlans')
    .select(['version', 'zone', 'savedAt'])
    .where('personId', '=', personId)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()

interface NewVersion {
  plan: Plan
  version: number
  zone: string
  savedAt: Date
}

/** Adds a version; false when another one has this number already. */
export async function addVersion(
  { db, personId }: Reach<'write safety plan'>,
  { plan, ...rest }: NewVersion,
): Promise<boolean> {
  const added = await db
    .insertInto('safetyPlans')
    .values({ personId, ...plan, ask: JSON.stringify(plan.ask), ...rest })
    .onConflict(clash => clash.columns(['personId', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return added !== undefined
}

/** Removes the plan with all its versions. */
export const removePlan = ({ db, personId }: Reach<'write safety plan'>) =>
  db.deleteFrom('safetyPlans').where('personId', '=', personId).execute()
