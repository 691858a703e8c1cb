import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readAssets } from '../../core/assets.ts'
import { page } from '../../core/page.tsx'
import type { Organisation } from '../../organisation/profile.ts'
import { DevicePage } from './device-page.tsx'
import { manifestOf } from './manifest.ts'
import { NoConnectionPage } from './no-connection-page.tsx'

/** What is on somebody's device: the page of everything kept there, and what it shows without a network. */
export function onDevices(app: FastifyInstance, { organisation }: { organisation: Organisation }) {
  const { helpLines } = organisation
  const manifest = JSON.stringify(manifestOf(organisation, readAssets(app.config.root)))
  const everybody = { config: { door: 'public' } } as const
  app.get('/on-your-device', everybody, showKept)
  app.get('/no-connection', everybody, showNoConnection)
  app.get('/manifest.webmanifest', everybody, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('application/manifest+json').send(manifest),
  )

  async function showNoConnection(_: FastifyRequest, reply: FastifyReply) {
    return page(reply, { title: 'You have no connection', content: <NoConnectionPage helpLines={helpLines} /> })
  }
}

async function showKept(_: FastifyRequest, reply: FastifyReply) {
  return page(reply, { title: 'What this site keeps on your device', content: <DevicePage /> })
}
