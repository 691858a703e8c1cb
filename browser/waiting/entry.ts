import { allIn, keep, remove } from '../device/database.ts'

/** An entry that waits on this device to be sent. */
export interface Entry {
  /** Tells the server that it is the same one when it is sent again. */
  key: string
  /** The mark of its person. */
  whose: string
  /** Where its form is sent. */
  address: string
  title: string
  fields: Record<string, string>
  /** What was written, to be read here. */
  shown: string[]
  writtenAt: string
  /** The zone of its person then, which decided its day. */
  zone: string
  /** What the server said about it, if it was not saved. */
  state?: 'overtaken' | 'wrong' | 'closed'
  said?: string
}

/** Everything of this person that waits, in the order in which it was written. */
export async function entriesOf(whose: string | undefined): Promise<Entry[]> {
  const all = await allIn<Entry>('waiting')
  return all.filter(entry => entry.whose === whose).sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
}

export const keepEntry = (entry: Entry) => keep('waiting', entry.key, entry)

export const removeEntry = (key: string) => remove('waiting', key)
