import type { HeardUpTo } from '../../src/messaging/heard.ts'
import type { ShownMessage } from '../../src/messaging/shown.ts'

/** What a room is told of itself: who it is about, how far it has come, and what waits there for this reader. */
export interface Head {
  person: string
  number: number
  version: number
  unread: number
  /** 'since 8:14am today', while something waits for a team. */
  since?: string
  /** The reader's own room with their team. */
  isOwn?: boolean
  isClosed?: boolean
  /** The reader may not hear this room any more. */
  isGone?: boolean
}

/** Something that the server said, and to whom: `viewer` is a tag of the reader's account. */
export type Told = { viewer: string } & (
  | { name: 'hello'; data: { viewer: string; rooms: Head[] } }
  | { name: 'room'; data: Head }
  | { name: 'message'; data: Head & { message: ShownMessage } }
  | { name: 'heard'; data: { person: string; version: number; heard: HeardUpTo[] } }
  | { name: 'ended'; data: object }
)

const names = ['hello', 'room', 'message', 'heard', 'ended'] as const
const hiddenForMs = 5 * 60_000
const longestWaitMs = 30_000

/**
 * Listens to the server: one tab of the browser holds the stream and passes what it hears to the others. A tab that
 * has been hidden for long lets go of it.
 */
export function listen(thread: string | undefined, hear: (told: Told) => void) {
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('messages') : undefined
  let source: EventSource | undefined
  let wait: AbortController | undefined
  let letGo: (() => void) | undefined
  let viewer = ''
  let failures = 0
  let hasEnded = false

  if (others) others.onmessage = event => hear(event.data as Told)
  document.addEventListener('visibilitychange', followVisibility)
  // A page that comes back from the browser's memory has lost its stream.
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', event => event.persisted && start())
  let hiding: number | undefined
  start()

  function followVisibility() {
    clearTimeout(hiding)
    if (document.visibilityState === 'visible') start()
    else hiding = window.setTimeout(stop, hiddenForMs)
  }

  function start() {
    if (wait || hasEnded) return
    wait = new AbortController()
    if (!navigator.locks || !others) return connect()
    const lead = () =>
      new Promise<void>(resolve => {
        letGo = resolve
        connect()
      })
    navigator.locks.request('messages', { signal: wait.signal }, lead).catch(() => undefined)
  }

  function stop() {
    wait?.abort()
    wait = undefined
    source?.close()
    source = undefined
    letGo?.()
    letGo = undefined
  }

  function connect() {
    if (!wait) return
    const stream = new EventSource(`/messages/stream${thread ? `?thread=${thread}` : ''}`)
    source = stream
    for (const name of names) stream.addEventListener(name, event => tell(name, JSON.parse(event.data)))
    // The browser comes back by itself unless the server refused; then we try again later.
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED || source !== stream) return
      failures += 1
      setTimeout(() => source === stream && connect(), Math.min(longestWaitMs, 1000 * 2 ** failures))
    })
  }

  function tell(name: Told['name'], data: unknown) {
    const told = { viewer, name, data } as Told
    if (told.name === 'hello') {
      viewer = told.viewer = told.data.viewer
      failures = 0
    }
    others?.postMessage(told)
    hear(told)
    if (name !== 'ended') return
    hasEnded = true
    stop()
  }
}
