import { textOf, type Wrong } from '../../core/forms.tsx'

/** A sign-up under way, as its steps fill it. */
export type SignUp = { email: string; name: string; passwordHash: string | null }

export type Contact = { name: string; email: string }
export type Promises = { terms: boolean; privacy: boolean; usageData: boolean }

export const readEmail = (form: unknown): string => textOf(form, 'email').normalize('NFC').toLowerCase()

/** What to change about an e-mail address; whether it exists only a message to it could tell. */
function wrongWithEmail(email: string): string | null {
  if (!email) return 'Enter your email address'
  if (email.length > 254) return 'Make your email address 254 characters or fewer'
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) ? null : 'Enter an email address like name@example.com'
}

export const wrongWithName = (name: string): string | null =>
  [...name].length > 80 ? 'Make your name 80 characters or fewer' : null

export function readContact(form: unknown): { contact: Contact; wrong: Wrong | null } {
  const contact = { name: textOf(form, 'name').replace(/\s+/g, ' '), email: readEmail(form) }
  const faults = { name: wrongWithName(contact.name), email: wrongWithEmail(contact.email) }
  return { contact, wrong: onlyFaults(faults) }
}

export function readPromises(form: unknown): { promises: Promises; wrong: Wrong | null } {
  const isTicked = (field: string) => textOf(form, field) === 'yes'
  const promises = { terms: isTicked('terms'), privacy: isTicked('privacy'), usageData: isTicked('usage-data') }
  const wrong = onlyFaults({
    terms: promises.terms ? null : 'Tick the box if you accept the terms',
    privacy: promises.privacy ? null : 'Tick the box if you have read how we use your information',
  })
  return { promises, wrong }
}

/** What to change, by field; null when there is nothing to change. */
export function onlyFaults(faults: Record<string, string | null>): Wrong | null {
  const found = Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== null)
  return found.length ? Object.fromEntries(found) : null
}
