import webpush from 'web-push'
import type { PushSettings } from '../../core/config.ts'
import type { Device } from '../devices/device.ts'
import { words } from '../words.ts'

/** What the device shows. It is sealed for that one browser, and still says nothing about health or about a team. */
export interface Letter {
  title: string
  /** The buttons' tokens. */
  snooze: string
  stop: string
}

export const letterWith = (snooze: string, stop: string): Letter => ({ title: words.notice.title, snooze, stop })

/** What became of it. Where nobody answered it may have arrived. */
export type Delivery = 'taken' | 'gone' | 'refused' | 'unknown'

const patienceMs = 10_000

/** `keptSeconds` is for how long the browser's maker keeps it for a device that is switched off. */
export async function sendPush(
  push: PushSettings,
  device: Device,
  { letter, keptSeconds }: { letter: Letter; keptSeconds: number },
): Promise<Delivery> {
  const { publicKey, privateKey, contact } = push
  const keys = { p256dh: device.p256dh, auth: device.auth }
  const { headers, body } = webpush.generateRequestDetails(
    { endpoint: device.endpoint, keys },
    JSON.stringify(letter),
    { vapidDetails: { subject: contact, publicKey, privateKey }, TTL: keptSeconds, contentEncoding: 'aes128gcm' },
  )
  try {
    const { status } = await fetch(device.endpoint, {
      method: 'POST',
      headers: headersOf(headers),
      body: new Uint8Array(body),
      // A push service answers itself; whoever leads on to another place is none.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    return deliveryOf(status)
  } catch {
    return 'unknown'
  }
}

const headersOf = (given: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !/^content-length$/i.test(name))
      .map(([name, value]) => [name, String(value)]),
  )

function deliveryOf(status: number): Delivery {
  if (status === 404 || status === 410) return 'gone'
  if (status === 429 || status >= 500) return 'refused'
  return status < 300 ? 'taken' : 'unknown'
}
