import type { HeardUpTo } from '../../src/messaging/heard.ts'
import type { ShownMessage } from '../../src/messaging/shown.ts'
import { confirmMessages } from './confirming.ts'
import { dayRow, rowOf, setState } from './rows.ts'
import { sendFromPage } from './sending.ts'
import type { Head, Told } from './stream.ts'

// A server that has just gone, or a line that has: whatever is missing is asked for until it is here.
const askAgainAfterMs = 1000

/** Keeps the conversation on this page as the database has it. Order is by number; gaps are asked for. */
export function followThread(list: HTMLElement): (told: Told) => void {
  const { person = '', viewer } = list.dataset
  const confirming = document.querySelector<HTMLFormElement>(`form[action="/messages/${person}/marks"]`)
  const composer = document.querySelector<HTMLElement>('[data-composer]')?.closest('form')
  const isClosed = list.dataset.closed !== undefined
  const isOlder = list.dataset.older !== undefined
  const end = list.querySelector('template')!
  const spoken = document.createElement('p')
  let last = Number(list.dataset.last)
  let version = Number(list.dataset.version)
  let isAsking = false

  spoken.className = 'clip'
  spoken.setAttribute('role', 'status')
  list.after(spoken)
  const watch = confirming && confirmMessages(confirming, Number(list.dataset.seen))
  const settle = composer && sendFromPage({ form: composer, add: row => end.before(row), kept: accept, catchUp })
  watch?.(list.querySelectorAll('[data-number]:not([data-mine])'), last)
  if (!isOlder) showNewest()
  followLine()

  function showNewest() {
    const unseen = [...list.querySelectorAll<HTMLElement>('[data-new]')][0]?.closest('[data-number]')
    const newest = unseen ?? [...list.querySelectorAll('[data-number]')].pop()
    if (!location.hash || location.hash === '#newest') newest?.scrollIntoView({ block: unseen ? 'start' : 'center' })
  }

  function accept(message: ShownMessage) {
    if (message.mine) settle?.(message.mine)
    if (message.number <= last || isOlder) return
    if (message.number > last + 1) return catchUp()
    const isNear = isNearEnd()
    append(message)
    if (message.mine || isNear) list.lastElementChild?.previousElementSibling?.scrollIntoView?.({ block: 'nearest' })
  }

  function append(message: ShownMessage) {
    last = message.number
    document.querySelector('[data-nothing-yet]')?.remove()
    const days = list.querySelectorAll<HTMLElement>('[data-day]')
    // What is not sent yet stays below everything that is.
    const before = list.querySelector('li:not([data-number]):not([data-day])') ?? end
    if (days[days.length - 1]?.dataset.day !== message.day) before.before(dayRow(message))
    const row = rowOf(message)
    before.before(row)
    if (!message.mine) spoken.textContent = `New message from ${message.name}`
    watch?.(message.mine ? [] : [row], last)
  }

  const isNearEnd = () => list.getBoundingClientRect().bottom < innerHeight + 200

  /** Asks for everything after the newest message here, until there is no more. */
  function catchUp(): void {
    if (isAsking) return
    isAsking = true
    void ask()
      .catch(() => setTimeout(catchUp, askAgainAfterMs))
      .then(() => {
        isAsking = false
      })
  }

  async function ask(): Promise<void> {
    const answer = await fetch(`/messages/${person}/after/${last}`, { headers: { accept: 'application/json' } })
    if (answer.status >= 500 || answer.status === 429) throw new Error('no answer')
    if (!answer.ok || answer.redirected) return
    const found = await answer.json()
    if (found.viewer !== viewer) return
    for (const message of found.messages as ShownMessage[]) {
      if (message.mine) settle?.(message.mine)
      if (message.number === last + 1 && !isOlder) append(message)
    }
    version = Math.max(version, found.version)
    showHeard(found.heard)
    if (!isOlder && found.messages.length && last < found.number) return ask()
  }

  function showHeard(heard: HeardUpTo[]) {
    for (const row of list.querySelectorAll<HTMLElement>('[data-mine][data-number]')) {
      const step = heard.find(({ upTo }) => upTo >= Number(row.dataset.number))
      setState(row, step?.state ?? 'sent', step)
    }
  }

  function hearHead(head: Head) {
    if (head.person !== person) return
    if (head.isGone || Boolean(head.isClosed) !== isClosed) return tellChange(head.isGone ? 'gone' : 'changed')
    // Whatever moved the room on without a message are marks, which are said by name, or asked for here.
    if (head.version > version) catchUp()
  }

  function tellChange(name: string) {
    document.querySelector(`[data-${name}]`)?.classList.remove('dn')
    composer?.classList.add('dn')
  }

  function hearMessage({ version: its, message, person: whose }: Head & { message: ShownMessage }) {
    if (whose !== person) return
    if (its === version + 1) version = its
    accept(message)
    if (its > version) catchUp()
  }

  return told => {
    if (told.name === 'ended') return tellChange('ended')
    if (told.viewer !== viewer) return
    if (told.name === 'hello') for (const head of told.data.rooms) hearHead(head)
    if (told.name === 'room') hearHead(told.data)
    if (told.name === 'message') hearMessage(told.data)
    if (told.name === 'heard' && told.data.person === person) {
      version = told.data.version
      showHeard(told.data.heard)
    }
  }
}

function followLine() {
  const banner = document.querySelector('[data-offline]')
  const show = () => banner?.classList.toggle('dn', navigator.onLine)
  for (const event of ['online', 'offline']) window.addEventListener(event, show)
  show()
}
