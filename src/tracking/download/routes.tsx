import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { own } from '../../access/reach.ts'
import { todayOf } from '../../access/today.ts'
import { page } from '../../core/page.tsx'
import { asCsv } from './csv.ts'
import { DownloadPage } from './download-page.tsx'
import { asBundle } from './fhir.ts'
import { everythingTracked } from './queries.ts'

/** One's own data to take away. */
export function trackingDownload(app: FastifyInstance) {
  const door = { config: { door: 'person' } } as const
  app.get('/tracking/download', door, showDownload)
  app.get('/tracking/download/table', door, sendTable)
  app.get('/tracking/download/fhir', door, sendBundle)
}

async function showDownload(_: FastifyRequest, reply: FastifyReply) {
  const title = 'Download what you have saved'
  return page(reply, { title, at: '/tracking', width: 'mid', content: <DownloadPage title={title} /> })
}

async function sendTable(request: FastifyRequest, reply: FastifyReply) {
  const kept = await everythingTracked(await own(request, 'see tracking'))
  return asFile(request, reply, 'csv').type('text/csv; charset=utf-8').send(asCsv(kept))
}

async function sendBundle(request: FastifyRequest, reply: FastifyReply) {
  const kept = await everythingTracked(await own(request, 'see tracking'))
  const bundle = JSON.stringify(asBundle(kept, request.now), null, 1)
  return asFile(request, reply, 'fhir.json').type('application/fhir+json; charset=utf-8').send(bundle)
}

/** The name says nothing about the person: a shared computer shows it to everybody. */
const asFile = (request: FastifyRequest, reply: FastifyReply, ending: string) =>
  reply
    .header('content-disposition', `attachment; filename="healthlocker-${todayOf(request)}.${ending}"`)
    .header('cache-control', 'no-store')
