import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Taken = { path: string; headers: IncomingHttpHeaders; letter: Record<string, string>; sealed: Buffer }

/** A push service on loopback, with browsers of its own: it opens what is sealed for them, as a browser would. */
export async function openPushSink() {
  const browsers = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>()
  const taken: Taken[] = []
  const answers = new Map<string, number[]>()
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const path = request.url ?? ''
    const status = answers.get(path)?.shift() ?? 201
    const sealed = Buffer.concat(parts)
    const browser = browsers.get(path)
    if (status === 201 && browser)
      taken.push({ path, headers: request.headers, sealed, letter: JSON.parse(open(sealed, browser)) })
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** A new browser, as it would tell of itself; it answers with these statuses first. */
  function browser(...first: number[]) {
    const path = `/${randomBytes(12).toString('hex')}`
    const [ecdh, auth] = [createECDH('prime256v1'), randomBytes(16)]
    const p256dh = ecdh.generateKeys().toString('base64url')
    browsers.set(path, { ecdh, auth })
    answers.set(path, first)
    return { endpoint: origin + path, p256dh, auth: auth.toString('base64url') }
  }

  const to = ({ endpoint }: { endpoint: string }) => taken.filter(({ path }) => origin + path === endpoint)
  return { origin, browser, taken, to, close: () => server.close() }
}

export type PushSink = Awaited<ReturnType<typeof openPushSink>>

const derive = (key: Buffer, salt: Buffer, about: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, about, length))

/** RFC 8291 and RFC 8188: salt, record size, the sender's key, and one record. */
function open(sealed: Buffer, { ecdh, auth }: { ecdh: ReturnType<typeof createECDH>; auth: Buffer }): string {
  const [salt, keyLength] = [sealed.subarray(0, 16), sealed[20]!]
  const sender = sealed.subarray(21, 21 + keyLength)
  const record = sealed.subarray(21 + keyLength)
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const secret = derive(ecdh.computeSecret(sender), auth, about, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16))
  const text = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]).toString()
  return text.slice(0, text.lastIndexOf('\u0002'))
}
