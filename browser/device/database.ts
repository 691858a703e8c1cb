/** What this device keeps for its person. Every store is on the list in `src/content/device/kept.ts`; signing out removes them all. */
const name = 'healthlocker'
const stores = ['plan', 'waiting', 'person'] as const
type Store = (typeof stores)[number]
/** Goes up with every new store. */
const version = 2

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, version)
    asked.onupgradeneeded = () => {
      const missing = stores.filter(store => !asked.result.objectStoreNames.contains(store))
      for (const store of missing) asked.result.createObjectStore(store)
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** Opened for each turn and closed after it: an open database could not be removed. */
async function inStore<T>(store: Store, mode: IDBTransactionMode, ask: (kept: IDBObjectStore) => IDBRequest<T>) {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const turn = database.transaction(store, mode)
      const asked = ask(turn.objectStore(store))
      turn.oncomplete = () => resolve(asked.result)
      turn.onabort = () => reject(turn.error)
    })
  } finally {
    database.close()
  }
}

export const keptAt = <T>(store: Store, key: string) => inStore<T | undefined>(store, 'readonly', kept => kept.get(key))

export const keep = (store: Store, key: string, value: unknown) =>
  inStore(store, 'readwrite', kept => kept.put(value, key))

export const remove = (store: Store, key: string) => inStore(store, 'readwrite', kept => kept.delete(key))
export const allIn = <T>(store: Store) => inStore<T[]>(store, 'readonly', kept => kept.getAll())

export function forgetEverything(): Promise<void> {
  return new Promise(resolve => {
    const asked = indexedDB.deleteDatabase(name)
    asked.onsuccess = asked.onerror = () => resolve()
  })
}
