import { keep, keptAt } from '../device/database.ts'

/** Something that a person tracks. */
export interface Tracked {
  id: string
  name: string
  /** The page has a form for each kind there is. */
  kind: string
  unit: string
}

/** What a device has to know so that its person can write without a connection. */
export interface Person {
  whose: string
  zone: string
  trackers: Tracked[]
}

export const personHere = () => keptAt<Person>('person', 'person')

/** Asks anew for whoever is signed in; what was known of somebody else is gone. */
export async function keepPerson() {
  const answer = await fetch('/tracking/waiting/person', { headers: { accept: 'application/json' } })
  if (answer.ok && !answer.redirected) await keep('person', 'person', await answer.json())
}
