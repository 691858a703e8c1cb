import { entriesOf } from './waiting/entry.ts'
import { keepForms } from './waiting/forms.ts'
import { showWaiting } from './waiting/list.ts'
import { sendEntries } from './waiting/sending.ts'

const pauseMs = 5000

/** Keeps on this device what is written without a connection, shows it and sends it. Loaded where there is a need. */
const { whose, zone } = document.documentElement.dataset
if (whose && zone) begin(whose, zone)

function begin(whose: string, zone: string) {
  let isSignedOut = false
  let again = 0
  const show = () => void showWaiting(whose, isSignedOut).catch(() => undefined)
  const send = async () => {
    clearTimeout(again)
    show()
    if (!(await entriesOf(whose).catch(() => [])).length) return
    const ending = await sendEntries(show)
    isSignedOut = ending === 'signed out'
    show()
    if (ending === 'unreachable') sendSoon()
  }
  /** A connection can be gone while the browser believes in it. Where it knows of none, it tells when there is one. */
  const sendSoon = () => {
    clearTimeout(again)
    if (navigator.onLine) again = window.setTimeout(send, pauseMs)
  }

  keepForms({ whose, zone }, () => {
    show()
    sendSoon()
  })
  void send()
  window.addEventListener('online', () => void send())
  document.querySelector('[data-send]')?.addEventListener('click', () => void send())
}
