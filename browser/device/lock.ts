/**
 * A lock that anything can be put behind without its PIN, and nothing taken out: what is to be kept is sealed for a
 * public key, and the private one lies wrapped in a key that is made from the PIN.
 */
export interface Lock {
  publicKey: CryptoKey
  wrapped: ArrayBuffer
  iv: Uint8Array<ArrayBuffer>
  salt: Uint8Array<ArrayBuffer>
  rounds: number
}

export interface Sealed {
  words: ArrayBuffer
  iv: Uint8Array<ArrayBuffer>
  key: ArrayBuffer
}

/** About a second on an old phone, for every guess. */
const rounds = 600_000
const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' } as const
const newPair = { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
const aes = { name: 'AES-GCM', length: 256 } as const

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

async function keyFrom(pin: string, { salt, rounds: iterations }: Pick<Lock, 'salt' | 'rounds'>) {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(derivation, typed, aes, false, ['wrapKey', 'unwrapKey'])
}

export async function makeLock(pin: string): Promise<Lock> {
  const [salt, iv] = [random(16), random(12)]
  const { publicKey, privateKey } = await crypto.subtle.generateKey(newPair, true, ['wrapKey', 'unwrapKey'])
  const key = await keyFrom(pin, { salt, rounds })
  const wrapped = await crypto.subtle.wrapKey('pkcs8', privateKey, key, { name: aes.name, iv })
  return { publicKey, wrapped, iv, salt, rounds }
}

export async function seal({ publicKey }: Lock, words: string): Promise<Sealed> {
  const iv = random(12)
  const key = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt'])
  const bytes = new TextEncoder().encode(words)
  return {
    words: await crypto.subtle.encrypt({ name: aes.name, iv }, key, bytes),
    iv,
    key: await crypto.subtle.wrapKey('raw', key, publicKey, rsa),
  }
}

/** What was sealed; null where this is not the PIN. */
export async function unseal(lock: Lock, { words, iv, key }: Sealed, pin: string): Promise<string | null> {
  const fromPin = await keyFrom(pin, lock)
  const unwrapping = { name: aes.name, iv: lock.iv }
  const privateKey = await crypto.subtle
    .unwrapKey('pkcs8', lock.wrapped, fromPin, unwrapping, rsa, false, ['unwrapKey'])
    .catch(() => null)
  if (!privateKey) return null
  const dataKey = await crypto.subtle.unwrapKey('raw', key, privateKey, rsa, aes, false, ['decrypt'])
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: aes.name, iv }, dataKey, words))
}
