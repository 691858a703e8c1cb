/** Keeps what somebody writes on the server while they write. Without this, a form is kept when it is sent. */
const state = document.querySelector<HTMLElement>('[data-draft]')
const form = state?.closest('form')
if (state && form) keepWhileWriting(state, form)

function keepWhileWriting(state: HTMLElement, form: HTMLFormElement) {
  const everyMs = 3000
  const patienceMs = 20_000
  let kept = String(fields())
  let isSending = false
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
  form.addEventListener('submit', event => {
    isSent = navigator.onLine
    if (isSent) return
    // The browser's own page about the missing connection would take the place of what is written here.
    event.preventDefault()
    say('offline')
  })

  const hasChanged = () => !isSent && String(fields()) !== kept

  async function keep() {
    if (isSending || !hasChanged()) return
    isSending = true
    const sent = String(fields())
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const answer = await fetch(form.action, { method: 'POST', body: draft(), signal })
      if (!answer.ok) return
      kept = sent
      say(new URL(answer.url).pathname === '/sign-in' ? 'signedOut' : 'kept')
    } catch {
      say('offline')
    } finally {
      isSending = false
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
