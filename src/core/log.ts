import type { FastifyInstance, FastifyServerOptions } from 'fastify'

type Logger = NonNullable<Exclude<FastifyServerOptions['logger'], boolean>>

/**
 * JSON lines on standard output. A line names the route's pattern and never the address, which may hold an id;
 * of an error it keeps the kind and the place, never the message of the database, which may quote what was typed.
 */
export const logging = (level: string): Logger => ({
  level,
  base: null,
  serializers: {
    req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url ?? '' }) as never,
    err: (error: Error & { code?: string }) =>
      ({ type: error.name, code: error.code, stack: placesOf(error) }) as never,
  },
})

const placesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')

export function logRequests(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const ms = Math.round(reply.elapsedTime * 10) / 10
    request.log.info({ method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms }, 'answered')
  })
}
