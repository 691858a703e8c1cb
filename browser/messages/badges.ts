import type { Head } from './stream.ts'

/** Keeps what is counted on a page right: in the navigation, and in the rows of a caseload. */
export function countUnread({ person, unread, since, isOwn, isGone }: Head) {
  if (isGone) return
  const address = isOwn ? '/messages' : `/caseload/${person}/messages`
  for (const badge of document.querySelectorAll<HTMLElement>(`a[href="${address}"] [data-badge]`)) {
    badge.hidden = !unread
    badge.querySelector('[data-count]')!.textContent = String(unread || '')
  }
  const row = document.querySelector(`tr[data-case="/caseload/${person}"]`)
  if (row && !isOwn) countInRow(row, { unread, since, address })
}

function countInRow(row: Element, { unread, since, address }: { unread: number; since?: string; address: string }) {
  const [waiting, count] = ['Waiting', 'Unread'].map(label => row.querySelector(`td[data-label=${label}]`)!)
  waiting!.classList.toggle('is-none', !unread)
  waiting!.replaceChildren(unread ? (since ?? '') : copyOf('no-message'))
  const badge = copyOf(unread ? 'unread' : 'none')
  if (unread) {
    badge.setAttribute('href', address)
    badge.querySelector('[data-count]')!.textContent = String(unread)
    badge.querySelector('[data-about]')!.textContent = ` unread from ${row.querySelector('th a')?.textContent}`
  }
  count!.replaceChildren(badge)
}

const copyOf = (name: string) =>
  document
    .querySelector<HTMLTemplateElement>(`template[data-case="${name}"]`)!
    .content.firstElementChild!.cloneNode(true) as Element
