import { ECDH } from 'node:crypto'
import { textOf } from '../../core/forms.tsx'

/** A browser that takes notices: the address its maker gave it, and the keys that seal a notice for it alone. */
export interface Device {
  endpoint: string
  p256dh: string
  auth: string
}

export const mostDevices = 10

/** What a browser says of itself; null where that is no address of a push service, or no key. */
export function readDevice(form: unknown, services: readonly string[]): Device | null {
  const device = { endpoint: textOf(form, 'endpoint'), p256dh: textOf(form, 'p256dh'), auth: textOf(form, 'auth') }
  const fits = device.endpoint.length <= 1000 && isPushAddress(device.endpoint, services) && holdsKeys(device)
  return fits ? device : null
}

/** We post to this address, so it must be one of a push service and never one inside the trust's own network. */
export function isPushAddress(address: string, services: readonly string[]): boolean {
  const url = URL.parse(address)
  if (!url || url.username || url.password) return false
  return services.some(service => {
    if (service.includes('://')) return url.origin === service
    if (url.protocol !== 'https:' || url.port) return false
    return service.startsWith('*.') ? url.hostname.endsWith(service.slice(1)) : url.hostname === service
  })
}

function holdsKeys({ p256dh, auth }: Device): boolean {
  const isBase64 = [p256dh, auth].every(key => /^[\w-]{10,120}=*$/.test(key))
  if (!isBase64 || Buffer.from(auth, 'base64url').length !== 16) return false
  try {
    ECDH.convertKey(Buffer.from(p256dh, 'base64url'), 'prime256v1')
    return Buffer.from(p256dh, 'base64url').length === 65
  } catch {
    return false
  }
}
