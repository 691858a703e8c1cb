/** On the page of one's safety plan: keeps it on this device, brings the copy up to date, or removes it. */
import { makeLock, seal } from './device/lock.ts'
import { isPin, keepPlan, keptPlan, removePlan } from './device/plan.ts'
import { complain, show } from './device/states.ts'

const part = document.querySelector<HTMLElement>('[data-keep-plan]')
const whose = document.documentElement.dataset.whose
// Without a worker the page that shows the copy would not open, and without https there is no lock.
if (part && whose && 'serviceWorker' in navigator && crypto.subtle) void offer(part, whose)

async function offer(part: HTMLElement, whose: string) {
  const { plan = '' } = part.dataset
  const kept = await keptPlan()
  const isOwn = kept?.whose === whose
  if (!plan) {
    // They have removed their plan, here or on another device.
    if (isOwn) await removePlan()
    return
  }
  if (isOwn) await keepPlan({ ...kept, sealed: await seal(kept.lock, plan) })
  show(part, kept ? (isOwn ? 'on' : 'other') : 'off')
  part.querySelector('form')?.addEventListener('submit', event => {
    event.preventDefault()
    void turnOn(part, { whose, plan })
  })
  part.querySelector('button[type=button]')?.addEventListener('click', () => {
    void removePlan().then(() => show(part, 'removed'))
  })
}

async function turnOn(part: HTMLElement, { whose, plan }: { whose: string; plan: string }) {
  const form = part.querySelector('form')!
  const [pin = '', again = ''] = [...form.querySelectorAll('input')].map(field => field.value)
  const { digits = '', differ = '', failed = '' } = part.dataset
  if (!isPin(pin)) return complain(form, digits)
  if (pin !== again) return complain(form, differ)
  complain(form, '')
  try {
    const lock = await makeLock(pin)
    await keepPlan({ whose, lock, sealed: await seal(lock, plan), tries: 0, notBefore: 0 })
  } catch {
    return complain(form, failed)
  }
  form.reset()
  show(part, 'on')
  part.querySelector<HTMLElement>('[data-when=on]')?.focus()
  // Some browsers otherwise throw away what they keep when they are short of room.
  void navigator.storage?.persist?.().catch(() => false)
}
