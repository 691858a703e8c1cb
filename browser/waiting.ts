import { entriesOf } from './waiting/entry.ts'
import { keepForms } from './waiting/forms.ts'
import { showWaiting } from './waiting/list.ts'
import { sendEntries } from './waiting/sending.ts'

/** Keeps on this device what is written without a connection, shows it and sends it. Loaded where there is a need. */
const { whose } = document.documentElement.dataset
if (whose) begin(whose)

function begin(whose: string) {
  let isSignedOut = false
  const show = () => void showWaiting(whose, isSignedOut).catch(() => undefined)
  const send = async () => {
    show()
    if (!(await entriesOf(whose).catch(() => [])).length) return
    isSignedOut = (await sendEntries(show)) === 'signed out'
    show()
  }

  keepForms(whose, show)
  void send()
  window.addEventListener('online', () => void send())
  document.querySelector('[data-send]')?.addEventListener('click', () => void send())
}
