import { randomBytes } from 'node:crypto'
import webpush from 'web-push'
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
