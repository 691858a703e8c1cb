import type { Head } from './stream.ts'

/** Keeps what is counted on a page right: in the navigation of a person, and in the rows of a caseload. */
export function countUnread(head: Head) {
  if (head.isOwn)
    for (const badge of document.querySelectorAll<HTMLElement>('nav a[href="/messages"] [data-badge]'))
      countIn(badge, head.unread)
  else if (!head.isGone) countInRow(head)
}

function countIn(badge: HTMLElement, unread: number) {
  badge.hidden = !unread
  badge.querySelector('[data-count]')!.textContent = unread ? String(unread) : ''
}

function countInRow({ person, unread, since }: Head) {
  const row = document.querySelector(`tr[data-case="/caseload/${person}"]`)
  const [waiting, count] = ['Waiting', 'Unread'].map(label => row?.querySelector(`td[data-label=${label}]`))
  if (!waiting || !count) return
  waiting.classList.toggle('is-none', !unread)
  waiting.replaceChildren(unread ? (since ?? '') : copyOf('no-message'))
  count.replaceChildren(unread ? linkTo(person, unread, row!.querySelector('th a')?.textContent ?? '') : copyOf('none'))
}

function linkTo(person: string, unread: number, name: string) {
  const link = copyOf('unread') as HTMLAnchorElement
  link.href = `/caseload/${person}/messages`
  link.querySelector('[data-count]')!.textContent = String(unread)
  link.querySelector('[data-about]')!.textContent = ` unread from ${name}`
  return link
}

/** What the server drew for the table: a badge that leads to messages, or what stands where there are none. */
const copyOf = (name: string) =>
  document
    .querySelector<HTMLTemplateElement>(`template[data-case="${name}"]`)!
    .content.firstElementChild!.cloneNode(true) as HTMLElement
