import { dayAndMonth, dayBefore, dayIn, weekday } from './waiting/days.ts'
import { keepEntry } from './waiting/entry.ts'
import { entryIn, sendLater } from './waiting/forms.ts'
import { showWaiting } from './waiting/list.ts'
import { type Person, personHere, type Tracked } from './waiting/person.ts'
import { type Ending, sendEntries } from './waiting/sending.ts'

/** Writing while no page of the server can be opened: what is written waits on this device. */
const place = document.querySelector<HTMLElement>('[data-writing]')
if (place) void begin(place).catch(() => say('unknown'))

const say = (name: string) => document.querySelector(`[data-${name}]`)?.classList.remove('dn')

async function begin(place: HTMLElement) {
  const person = await personHere()
  if (!person) return say('unknown')
  const show = (ending?: Ending) => showWaiting(person.whose, ending === 'signed out')
  const send = () => void sendEntries(() => void show()).then(show)
  let today = draw(place, person, send)
  await show()
  window.addEventListener('online', send)
  // A page that was left open over midnight asks about the new day; what is being written stays with its own.
  document.addEventListener('visibilitychange', () => {
    if (today !== dayIn(person.zone, new Date()) && !place.querySelector('[open]')) today = draw(place, person, send)
  })
}

/** Lays out a form for last night, for the diary and for each tracker; gives the day for which they are. */
function draw(place: HTMLElement, person: Person, send: () => void) {
  const today = dayIn(person.zone, new Date())
  const night = dayBefore(today)
  const nightName = `${weekday(night)} night`
  const forms = [
    copyOf('sleep', {
      name: `Last night’s sleep, ${nightName}`,
      title: `Sleep, ${nightName}, ${dayAndMonth(night)}`,
      address: `/tracking/sleep/${night}`,
    }),
    ...person.trackers.map(tracker => formOf(tracker, today)),
    copyOf('diary', {
      name: `Diary, today, ${weekday(today)}`,
      title: `Diary, ${weekday(today)} ${dayAndMonth(today)}`,
      address: `/tracking/diary/${today}`,
    }),
  ]
  place.replaceChildren(...forms)
  for (const form of place.querySelectorAll('form')) keepFrom(form, person, send)
  return today
}

const formOf = ({ id, name, kind, unit }: Tracked, today: string) =>
  copyOf(kind, {
    name: `${[name, unit].filter(Boolean).join(', ')}, today`,
    title: `${name}, ${weekday(today)} ${dayAndMonth(today)}`,
    address: `/tracking/trackers/${id}/${today}`,
  })

interface Filling {
  name: string
  title: string
  address: string
}

let copies = 0

/** A fresh copy of what the server drew, with ids of its own. */
function copyOf(kind: string, { name, title, address }: Filling) {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-form="${kind}"]`)!
  const copy = template.content.firstElementChild!.cloneNode(true) as HTMLElement
  copies += 1
  for (const attribute of ['id', 'for', 'aria-describedby'])
    for (const element of copy.querySelectorAll(`[${attribute}]`))
      element.setAttribute(attribute, `${element.getAttribute(attribute)}-${copies}`)
  copy.querySelector('[data-name]')!.textContent = name
  copy.querySelector<HTMLElement>('[data-entry]')!.dataset.entry = title
  copy.querySelector('form')!.action = address
  return copy
}

function keepFrom(form: HTMLFormElement, person: Person, send: () => void) {
  const state = form.querySelector<HTMLElement>('[data-entry]')!
  form.addEventListener('submit', event => {
    event.preventDefault()
    const answer = new FormData(form).get(form.dataset.main!)
    if (!String(answer ?? '').trim()) {
      state.textContent = form.dataset.empty!
      return
    }
    const entry = entryIn(form, state.dataset.entry!, person)
    void keepEntry(entry)
      .then(() => {
        form.reset()
        state.textContent = state.dataset.kept!
        sendLater()
        send()
      })
      .catch(() => {
        state.textContent = state.dataset.notKept!
      })
  })
}
