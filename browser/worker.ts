/** What the browser keeps awake for us. Each part is a module of its own in worker/. */
import { showNotices } from './worker/push.ts'

showNotices(self as unknown as Parameters<typeof showNotices>[0])
