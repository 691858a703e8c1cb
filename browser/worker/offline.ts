import type { LongEvent, WorkerScope } from './scope.ts'

/** What is kept for when there is no network; the server writes it in front of this script. */
export interface Kept {
  /** The cache's name, another one whenever anything in it changes. */
  cache: string
  /** Public pages, asked for as nobody: nothing of a person is ever among them. */
  pages: string[]
  /** What those pages load. */
  files: string[]
  /** The page that stands in for another one, by its address. */
  instead: Record<string, string>
  /** The page for everything else. */
  otherwise: string
}

interface FetchEventLike extends LongEvent {
  readonly request: Request
  /** The answer to a navigation that the browser asked for while the worker was waking up. */
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

export function answerWithoutNetwork(scope: WorkerScope, kept: Kept) {
  scope.addEventListener('install', (event: LongEvent) => {
    event.waitUntil(fill(kept).then(() => scope.skipWaiting()))
  })
  scope.addEventListener('activate', (event: LongEvent) => {
    event.waitUntil(Promise.all([removeOlder(kept), scope.registration.navigationPreload?.enable()]))
  })
  scope.addEventListener('fetch', (event: FetchEventLike) => {
    const { method, mode, url } = event.request
    if (method !== 'GET') return
    const { origin, pathname } = new URL(url)
    if (mode === 'navigate') event.respondWith(networkFirst(event, pageFor(kept, pathname)))
    else if (origin === location.origin && kept.files.includes(pathname)) event.respondWith(keptFirst(event.request))
  })
}

async function fill({ cache, pages, files }: Kept) {
  const place = await caches.open(cache)
  const asNobody = pages.map(page => new Request(page, { credentials: 'omit', cache: 'reload' }))
  await place.addAll([...asNobody, ...files])
}

async function removeOlder({ cache }: Kept) {
  const older = (await caches.keys()).filter(name => name !== cache)
  await Promise.all(older.map(name => caches.delete(name)))
}

const pageFor = ({ pages, instead, otherwise }: Kept, pathname: string) =>
  pages.includes(pathname) ? pathname : (instead[pathname] ?? otherwise)

async function networkFirst({ request, preloadResponse }: FetchEventLike, page: string) {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch (unreachable) {
    const found = await find(page)
    if (found) return found
    throw unreachable
  }
}

/** Their names say what is in them, so a kept one is never old. */
const keptFirst = async (request: Request) => (await find(request.url)) ?? fetch(request)

const find = (address: string) => caches.match(address, { ignoreVary: true })
