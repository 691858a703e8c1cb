import { entriesOf } from './entry.ts'
import { keepPerson, personHere } from './person.ts'

/** Loads what shows and sends the entries that wait here, where there are any. Forms for them load it themselves. */
export function lookForEntries() {
  const { whose, waiting } = document.documentElement.dataset
  if (!whose || !waiting || !('indexedDB' in window)) return
  void somethingWaits(whose).then(isSo => isSo && import(waiting))
  askBeforeLeaving(whose)
  void knowPerson(whose).catch(() => undefined)
}

/** So that they can write without a connection. What is known of somebody else is never left for them to see. */
async function knowPerson(whose: string) {
  const known = await personHere()
  if (location.pathname === '/today' || (known && known.whose !== whose)) await keepPerson()
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
