import type { Page } from 'playwright-core'
import { keptOnDevices } from '../src/content/device/kept.ts'

/** Every key that our site keeps in this browser now, as 'place name'. */
export async function keysOnDevice(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name.replace(/^__Host-/, '')}`)
  if (page.isClosed() || !page.url().startsWith('http')) return cookies
  return [...cookies, ...(await page.evaluate(look))]
}

/** Runs in the page. */
async function look() {
  const found = [
    ...Object.keys(localStorage).map(key => `local ${key}`),
    ...Object.keys(sessionStorage).map(key => `tab ${key}`),
  ]
  if (!('caches' in window)) return found
  for (const key of await caches.keys()) found.push(`cache ${key}`)
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    for (const store of database.objectStoreNames) found.push(`database ${name}/${store}`)
    database.close()
  }
  for (const { active, pushManager } of await navigator.serviceWorker.getRegistrations()) {
    if (active) found.push(`worker ${new URL(active.scriptURL).pathname}`)
    if (await pushManager.getSubscription()) found.push('push push')
  }
  return found
}

/** What is there although the page that names everything does not name it. */
export const unlisted = (found: readonly string[]): string[] =>
  found.filter(
    key =>
      !keptOnDevices.some(({ place, name }) => {
        const [start = '', end] = `${place} ${name}`.split('*')
        return end === undefined ? key === start : key.startsWith(start) && key.endsWith(end)
      }),
  )
