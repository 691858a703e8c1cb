import { newKey } from '../device/new-key.ts'
import { type Entry, keepEntry, removeEntry } from './entry.ts'
import { postEntry } from './sending.ts'

/** Forms that are sent without leaving the page, so that a device can keep what could not be sent. */
export function keepForms(writer: Writer, changed: () => void) {
  for (const state of document.querySelectorAll<HTMLElement>('form [data-entry]'))
    keepForm(state, state.closest('form')!, writer, changed)
}

function keepForm(state: HTMLElement, form: HTMLFormElement, writer: Writer, changed: () => void) {
  const key = form.elements.namedItem('key') as HTMLInputElement
  let isBusy = false
  /** What was kept of this form before: what is written after it takes its place. */
  let earlier: string | undefined
  form.addEventListener('submit', event => {
    // Another module holds it back for a moment, and sends it again.
    if (event.defaultPrevented) return
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    void save().finally(() => {
      isBusy = false
    })
  })
  // What is written on a page that comes back from the browser's memory is another entry.
  window.addEventListener('pageshow', event => {
    if (event.persisted) key.value = ''
  })

  async function save() {
    const entry = { ...entryIn(form, state.dataset.entry!, writer), ...(key.value && { key: key.value }) }
    // A key belongs to what was written then; what is changed and sent again is another entry.
    key.value = ''
    state.textContent = ''
    const answer = navigator.onLine ? await postEntry(entry, tokenIn(form)).catch(() => null) : null
    if (answer && answer.status < 500) return goOn(answer, entry)
    const isKept = await keepEntry(entry).then(
      () => true,
      () => false,
    )
    if (isKept) {
      await settle(entry.key)
      sendLater()
    }
    state.textContent = state.dataset[isKept ? 'kept' : 'notKept']!
    changed()
  }

  async function settle(key?: string) {
    if (earlier) await removeEntry(earlier)
    earlier = key
  }

  async function goOn(answer: Response, entry: Entry) {
    if (answer.status === 201) {
      await settle().catch(() => undefined)
      return location.assign((await answer.json()).next)
    }
    // Whatever has to be said is said by the server, on its own page.
    key.value = entry.key
    form.submit()
  }
}

type Syncing = ServiceWorkerRegistration & { sync?: { register(name: string): Promise<void> } }

/** Asks the browser to wake the worker when there is a connection, where it knows how. */
export function sendLater() {
  void navigator.serviceWorker?.ready
    .then((registration: Syncing) => registration.sync?.register('entries'))
    .catch(() => undefined)
}

const tokenIn = (form: HTMLFormElement) => (form.elements.namedItem('form-token') as HTMLInputElement).value

type Writer = Pick<Entry, 'whose' | 'zone'>

/** What is in a form, as an entry. */
export function entryIn(form: HTMLFormElement, title: string, { whose, zone }: Writer): Entry {
  const fields: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (name !== 'form-token' && name !== 'key') fields[name] = String(value)
  const address = new URL(form.action).pathname
  const writtenAt = new Date().toISOString()
  return { key: newKey(), whose, address, title, fields, shown: wordsIn(form), writtenAt, zone }
}

/** The chosen answers and the written words, for their person to read. */
const wordsIn = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input:checked, input:not([type]), input[type=text], textarea')]
    .map(({ type, value, labels }) => (type === 'radio' ? (labels?.[0]?.textContent ?? value) : value))
    .filter(Boolean)
