import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => uuid.test(text)

/** An unguessable token of 256 bits, for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: enough to find it, not enough to use it. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const keyedHash = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest()

export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)
