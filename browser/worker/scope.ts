/** What a worker has around it; the types of pages do not know it. */
export interface WorkerScope {
  /** How many buttons a notice may have here; Safari and some others do not say, and show none. */
  readonly Notification?: { readonly maxActions?: number }
  readonly registration: ServiceWorkerRegistration
  readonly clients: { openWindow(address: string): Promise<unknown> }
  skipWaiting(): Promise<void>
  addEventListener(kind: string, listener: (event: never) => void): void
}

export interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
