import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readAssets } from '../../core/assets.ts'

/** The picture that ePJS shows in its top panel, as a page with nothing else on it. */
export function epjsButton(app: FastifyInstance) {
  const picture = readAssets(app.config.root)('epjs-button.svg')
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Healthlocker</title></head><body><img src="${picture}" alt="button" width="48" height="48"></body></html>`
  app.get('/epjs-button', { config: { door: 'public' } }, showButton)

  function showButton(_: FastifyRequest, reply: FastifyReply) {
    // ePJS may show it in a frame of its own. There is nothing on it to press, so nothing can be pressed by trickery.
    return reply
      .removeHeader('x-frame-options')
      .header('content-security-policy', "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors *")
      .header('cache-control', 'public, max-age=3600')
      .type('text/html; charset=utf-8')
      .send(html)
  }
}
