import type { Reach } from '../access/reach.ts'
import type { Day } from '../core/clock.ts'
import { addJob } from '../core/jobs.ts'
import { nextOccasion, type Reminder } from './reminder.ts'

/** What the queue knows of an occasion. */
export interface Due {
  personId: string
  reminderId: string
  onDay: Day
  /** 0 at the time that was chosen; the others were asked for with "in an hour". */
  round: number
  atMs: number
}

/** Plans when a reminder comes next, in the place of what was planned for it before. */
export async function planNext(
  { db, personId }: Reach<'set reminders'> | Reach<'remind'>,
  { id, zone, ...when }: Reminder,
  after: Date,
) {
  const next = nextOccasion(when, zone, after)
  if (!next || when.stoppedAt) return
  const due: Due = { personId, reminderId: id, onDay: next.onDay, round: 0, atMs: next.at.getTime() }
  await addJob(db, { task: 'remind', payload: { ...due }, at: next.at, key: `remind ${id}` })
}

/** Plans the same occasion once more. Two devices that ask for it plan one. */
export const planAgain = (
  { db, personId }: Reach<'answer notice'>,
  { reminderId, onDay, round }: Pick<Due, 'reminderId' | 'onDay' | 'round'>,
  at: Date,
) =>
  addJob(db, {
    task: 'remind',
    payload: { personId, reminderId, onDay, round, atMs: at.getTime() },
    at,
    key: `again ${reminderId} ${onDay} ${round}`,
  })
