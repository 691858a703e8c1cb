/** Opens the safety plan that this device keeps, with its PIN, and closes it again when nobody looks. */
import { unseal } from './device/lock.ts'
import { type KeptPlan, keepPlan, keptPlan, mostTries, pauseMsAfter, removePlan } from './device/plan.ts'
import { complain, show } from './device/states.ts'

interface Plan {
  saved: string
  parts: Record<string, string>
  ask: { name: string; phone: string; tel: string }[]
}

const hiddenMs = 2 * 60_000
const untouchedMs = 10 * 60_000

const part = document.querySelector<HTMLElement>('[data-kept-plan]')
if (part && crypto.subtle) void begin(part)

async function begin(part: HTMLElement) {
  const form = part.querySelector('form')!
  form.addEventListener('submit', event => {
    event.preventDefault()
    void tryToOpen(part, form)
  })
  part.querySelector('button[type=button]')?.addEventListener('click', () => location.reload())
  show(part, (await keptPlan()) ? 'locked' : 'none')
}

async function tryToOpen(part: HTMLElement, form: HTMLFormElement) {
  const kept = await keptPlan()
  if (!kept) return show(part, 'none')
  const field = form.querySelector('input')!
  const pin = field.value
  const { wait = '', wrong = '' } = part.dataset
  // A clock that was put back must not make anybody wait for days.
  const waitMs = Math.min(kept.notBefore - Date.now(), pauseMsAfter(kept.tries))
  if (waitMs > 0) return complain(form, wait.replace('{seconds}', String(Math.ceil(waitMs / 1000))))
  const plan = await openWith(kept, pin)
  field.value = ''
  if (plan) return read(part, plan)
  const left = mostTries - kept.tries - 1
  if (left > 0) return complain(form, wrong.replace('{left}', String(left)))
  await removePlan()
  show(part, 'gone')
}

/** A try is counted before it is made, or closing the page in between would make it free. */
async function openWith(kept: KeptPlan, pin: string): Promise<Plan | null> {
  const tries = kept.tries + 1
  await keepPlan({ ...kept, tries, notBefore: Date.now() + pauseMsAfter(tries) })
  const words = await unseal(kept.lock, kept.sealed, pin)
  if (words === null) return null
  await keepPlan({ ...kept, tries: 0, notBefore: 0 })
  return JSON.parse(words)
}

function read(part: HTMLElement, { saved, parts, ask }: Plan) {
  for (const slot of part.querySelectorAll<HTMLElement>('[data-slot]')) {
    const words = { ...parts, saved }[slot.dataset.slot ?? '']
    if (words) slot.replaceChildren(...words.split('\n').flatMap((line, at) => (at ? [newLine(), line] : [line])))
  }
  const list = part.querySelector('[data-ask]')
  const template = list?.querySelector('template')
  if (list && template && ask.length) list.replaceChildren(...ask.map(one => helper(template, one)))
  show(part, 'open')
  part.querySelector<HTMLElement>('[data-when=open]')?.focus()
  closeWhenLeft()
}

const newLine = () => document.createElement('br')

function helper({ content }: HTMLTemplateElement, { name, phone, tel }: Plan['ask'][number]) {
  const row = content.cloneNode(true) as DocumentFragment
  row.querySelector('[data-name]')!.textContent = name
  const link = row.querySelector('a')!
  if (phone && tel.startsWith('tel:')) {
    link.setAttribute('href', tel)
    link.querySelector('[data-phone]')!.textContent = phone
  } else link.remove()
  return row
}

/** Loading the page again is what locks it: nothing of the plan is left in it. */
function closeWhenLeft() {
  let touchedAt = Date.now()
  const closeAfter = (ms: number) => Date.now() - touchedAt > ms && location.reload()
  for (const kind of ['pointerdown', 'keydown', 'scroll'])
    document.addEventListener(kind, () => {
      touchedAt = Date.now()
    })
  document.addEventListener('visibilitychange', () => closeAfter(hiddenMs))
  setInterval(() => closeAfter(document.hidden ? hiddenMs : untouchedMs), 5000)
  window.addEventListener('pageshow', event => event.persisted && location.reload())
}
