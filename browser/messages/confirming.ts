import { post } from './post.ts'

const gatherForMs = 150

/**
 * Tells the server which messages have reached this page and which were on its screen. A message counts as seen when
 * its end has been on screen in a visible tab, and everything new before it too.
 */
export function confirmMessages(form: HTMLFormElement, seenUpTo: number) {
  const waiting: number[] = []
  const onScreen = new Set<number>()
  let delivered = 0
  let seen = seenUpTo
  let told = { delivered: 0, seen: seenUpTo }
  let timer: number | undefined
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      const number = numberOf(target)
      if (isIntersecting) onScreen.add(number)
      else onScreen.delete(number)
    }
    look()
  })
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', tellSoon)

  function look() {
    if (document.visibilityState !== 'visible') return
    while (waiting.length && onScreen.has(waiting[0]!)) seen = waiting.shift()!
    tellSoon()
  }

  function tellSoon() {
    if (timer || (delivered <= told.delivered && seen <= told.seen)) return
    timer = window.setTimeout(tell, gatherForMs)
  }

  async function tell() {
    const now = { delivered, seen }
    try {
      const { ok } = await post(form, { delivered: String(delivered), seen: String(seen) })
      if (ok) told = now
    } catch {
      // The next message, or coming back online, says it again.
    }
    timer = undefined
    if (told === now) tellSoon()
  }

  /** The rows of others, in their order. */
  return function watch(rows: Iterable<Element>, newest: number) {
    delivered = Math.max(delivered, newest)
    for (const row of rows)
      if (numberOf(row) > seen) {
        waiting.push(numberOf(row))
        observer.observe(row.querySelector('p[data-time]') ?? row)
      }
    tellSoon()
  }
}

const numberOf = (place: Element) => Number(place.closest<HTMLElement>('[data-number]')?.dataset.number ?? 0)
