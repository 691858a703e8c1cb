import { post } from './messages/post.ts'

/** Keeps what somebody writes on the server while they write. Without this, a form is kept when it is sent. */
const state = document.querySelector<HTMLElement>('[data-draft]')
const form = state?.closest('form')
const box = form?.querySelector('textarea')
if (state && form && box) keepWhileWriting(state, form, box)

function keepWhileWriting(state: HTMLElement, form: HTMLFormElement, box: HTMLTextAreaElement) {
  const everyMs = 3000
  let keptWords = box.value
  let isSending = false
  let isSent = false

  setInterval(keep, everyMs)
  // A phone may put the page away for good without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && hasChanged()) navigator.sendBeacon(form.action, fields())
  })
  window.addEventListener('online', keep)
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

  const hasChanged = () => !isSent && box.value !== keptWords

  async function keep() {
    if (isSending || !hasChanged()) return
    isSending = true
    const words = box.value
    try {
      const answer = await post(form, { [box.name]: words, draft: 'yes' })
      if (!answer.ok) return
      keptWords = words
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
    const body = new URLSearchParams({ [box.name]: box.value, draft: 'yes' })
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) body.set(field.name, field.value)
    return body
  }
}
