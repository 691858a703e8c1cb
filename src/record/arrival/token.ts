import { asGuid } from '../tidy.ts'
import { openContainer } from './container.ts'
import { instantsOf } from './local-time.ts'

/** Whom a token is for, and until when by the clocks of the record. */
export type Token = { guid: string; expiry: string }

const mostCharacters = 8192
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** The bytes of a token as it stands in the address; null when it is too long, or in no form a token can have. */
export function bytesOf(userdata: unknown): Buffer | null {
  if (typeof userdata !== 'string' || userdata.length > mostCharacters) return null
  // A '+' that was not written as %2B has become a space on the way.
  const text = userdata.replaceAll(' ', '+')
  if (text.length % 4 || !base64.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

// In exactly this form and no other: the cipher lets a stranger change a block at the price of garbling the one before.
const form = /^UserName=[\w.'+@\\ -]{0,254}&UserId=([0-9A-Za-z{}-]{1,64})&tokenexpiry=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)$/

/** Reads what ePJS wrote. Some versions of it write more after a backslash and an n, which was never read. */
function readText(text: string): Token | null {
  const [, guid = '', expiry = ''] = form.exec(text.split('\\n', 1)[0] ?? '') ?? []
  return asGuid(guid) ? { guid: asGuid(guid), expiry } : null
}

export function openToken(userdata: unknown, passphrase: string): Token | null {
  const bytes = bytesOf(userdata)
  const content = bytes && openContainer(bytes, passphrase)
  return content ? readText(content.toString('latin1')) : null
}

/** How long a token may live still: 'good', or what is wrong with it. In a doubled hour either reading will do. */
export function lifeOf({ expiry }: Token, zone: string, now: Date, mostMinutes: number) {
  const left = instantsOf(zone, expiry).map(instant => instant.getTime() - now.getTime())
  if (left.some(ms => ms > 0 && ms <= mostMinutes * 60_000)) return 'good'
  return left.some(ms => ms > 0) ? 'long-lived' : 'expired'
}
