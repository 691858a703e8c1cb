import type { FastifyReply } from 'fastify'
import { formTokens } from '../src/core/form-tokens.ts'
import type { House } from './harness.ts'
import type { Visitor } from './visitor.ts'

type Sender = Pick<Visitor, 'cookies'>

/** A right token for a form that the visitor was never shown, so that it is never the token alone that is refused. */
export function formTokenOf({ config }: Pick<House, 'config'>, { cookies }: Sender, action: string): string {
  if (!cookies.has('session') && !cookies.has('forms')) cookies.set('forms', 'a-browser-of-its-own')
  const request = { cookies: Object.fromEntries(cookies) }
  return formTokens({ request } as unknown as FastifyReply, config)(action)
}
