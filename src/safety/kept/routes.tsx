import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { KeptPage } from './kept-page.tsx'
import { words } from './words.ts'

/** The page on which a device shows the safety plan that it keeps. It is public: there is nothing of anybody in it. */
export function keptPlan(app: FastifyInstance, { organisation: { helpLines } }: { organisation: Organisation }) {
  app.get('/safety-plan/kept', { config: { door: 'public' } }, showKept)

  async function showKept(_: FastifyRequest, reply: FastifyReply) {
    const content = <KeptPage helpLines={helpLines} />
    return page(reply, { title: words.kept.title, scripts: ['kept-plan.js'], content })
  }
}
