import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Config } from './config.ts'
import { formTokens } from './form-tokens.ts'
import { FormTokens } from './forms.tsx'
import { sessionToken } from './session.ts'

/** One page's own part; the frame puts the rest around it. */
export type Sheet = {
  /** The page's own title, without the service's name. */
  title: string
  content: ComponentChildren
  /** The address of the navigation item that is current. */
  at?: string
  /** Whether the page shows what is wrong with a form. */
  wrong?: boolean
  width?: 'wide' | 'mid'
  /** The scripts that it loads beside those of every page, in this order. */
  scripts?: readonly string[]
}

export type Frame = (sheet: Sheet, request: FastifyRequest) => VNode

declare module 'fastify' {
  interface FastifyInstance {
    frame: Frame
    config: Config
  }
  interface FastifyReply {
    /** Set on pages that anybody may keep for a while. */
    isPublicPage?: boolean
  }
}

export function framePages(app: FastifyInstance, frame: Frame, config: Config) {
  app.decorate('frame', frame)
  app.decorate('config', config)
  app.decorateReply('isPublicPage', false)
}

/** Sends a whole page. Only a public page without a form, asked for without a session, may be kept by anybody. */
export function page(reply: FastifyReply, sheet: Sheet): FastifyReply {
  const { request, server } = reply
  let holdsForm = false
  const tokens = formTokens(reply, server.config)
  const tokenFor = (action: string) => {
    holdsForm = true
    return tokens(action)
  }
  const html = renderToString(
    <FormTokens.Provider value={tokenFor}>{server.frame(sheet, request)}</FormTokens.Provider>,
  )
  reply.isPublicPage = isForAnybody(request, server.config) && !holdsForm && reply.statusCode === 200
  reply.header('cache-control', reply.isPublicPage ? 'public, max-age=60' : 'no-store')
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>${html}`)
}

export const isForAnybody = (request: FastifyRequest, config: Config) =>
  request.routeOptions.config.door === 'public' &&
  (request.method === 'GET' || request.method === 'HEAD') &&
  !sessionToken(request, config)
