import { z } from 'zod'
import { type Reach, reachForJob } from '../../access/reach.ts'
import { type Clock, dayIn, instantOf } from '../../core/clock.ts'
import type { PushSettings } from '../../core/config.ts'
import type { Pool } from '../../core/database.ts'
import { hashOfToken, newToken } from '../../core/ids.ts'
import { addJob, type Tasks } from '../../core/jobs.ts'
import { removeDevice } from '../devices/queries.ts'
import { type Due, planNext } from '../plan.ts'
import * as kept from '../queries.ts'
import { isQuiet, msUntilQuiet, type Reminder } from '../reminder.ts'
import { letterWith, sendPush } from './push.ts'

type House = { pool: Pool; clock: Clock; push: PushSettings | null }

const dueShape = z.object({
  personId: z.uuid(),
  reminderId: z.uuid(),
  onDay: z.iso.date(),
  round: z.number().int().min(0).max(3),
  atMs: z.number(),
})
const noticeShape = z.object({ personId: z.uuid(), noticeId: z.uuid() })
const personShape = z.object({ personId: z.uuid() })

const hourMs = 3_600_000
/** After so long a reminder would only be in the way. */
const lateMs = hourMs
const keptForMs = hourMs
const snoozeForMs = 12 * hourMs
const stopForMs = 7 * 24 * hourMs

/** What is done when nobody is there. */
export const reminderTasks = ({ pool, clock, push }: House): Tasks => ({
  remind: async payload => {
    const due = dueShape.parse(payload)
    const work = (mine: Reach<'remind'>) => takeOn(mine, due, clock())
    await reachForJob(pool, due.personId, { deed: 'remind', work })
  },

  'send-notice': async payload => {
    const { personId, noticeId } = noticeShape.parse(payload)
    if (push) await send({ pool, clock, push }, personId, noticeId)
  },

  'plan-reminders': async payload => {
    const work = async (mine: Reach<'remind'>) => {
      for (const reminder of await kept.remindersOf(mine)) await planNext(mine, reminder, clock())
    }
    await reachForJob(pool, personShape.parse(payload).personId, { deed: 'remind', work })
  },
})

/** Plans the next occasion, takes this one on, and has a notice sent to each device, all or nothing. */
async function takeOn(mine: Reach<'remind'>, due: Due, now: Date) {
  const reminder = await kept.reminderOf(mine, due.reminderId)
  if (!reminder || reminder.stoppedAt) return
  if (due.round === 0) await planNext(mine, reminder, new Date(Math.max(now.getTime(), due.atMs)))
  if (!isStillMeant(reminder, due) || !(await kept.takeOccasion(mine, due, now))) return
  const isTooLate = now.getTime() - due.atMs > lateMs || isQuiet(reminder.zone, now)
  if (isTooLate || (await kept.isNothingToDo(mine, reminder, dayIn(reminder.zone, now)))) return
  for (const noticeId of await kept.addNotices(mine, due)) {
    const payload = { personId: mine.personId, noticeId }
    await addJob(mine.db, { task: 'send-notice', payload, key: `send ${noticeId}` })
  }
}

/** The person may have chosen another time, or moved to another zone, since this was planned. */
const isStillMeant = ({ zone, time }: Reminder, { onDay, round, atMs }: Due) =>
  round > 0 || instantOf(zone, onDay, time)?.getTime() === atMs

async function send({ pool, clock, push }: House & { push: PushSettings }, personId: string, noticeId: string) {
  const asHouse = <T>(work: (mine: Reach<'remind'>) => Promise<T>) =>
    reachForJob(pool, personId, { deed: 'remind', work })
  const ready = await asHouse(mine => makeReady(mine, noticeId, clock()))
  if (!ready) return
  // Nothing is open while the push service is asked.
  const delivery = await sendPush(push, ready.notice, ready)
  if (delivery === 'gone') await asHouse(mine => removeDevice(mine, ready.notice.deviceId))
  if (delivery === 'refused') {
    await asHouse(mine => kept.giveNoticeBack(mine, noticeId))
    throw new Error('The push service took nothing')
  }
}

async function makeReady(mine: Reach<'remind'>, noticeId: string, now: Date) {
  const notice = await kept.takeNotice(mine, noticeId, now)
  if (!notice || notice.stoppedAt || isQuiet(notice.zone, now)) return null
  if (now.getTime() - notice.takenAt.getTime() > lateMs) return null
  const [snooze, stop] = [newToken(), newToken()]
  const until = (ms: number) => new Date(now.getTime() + ms)
  await kept.addButtons(mine, noticeId, [
    { hash: hashOfToken(snooze), deed: 'snooze', expiresAt: until(snoozeForMs) },
    { hash: hashOfToken(stop), deed: 'stop', expiresAt: until(stopForMs) },
  ])
  // A phone that is switched on at night finds nothing from the evening.
  const keptSeconds = Math.min(keptForMs, msUntilQuiet(notice.zone, now)) / 1000
  return { notice, letter: letterWith(snooze, stop), keptSeconds: Math.floor(keptSeconds) }
}
