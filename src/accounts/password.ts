import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id as OWASP asks at the least: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const tagOf = (password: string, nonce: Buffer) =>
  derive('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, ...cost })

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** A password as the database keeps it: Argon2id in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const { memory, passes, parallelism } = cost
  const tag = await tagOf(password, salt)
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

// Stands in where there is no account, so that a known and an unknown address take the same time.
const nobodys = hashPassword(randomBytes(16).toString('hex'))

/** Whether a password is the one that was hashed; takes as long, and says no, where there is no hash. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, , , , salt = '', tag = ''] = (hash ?? (await nobodys)).split('$')
  const expected = Buffer.from(tag, 'base64')
  const given = await tagOf(password, Buffer.from(salt, 'base64'))
  return timingSafeEqual(given, expected) && Boolean(hash)
}
