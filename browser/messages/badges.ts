import type { Head } from './stream.ts'

/** Keeps what is counted on a page right: in the navigation of a person, and in the rows of a caseload. */
export function countUnread(head: Head) {
  if (head.isOwn) for (const link of document.querySelectorAll('nav a[href="/messages"]')) countIn(link, head.unread)
  else if (!head.isGone) countInRow(head)
}

function countIn(link: Element, unread: number) {
  const place = link.querySelector('.hl-tabbar__i') ?? link
  const badge = place.querySelector('.hl-badge')
  if (!unread) return badge?.remove()
  if (badge) badge.firstChild!.textContent = String(unread)
  else place.append(badgeOf(unread, ' new'))
}

function countInRow({ person, unread, since }: Head) {
  const link = document.querySelector(`.hl-case th a[href="/caseload/${person}"]`)
  const row = link?.closest('tr')
  const [waiting, count] = ['Waiting', 'Unread'].map(label => row?.querySelector(`td[data-label=${label}]`))
  if (!waiting || !count) return
  waiting.classList.toggle('is-none', !unread)
  waiting.replaceChildren(unread ? (since ?? '') : quiet('No message'))
  count.replaceChildren(unread ? badgeLink(person, unread, link!.textContent ?? '') : quiet('0'))
}

function badgeLink(person: string, unread: number, name: string) {
  const link = document.createElement('a')
  link.className = 'hl-badge-link'
  link.href = `/caseload/${person}/messages`
  link.append(badgeOf(unread, ''), clipped(` unread from ${name}`))
  return link
}

function badgeOf(unread: number, about: string) {
  const badge = document.createElement('span')
  badge.className = 'hl-badge'
  badge.append(String(unread))
  if (about) badge.append(clipped(about))
  return badge
}

const clipped = (words: string) => span('clip', words)
const quiet = (words: string) => span('hl-quiet', words)

function span(look: string, words: string) {
  const made = document.createElement('span')
  made.className = look
  made.textContent = words
  return made
}
