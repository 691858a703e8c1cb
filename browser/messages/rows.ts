import type { HeardUpTo } from '../../src/messaging/heard.ts'
import type { ShownMessage } from '../../src/messaging/shown.ts'

export type State = HeardUpTo['state'] | 'sending' | 'unsent'

/** A fresh copy of what the server drew for this: a state of one's own message, the tint of somebody else's, a day. */
function copyOf(name: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-message="${name}"]`)
  return template!.content.firstElementChild!.cloneNode(true) as HTMLElement
}

const places = (row: Element, name: string) => row.querySelectorAll<HTMLElement>(`[data-${name}]`)

function fill(row: Element, name: string, words = '') {
  for (const place of places(row, name)) place.textContent = words
}

export function ownRow(state: State, words: string, time = '') {
  const row = copyOf(state)
  fill(row, 'time', time)
  writeWords(places(row, 'words')[0]!, words)
  return row
}

export function rowOf(message: ShownMessage) {
  const { number, words, time, name, role, initials, tint, mine } = message
  const row = mine ? ownRow('sent', words, time) : copyOf(tint ?? 'plain')
  row.dataset.number = String(number)
  row.id = `message-${number}`
  if (mine) return row
  fill(row, 'name', name)
  fill(row, 'role', role)
  fill(row, 'initials', initials)
  fill(row, 'time', time)
  writeWords(places(row, 'words')[0]!, words)
  return row
}

export function dayRow({ day, dayHeading }: ShownMessage) {
  const row = copyOf('day')
  row.dataset.day = day
  fill(row, 'day-heading', dayHeading)
  return row
}

/** Gives a row of one's own another state; its words and its time stay. */
export function setState(
  row: HTMLElement,
  state: State,
  says: { seenBy?: string; reason?: string; time?: string } = {},
) {
  const line = row.querySelector<HTMLElement>('[data-state]')!
  const time = says.time ?? line.querySelector('[data-time]')?.textContent ?? ''
  const seenBy = line.querySelector('[data-seen-by]')?.textContent ?? ''
  if (line.dataset.state === state && seenBy === (says.seenBy ?? '') && !says.reason) return
  const copy = copyOf(state)
  row.className = copy.className
  const fresh = copy.querySelector<HTMLElement>('[data-state]')!
  fill(fresh, 'time', time)
  fill(fresh, 'seen-by', says.seenBy)
  fill(fresh, 'reason', says.reason)
  line.replaceWith(fresh)
}

// The same rules as the server has for what is written.
const betweenParagraphs = /\n[^\S\n]*\n\s*/
const address = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?()[\]])/i

/** Paragraphs and line ends are kept, addresses of the web become links; nothing that was written becomes markup. */
function writeWords(place: HTMLElement, words: string) {
  const blank = place.firstElementChild!
  const paragraphs = words.split(betweenParagraphs).map((text, at) => {
    const paragraph = blank.cloneNode() as HTMLElement
    if (at) paragraph.classList.add('mt2')
    paragraph.append(...text.split(address).map((part, index) => (index % 2 ? linkTo(part) : part)))
    return paragraph
  })
  place.replaceChildren(...paragraphs)
}

function linkTo(href: string) {
  const link = document.createElement('a')
  link.href = href
  link.rel = 'noopener noreferrer nofollow'
  link.textContent = href
  return link
}
