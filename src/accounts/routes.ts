import type { FastifyInstance } from 'fastify'
import type { Organisation } from '../organisation/profile.ts'
import { profile } from './profile/routes.tsx'
import { signIn } from './sign-in/routes.tsx'
import { signUp } from './sign-up/routes.tsx'

/** Signing up, signing in and out, and one's own account. */
export function accounts(app: FastifyInstance, tools: { organisation: Organisation }) {
  signUp(app, tools)
  signIn(app)
  profile(app, tools)
}
