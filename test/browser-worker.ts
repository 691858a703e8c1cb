import type { Walk } from './browser.ts'

/** The worker that a page has started, and ways to bring it what a push service and the browser itself would. */
export async function workerOf({ page }: Walk, origin: string) {
  const context = page.context()
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  const client = await context.newCDPSession(page)
  const registered = new Promise<string>(resolve =>
    client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`)
      if (ours) resolve(ours.registrationId)
    }),
  )
  await client.send('ServiceWorker.enable')
  const registrationId = await registered
  const push = (data: string) => client.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  const sync = (tag: string) =>
    client.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag, lastChance: false })
  return { worker, push, sync }
}
