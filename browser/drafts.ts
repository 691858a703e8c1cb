/** Keeps what somebody writes on the server while they write. Without this, a form is kept when it is sent. */
const state = document.querySelector<HTMLElement>('[data-draft]')
const form = state?.closest('form')
if (state && form) keepWhileWriting(state, form)

function keepWhileWriting(state: HTMLElement, form: HTMLFormElement) {
  const everyMs = 3000
  const patienceMs = 20_000
  const shortMs = 1000
  let kept = String(fields())
  let sending: Promise<void> | null = null
  let isSent = false

  setInterval(keep, everyMs)
  window.addEventListener('online', keep)
  // A phone may put the page away for good without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && hasChanged()) navigator.sendBeacon(form.action, draft())
  })
  // A page that comes back from the browser's memory has not been sent.
  window.addEventListener('pageshow', () => {
    isSent = false
  })
  // Without a connection the device keeps an entry; what else is written stays on the page.
  const isEntry = form.querySelector('[data-entry]') !== null
  form.addEventListener('submit', event => {
    if ((navigator.onLine || isEntry) && !sending) {
      isSent = true
      return
    }
    event.preventDefault()
    // The browser's own page about the missing connection would take the place of what is written here.
    if (!navigator.onLine && !isEntry) return say('offline')
    // A draft that came in after the form itself would be offered back although everything is saved.
    void Promise.race([sending, new Promise(resolve => setTimeout(resolve, shortMs))]).then(() => {
      sending = null
      if (!isSent) form.requestSubmit()
    })
  })

  const hasChanged = () => !isSent && String(fields()) !== kept

  function keep() {
    if (sending || !hasChanged()) return
    const turn = send().finally(() => {
      if (sending === turn) sending = null
    })
    sending = turn
  }

  async function send() {
    const sent = String(fields())
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const answer = await fetch(form.action, { method: 'POST', body: draft(), signal })
      if (!answer.ok) return
      kept = sent
      say(new URL(answer.url).pathname === '/sign-in' ? 'signedOut' : 'kept')
    } catch {
      say('offline')
    }
  }

  /** What has been said is not said again, so that nobody is interrupted while they write. */
  function say(what: 'kept' | 'offline' | 'signedOut') {
    const words = state.dataset[what] ?? ''
    if (!isSent && state.textContent !== words) state.textContent = words
  }

  function fields() {
    return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  }

  function draft() {
    const body = fields()
    body.set('draft', 'yes')
    return body
  }
}
