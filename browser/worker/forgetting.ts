import { forgetEverything } from '../device/database.ts'
import type { LongEvent, WorkerScope } from './scope.ts'

/** Forms that end the session on this device. */
const endings = ['/sign-out', '/account/sessions/ending']

interface FetchEventLike extends LongEvent {
  readonly request: Request
}

/**
 * Signing out removes what is personal from the device. The answer asks the browser to do that (Clear-Site-Data);
 * this does it as well where a browser does not know how, or where no answer comes.
 */
export function forgetAtSignOut(scope: WorkerScope) {
  scope.addEventListener('fetch', (event: FetchEventLike) => {
    const { method, mode, url } = event.request
    if (method !== 'POST' || mode !== 'navigate' || !endings.includes(new URL(url).pathname)) return
    event.waitUntil(Promise.all([forgetEverything(), stopNotices(scope)]))
  })
}

async function stopNotices({ registration }: WorkerScope) {
  const subscription = await registration.pushManager?.getSubscription()
  await subscription?.unsubscribe()
}
