/** What every page gains with scripts. Nothing here is needed: without it the page works as it is. */
import { register } from './device/worker.ts'

showSummary()
closeHelpWithEscape()
offerPrinting()
sendFormsOnce()
keepHelpAtHand()

/** A form that has to be put right begins at its summary. */
function showSummary() {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

function closeHelpWithEscape() {
  document.addEventListener('keydown', event => {
    const panel = document.querySelector<HTMLDetailsElement>('[data-help][open]')
    if (event.key !== 'Escape' || !panel) return
    panel.open = false
    panel.querySelector('summary')?.focus()
  })
}

function offerPrinting() {
  for (const link of document.querySelectorAll<HTMLElement>('[data-print]')) {
    link.classList.remove('dn')
    link.addEventListener('click', event => {
      event.preventDefault()
      window.print()
    })
  }
}

/** A second press within a few seconds is a slip. After them it may be another try on a slow line. */
function sendFormsOnce() {
  const sent = new WeakSet<HTMLFormElement>()
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (sent.has(form)) return event.preventDefault()
    sent.add(form)
    markBusy(form, true)
    setTimeout(() => free(form), 5000)
  })
  // A page that comes back from the browser's memory has not been sent.
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) free(form)
  })
  function free(form: HTMLFormElement) {
    sent.delete(form)
    markBusy(form, false)
  }
}

function markBusy(form: HTMLFormElement, busy: boolean) {
  for (const button of form.querySelectorAll('button[type=submit]')) {
    if (busy) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
}

/** Get help opens without a network, also where it was never opened before. It waits until this page is complete. */
function keepHelpAtHand() {
  if (!('serviceWorker' in navigator)) return
  // A browser that keeps nothing, in a private window perhaps, shows every page as well.
  window.addEventListener('load', () => void register().catch(() => undefined))
}
