import type { ShownMessage } from '../../src/messaging/shown.ts'
import { newKey } from '../device/new-key.ts'
import { post } from './post.ts'
import { ownRow, setState } from './rows.ts'

interface Sending {
  form: HTMLFormElement
  /** Puts a row at the end of the thread. */
  add(row: HTMLElement): void
  /** A message that was kept now. */
  kept(message: ShownMessage): void
  /** It was kept before: whatever is missing here has to be asked for. */
  catchUp(): void
}

/** Sends what is written without leaving the page. What was not sent stays on it, and is sent once on "Try again". */
export function sendFromPage({ form, add, kept, catchUp }: Sending) {
  const box = form.querySelector('textarea')!
  const key = form.querySelector<HTMLInputElement>('input[name=key]')!
  const waiting = new Map<string, HTMLElement>()
  let last: Promise<unknown> = Promise.resolve()

  form.addEventListener('submit', event => {
    const words = box.value.trim()
    // What has to be put right is said by the server, on its own page.
    if (!words || [...words].length > 5000) return
    event.preventDefault()
    const row = ownRow('sending', words)
    const itsKey = key.value
    waiting.set(itsKey, row)
    add(row)
    row.scrollIntoView({ block: 'nearest' })
    // One after the other, so that they are kept in the order in which they were written.
    const send = () => (last = last.then(() => attempt(row, itsKey, words)))
    row.addEventListener('click', click => {
      if ((click.target as Element).closest('[data-try-again]')) void send()
    })
    void send()
    key.value = newKey()
    box.value = ''
    box.focus()
  })
  window.addEventListener('beforeunload', event => {
    if (waiting.size) event.preventDefault()
  })

  async function attempt(row: HTMLElement, itsKey: string, words: string) {
    if (!waiting.has(itsKey)) return
    setState(row, 'sending')
    const reason = await sent(itsKey, words).catch(unreachable)
    // It may have come back through the stream in the meantime.
    if (reason && waiting.has(itsKey)) setState(row, 'unsent', { reason })
  }

  async function sent(itsKey: string, words: string): Promise<string | undefined> {
    const answer = await post(form, { key: itsKey, words })
    if (answer.redirected) return 'You have been signed out.'
    if (answer.status === 403) return 'This page has grown too old. Open it again.'
    if (answer.status >= 500 || answer.status === 429) return 'Something went wrong here.'
    const { message, wrong, why } = await answer.json()
    if (!answer.ok) return wrong || why || 'Open this page again.'
    settle(itsKey)
    if (message) kept(message)
    else catchUp()
  }

  function settle(itsKey: string) {
    waiting.get(itsKey)?.remove()
    waiting.delete(itsKey)
  }
  return settle
}

const unreachable = () => (navigator.onLine ? 'We could not reach Healthlocker.' : 'You are offline.')
