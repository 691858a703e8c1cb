import type { Letter } from '../../src/reminders/notices/push.ts'
import type { LongEvent, WorkerScope } from './scope.ts'

interface PushEventLike extends LongEvent {
  readonly data: { json(): Letter } | null
}

interface ClickEventLike extends LongEvent {
  readonly action: string
  readonly notification: Notification
}

/** Shows a notice, and passes a press of its buttons on. What comes says nothing about health, and nothing is kept. */
export function showNotices(scope: WorkerScope) {
  scope.addEventListener('push', (event: PushEventLike) => {
    const letter = event.data?.json()
    if (letter) event.waitUntil(show(scope, letter))
  })
  scope.addEventListener('notificationclick', (event: ClickEventLike) => {
    event.notification.close()
    event.waitUntil(answer(scope, event))
  })
}

function show({ registration }: WorkerScope, { title, ...tokens }: Letter) {
  const actions = [
    { action: 'snooze', title: 'In an hour' },
    { action: 'stop', title: 'Stop' },
  ]
  // The same tag: a second one takes the place of the first, without another sound.
  const options = { tag: 'reminder', data: tokens, actions }
  return registration.showNotification(title, options as NotificationOptions)
}

async function answer({ clients, Notification }: WorkerScope, { action, notification }: ClickEventLike) {
  const { snooze, stop } = notification.data
  const token = action === 'snooze' ? snooze : action === 'stop' ? stop : undefined
  // Where a notice has no room for its buttons, a tap on it opens the page that has them.
  const hasButtons = (Notification?.maxActions ?? 0) >= 2
  if (!token) return clients.openWindow(hasButtons ? '/today' : `/reminders/notice/${snooze}?stop=${stop}`)
  const address = `/reminders/notice/${token}`
  const { ok } = await fetch(address, { method: 'POST', body: new URLSearchParams() }).catch(() => ({ ok: false }))
  // Without a network, the page with the same button is there to try again.
  if (!ok) await clients.openWindow(address)
}
