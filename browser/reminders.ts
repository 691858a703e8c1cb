import { register } from './device/worker.ts'

/** Turns notices on for this browser. It asks for leave only when somebody presses the button. */
const state = document.querySelector<HTMLElement>('[data-push]')
const form = document.querySelector<HTMLFormElement>('form[action="/reminders/devices"]')
if (state && form && canTakeNotices()) offerNotices(state, form)

function canTakeNotices() {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

function offerNotices(state: HTMLElement, form: HTMLFormElement) {
  const { push = '', blocked = '', failed = '' } = state.dataset
  state.textContent = ''
  form.classList.remove('dn')
  form.addEventListener('submit', event => {
    event.preventDefault()
    void turnOn()
  })

  async function turnOn() {
    if ((await Notification.requestPermission()) !== 'granted') {
      state.textContent = blocked
      return
    }
    try {
      fill(await subscribe(push))
      form.submit()
    } catch {
      state.textContent = failed
    }
  }

  function fill({ endpoint, keys }: PushSubscriptionJSON) {
    for (const [name, value] of Object.entries({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth }))
      (form.elements.namedItem(name) as HTMLInputElement).value = value ?? ''
  }
}

async function subscribe(key: string) {
  await register()
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  return subscription.toJSON()
}
