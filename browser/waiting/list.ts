import { type Entry, entriesOf, removeEntry } from './entry.ts'
import { formOf, whoIsHere } from './sending.ts'

const find = (name: string, within: ParentNode = document) => within.querySelector<HTMLElement>(`[data-${name}]`)
const show = (place: HTMLElement | null, isShown: boolean) => place?.classList.toggle('dn', !isShown)

/** Shows what waits on this device for one person, wherever the page has a place for it. */
export async function showWaiting(whose: string | undefined, isSignedOut = false) {
  const entries = await entriesOf(whose)
  const line = find('waiting-line')
  const { one = '', many = '' } = line?.dataset ?? {}
  const count = find('waiting-count')
  if (count) count.textContent = entries.length === 1 ? one : `${entries.length} ${many}`
  show(line, entries.length > 0)
  show(find('waiting-none'), !entries.length)
  show(find('waiting-leaving'), entries.length > 0)
  show(find('waiting-sign-in'), isSignedOut && entries.length > 0)
  find('waiting-rows')?.replaceChildren(...entries.map(entry => rowOf(entry, () => showWaiting(whose, isSignedOut))))
}

function rowOf(entry: Entry, changed: () => Promise<void>) {
  const row = document.querySelector<HTMLTemplateElement>('[data-waiting-row]')!.content.cloneNode(true) as Element
  const state = find('state', row)!
  find('title', row)!.textContent = entry.title
  find('shown', row)!.append(...entry.shown.join('\n').split('\n').map(paragraph))
  state.textContent = [entry.said, state.dataset[entry.state ?? 'waits']].filter(Boolean).join(' ')
  const look = find('look', row)
  show(look, entry.state === 'overtaken' || entry.state === 'wrong')
  look?.addEventListener('click', () => void openForm(entry).catch(() => undefined))
  find('remove', row)?.addEventListener('click', () => void removeEntry(entry.key).then(() => void changed()))
  return row
}

function paragraph(line: string) {
  const place = document.createElement('p')
  place.textContent = line
  return place
}

/** Sends it as a page, which shows what is to be chosen or to be put right. */
async function openForm(entry: Entry) {
  const { address } = entry
  const { tokens } = await whoIsHere([address])
  const form = document.createElement('form')
  form.method = 'post'
  form.action = address
  for (const [name, value] of Object.entries(formOf(entry, tokens[address] ?? ''))) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  form.hidden = true
  document.body.append(form)
  form.submit()
}
