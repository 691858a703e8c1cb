/** What a worker has around it; the types of pages do not know it. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { openWindow(address: string): Promise<unknown> }
  skipWaiting(): Promise<void>
  addEventListener(kind: string, listener: (event: never) => void): void
}

export interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
