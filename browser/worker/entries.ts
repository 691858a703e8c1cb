import { sendEntries } from '../waiting/sending.ts'
import type { LongEvent, WorkerScope } from './scope.ts'

/** Where the browser knows how, what waits is sent as soon as there is a connection, also with no page open. */
export function sendWhenConnected(scope: WorkerScope) {
  scope.addEventListener('sync', (event: LongEvent) => {
    event.waitUntil(sendEntries().then(tryAgainLater))
  })
}

/** The browser comes back to what has failed. */
function tryAgainLater(ending: string) {
  if (ending === 'unreachable') throw new Error(ending)
}
