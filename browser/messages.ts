import { countUnread } from './messages/badges.ts'
import { listen } from './messages/stream.ts'
import { followThread } from './messages/thread.ts'

/** New messages come to every page of whoever is signed in. Without this, they are there when a page is loaded. */
const thread = document.getElementById('thread')
const hearThread = thread ? followThread(thread) : undefined

listen(thread?.dataset.person, told => {
  if (told.name === 'hello') for (const head of told.data.rooms) countUnread(head)
  if (told.name === 'room' || told.name === 'message') countUnread(told.data)
  hearThread?.(told)
})
