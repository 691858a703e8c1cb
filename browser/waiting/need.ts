import { entriesOf } from './entry.ts'

/** Loads what shows and sends the entries that wait here, where there are any. Forms for them load it themselves. */
export function lookForEntries() {
  const { whose, waiting } = document.documentElement.dataset
  if (!whose || !waiting || !('indexedDB' in window)) return
  void somethingWaits(whose).then(isSo => isSo && import(waiting))
  askBeforeLeaving(whose)
}

const somethingWaits = (whose: string) =>
  entriesOf(whose).then(
    ({ length }) => length > 0,
    () => false,
  )

/** Signing out removes what waits, so its person is asked first. */
function askBeforeLeaving(whose: string) {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (new URL(form.action).pathname !== '/sign-out' || form.closest('[data-leaves]')) return
    event.preventDefault()
    // Whatever a browser's database does, signing out works.
    const notKnown = new Promise<boolean>(resolve => setTimeout(resolve, 1000, false))
    void Promise.race([somethingWaits(whose), notKnown]).then(isSo =>
      isSo ? location.assign('/tracking/waiting') : form.submit(),
    )
  })
}
