import type { Reach } from '../../access/reach.ts'
import type { Achievement } from './achievement.ts'

/** The goal is finished; what was written about it before is replaced. */
export const recordAchievement = ({ db, personId }: Reach<'set goals'>, goalId: string, achievement: Achievement) =>
  db
    .insertInto('goalAchievements')
    .values({ goalId, personId, ...achievement })
    .onConflict(clash => clash.column('goalId').doUpdateSet({ ...achievement, takenBackAt: null }))
    .execute()

/** The person works on it again; what they wrote about it waits. */
export const takeAchievementBack = ({ db, personId }: Reach<'set goals'>, goalId: string, takenBackAt: Date) =>
  db
    .updateTable('goalAchievements')
    .set({ takenBackAt })
    .where('goalId', '=', goalId)
    .where('personId', '=', personId)
    .where('takenBackAt', 'is', null)
    .execute()
