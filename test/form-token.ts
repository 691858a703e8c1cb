import type { FastifyReply } from 'fastify'
import { formTokens } from '../src/core/form-tokens.ts'
import type { House } from './harness.ts'
import type { Visitor } from './visitor.ts'

/** A right token for a form that the visitor was never shown, so that it is not the token that is refused. */
export const formTokenOf = ({ config }: Pick<House, 'config'>, { cookies }: Visitor, action: string): string =>
  formTokens({ request: { cookies: Object.fromEntries(cookies) } } as unknown as FastifyReply, config)(action)
