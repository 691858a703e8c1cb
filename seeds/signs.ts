import type pg from 'pg'
import type { Person } from '../src/demo/cast.ts'

/** Rowan's one sentence, with what they chose to be reminded of. It is not true at the moment. */
export async function addSigns(client: pg.Client, now: Date, { key, personId }: Person) {
  if (key !== 'rowan') return
  const id = '6d0f5a3c-27b1-4c58-9a0e-51f2c8d7e6b4'
  const writtenAt = new Date(now.getTime() - 30 * 86_400_000)
  await client.query(
    `insert into early_signs (person_id, id, series, comparison, value, days_needed, days_looked, words, added_at, changed_at)
     values ($1, $2, 'hours-asleep', 'under', 3, 4, 4, $3, $4, $4)`,
    [personId, id, 'Cancel something. Phone stays in the kitchen. Tell Mum.', writtenAt],
  )
  await client.query(
    `insert into early_sign_helps (person_id, sign_id, strategy_id)
     select person_id, $2, id from strategies where person_id = $1 and title = 'When I cannot get to sleep'`,
    [personId, id],
  )
}
