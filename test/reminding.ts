import { randomBytes } from 'node:crypto'
import webpush from 'web-push'
import { reminderTasks } from '../src/reminders/notices/tasks.ts'
import type { House } from './harness.ts'
import type { PushSink } from './push-sink.ts'

/** The settings of a house whose browsers' maker is this sink. */
export function pushSettings({ origin }: PushSink) {
  const { publicKey, privateKey } = webpush.generateVAPIDKeys()
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, PUSH_SERVICES: origin }
}

type Wish = { days?: string[]; time?: string; about?: string; zone?: string }

/** A new person with a device, who has chosen to be reminded. */
export async function reminded(house: House, sink: PushSink, wish: Wish = {}, ...answers: number[]) {
  const { days = ['0', '1', '2', '3', '4', '5', '6'], time = '8:30am', about = 'sleep', zone } = wish
  const person = await house.newPerson(`Sam ${randomBytes(2).toString('hex')}`, zone)
  const visitor = await house.signedInAs(person)
  const device = sink.browser(...answers)
  await visitor.opens('/reminders')
  const on = await visitor.sends('/reminders/devices', device)
  const saved = await visitor.sends(`/reminders/${about}`, { days, time })
  return { person, visitor, device, on, saved }
}

/** Thursday 15 October in London. */
export const halfPastEight = new Date('2026-10-15T07:30:00Z')

/** Somebody to whom a notice has come at half past eight, and the addresses of its buttons. */
export async function noticed(house: House, sink: PushSink) {
  const { person, device } = await reminded(house, sink)
  const { personId } = person
  const tasks = reminderTasks({ pool: house.pool, clock: () => halfPastEight, push: house.config.push })
  const reminder = await house.owner
    .selectFrom('reminders')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await tasks.remind!({
    personId,
    reminderId: reminder.id,
    onDay: '2026-10-15',
    round: 0,
    atMs: halfPastEight.getTime(),
  })
  const notice = await house.owner
    .selectFrom('notices')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await tasks['send-notice']!({ personId, noticeId: notice.id })
  const { snooze, stop } = sink.to(device)[0]!.letter
  return { person, snooze: `/reminders/notice/${snooze}`, stop: `/reminders/notice/${stop}`, stopToken: stop! }
}

export type Waiting = { task: string; payload: Record<string, string | number>; at: Date; key: string }

/** The jobs that wait for somebody; only the owner of the queue, and here the superuser, can see them. */
export async function waitingFor(client: { query: Query }, personId: string): Promise<Waiting[]> {
  const { rows } = await client.query(
    `select t.identifier as task, j.payload, j.run_at as at, j.key from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload->>'personId' = $1 and j.attempts < j.max_attempts order by j.run_at, j.id`,
    [personId],
  )
  return rows as Waiting[]
}
type Query = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>
