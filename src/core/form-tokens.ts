import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from './config.ts'
import { keyedHash, newToken, sameBytes } from './ids.ts'
import { cookieName, cookieOptions, sessionToken } from './session.ts'

const size = 16
export const formTokenField = 'form-token'

/** What ties a form to the browser that asked for it: its session, or before sign-in a cookie for nothing else. */
const bindingOf = (request: FastifyRequest, config: Config) =>
  sessionToken(request, config) ?? request.cookies[cookieName('forms', config)]

const proofFor = (config: Config, binding: string, action: string) =>
  keyedHash(config.sessionSecret, `form ${action} ${binding}`).subarray(0, size)

const xor = (a: Buffer, b: Buffer) => Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)))

/** Makes the tokens of a page's forms, masked anew each time because compression would otherwise leak them (BREACH). */
export function formTokens(reply: FastifyReply, config: Config): (action: string) => string {
  let binding = bindingOf(reply.request, config)
  return action => {
    if (!binding) {
      binding = newToken()
      reply.setCookie(cookieName('forms', config), binding, cookieOptions(config))
    }
    const pad = randomBytes(size)
    return Buffer.concat([pad, xor(proofFor(config, binding, action), pad)]).toString('base64url')
  }
}

/** A request's address without what is asked of it. */
export const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? '/'

export function formTokenHolds(request: FastifyRequest, config: Config): boolean {
  const binding = bindingOf(request, config)
  const sent = (request.body as Record<string, unknown> | null)?.[formTokenField]
  if (!binding || typeof sent !== 'string') return false
  const bytes = Buffer.from(sent, 'base64url')
  const proof = xor(bytes.subarray(size), bytes.subarray(0, size))
  return bytes.length === 2 * size && sameBytes(proof, proofFor(config, binding, pathOf(request)))
}

/** Whether the browser itself says that a request comes from our own pages; undefined when it does not say. */
export function comesFromOurPages(request: FastifyRequest, config: Config): boolean | undefined {
  const site = request.headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (!origin) return undefined
  return origin === config.publicAddress || origin === `${request.protocol}://${request.host}`
}
