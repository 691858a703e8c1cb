/** What the browser keeps awake for us. Each part is a module of its own in worker/. */
import { sendWhenConnected } from './worker/entries.ts'
import { forgetAtSignOut } from './worker/forgetting.ts'
import { answerWithoutNetwork, type Kept } from './worker/offline.ts'
import { showNotices } from './worker/push.ts'
import type { WorkerScope } from './worker/scope.ts'

const scope = self as unknown as WorkerScope & { kept: Kept }
showNotices(scope)
forgetAtSignOut(scope)
sendWhenConnected(scope)
answerWithoutNetwork(scope, scope.kept)
