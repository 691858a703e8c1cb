import { type Entry, entriesOf, keepEntry, removeEntry } from './entry.ts'

const patienceMs = 20_000

/** How a round of sending ended. What is not sent stays. */
export type Ending = 'done' | 'signed out' | 'unreachable'

const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('send-entries', work) as Promise<T>) : work()

/** Sends what waits, one after the other; two windows never send at the same time. */
export const sendEntries = (changed: () => void = () => undefined): Promise<Ending> =>
  inTurn(() => sendAll(changed).catch(() => 'unreachable' as const))

async function sendAll(changed: () => void): Promise<Ending> {
  const { whose } = await whoIsHere([])
  if (!whose) return 'signed out'
  const entries = await entriesOf(whose)
  if (!entries.length) return 'done'
  const { tokens } = await whoIsHere(entries.map(({ address }) => address))
  for (const entry of entries) {
    const told = await postEntry(entry, tokens[entry.address] ?? '')
    // Their session has run out, or by now it is somebody else's.
    if (told.redirected || told.status === 403) return 'signed out'
    if (told.status === 429 || told.status >= 500) return 'unreachable'
    await settle(entry, told)
    changed()
  }
  return 'done'
}

interface Here {
  whose?: string
  tokens: Record<string, string>
}

/** Asks who is signed in, and for tokens that hold for their session and no other. */
export async function whoIsHere(addresses: string[]): Promise<Here> {
  const asked = new URLSearchParams(addresses.map(address => ['to', address]))
  const answer = await ask(`/tracking/waiting/tokens?${asked}`)
  if (answer.status >= 500) throw new Error('unreachable')
  return answer.ok && !answer.redirected ? answer.json() : { tokens: {} }
}

export const postEntry = (entry: Entry, token: string): Promise<Response> =>
  ask(entry.address, { method: 'POST', body: new URLSearchParams(formOf(entry, token)) })

/** An entry as its form would send it. */
export const formOf = ({ fields, key, writtenAt, zone }: Entry, token: string): Record<string, string> => ({
  ...fields,
  key,
  written: writtenAt,
  zone,
  'form-token': token,
})

async function ask(address: string, options: RequestInit = {}) {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    return await fetch(address, { ...options, headers: { accept: 'application/json' }, signal: patience.signal })
  } finally {
    clearTimeout(timer)
  }
}

const states: Record<number, Entry['state']> = { 409: 'overtaken', 422: 'wrong', 404: 'closed', 413: 'closed' }

async function settle(entry: Entry, answer: Response) {
  const state = states[answer.status]
  if (!state) return removeEntry(entry.key)
  const { wrong, why } = await answer.json().catch(() => ({}))
  const said = wrong ? `${wrong.join('. ')}.` : why
  return keepEntry({ ...entry, state, said })
}
