import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { readAssets } from './assets.ts'

/** The browser's worker stands at the root, or it could not look after every page; it is asked for anew each time. */
export function browserWorker(app: FastifyInstance, root: string) {
  const script = readFileSync(path.join(root, readAssets(root)('worker.js')), 'utf8')
  app.get('/service-worker.js', { config: { door: 'public' } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
  )
}
